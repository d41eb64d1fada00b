import { remember } from './remember.ts';

const endings =
  /(?:amientos?|imientos?|aciones|acion|iciones|icion|andole|andome|ando|iendo|arle|arme|arlo|arla|erlo|erla|irme|eron|aron|aba[ns]?|ares?|ados?|adas?|idos?|idas?|amos|emos|imos|ando|ings?|tions?|edly|ed|ly|es|as|os|ar|er|ir|[aeo]|s|y)$/;

/** The part of a folded word that its forms share: `bloqueada`, `bloqueado`, `bloquear` -> `bloque`. Rough on purpose. */
export const stem = remember((word: string): string => {
  if (word.length < 5 || /\d/.test(word)) return word.length === 4 && word.endsWith('s') ? word.slice(0, -1) : word;
  const short = word.replace(endings, '');
  return short.length >= 3 ? short : word.slice(0, 4);
});
