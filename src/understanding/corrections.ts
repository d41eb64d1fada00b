import { denied } from './employers.ts';
import { runs } from './numbers.ts';
import type { Finder } from './phrases.ts';
import type { UnderstandContext } from './understood.ts';

const slip =
  /\b(?:equivoque|equivocado|equivocada|equivocacion|confundi|puse mal|escribi mal|escribi otro|di mal|mande mal|ingrese mal|esta mal|estaba mal|esta incorrect\w|corregir|corrija|corrijo|correccion|cambiar|cambie|cambieme|cambiele|cambio|modificar|modifique|wrong|mistake|mistyped|typed|typo|change|correct|fix|edit|error en)\b/;

/** Said of what was told here, never of what is to be changed at the IESS. */
const mistaken = /\b(?:equivoque|puse mal|escribi mal|mistake|wrong|typo)\b/;

const secondThought =
  /^(?:perdon|sorry|no espere|espere|wait|no wait)\b|\b(?:en realidad|mas bien|quise decir|actually|i meant|i mean)\b/;

const fields: readonly (readonly [string, RegExp])[] = [
  ['branch', /\b(?:sucursal|branch|establecimiento)\b/],
  ['ruc', /\bruc\b/],
  ['identity', /\b(?:cedula|identidad|identificacion|identity|id)\b/],
  ['employer_kind', /\b(?:tipo de empleador|clase de empleador|kind of employer|employer type|type of employer)\b/],
];
/** "cambiar mi RUC en el SRI", "cambiar el correo": changes somewhere else, not in what was told here. */
const elsewhere = /\b(?:sri|portal|iess|correo|clave|representante|gerente|email|password|key|registrad\w)\b/;

/** "soy afiliada, no empleadora", "me equivoqué, es la de afiliado": another key after all. */
const personal = '(?:afiliad[oa]|jubilad[oa]|pensionista|affiliate|pensioner|retiree)';
const ofPersonal = new RegExp(String.raw`\b(?:era|es)\b(?:\s+\S+){0,3}\s+de\s+(?:un\s+|una\s+)?${personal}\b`);
const aPersonal = new RegExp(String.raw`\b${personal}\b`);
const excuse = /\b(?:equivoque|confundi|perdon|mistake|sorry|espere|wait)\b/;
const no = /\b(?:no|not)\b/;
const anEmployer = /\b(?:emplea\w+|patron\w*|employer)\b/;
const anEmployerOrCompany = /\b(?:emplea\w+|patron\w*|empresa|employer)\b/;

const isOtherKey = (said: string): boolean =>
  ofPersonal.test(said) ||
  saysInOrder(said, [excuse, aPersonal]) ||
  saysInOrder(said, [aPersonal, no, anEmployerOrCompany]) ||
  saysInOrder(said, [no, anEmployer, aPersonal]);

/** Whether words come one after another, with anything between. As one pattern it would try every pair of places. */
function saysInOrder(said: string, words: readonly RegExp[]): boolean {
  let rest = said;
  for (const word of words) {
    const found = word.exec(rest);
    if (!found) return false;
    rest = rest.slice(found.index + found[0].length);
  }
  return true;
}

export interface Correction {
  readonly question: string;
  readonly to?: string;
}

/**
 * An earlier answer taken back, and perhaps replaced: "me equivoqué de RUC", "no es 0002, es 0001",
 * "no era empresa, es servicio doméstico".
 */
export function correction(
  words: readonly string[],
  text: string,
  { answered = [], pending }: UnderstandContext,
  employers: Finder,
): Correction | null {
  if (words.length > 16 || words.includes('?')) return null;
  const said = words.join(' ');
  const numbers = runs(text);
  const last = numbers.at(-1)?.digits;

  if (slip.test(said)) {
    // "soy persona con RUC" names an employer, not the number.
    const kinds = employers(words);
    const beside = words.filter((_, at) => !kinds.some(({ from, to }) => at >= from && at < to)).join(' ');
    const named = fields.find(([, words]) => words.test(beside));
    if (named && !(elsewhere.test(said) && !mistaken.test(said))) {
      return { question: named[0], ...(last ? { to: last } : {}) };
    }
  }
  if (/^(?:no|perdon|perdone|sorry|disculpe)\b.*\b(?:es|era|is|it)\b/.test(said) && numbers.length === 2 && last) {
    const question = last.length <= 4 ? 'branch' : last.length >= 12 ? 'ruc' : 'identity';
    return { question, to: last };
  }
  // "no, es 0926…" at the check of all three: the length says which one is meant.
  if (pending?.question === 'confirm' && /^(?:no|perdon|sorry|disculpe)\b/.test(said) && numbers.length === 1 && last) {
    const question = last.length === 10 ? 'identity' : last.length === 13 ? 'ruc' : last.length <= 4 ? 'branch' : null;
    if (question !== null) return { question, to: last };
  }
  const isAnswered = (id: string): boolean => answered.some(({ question }) => question === id);
  if (isAnswered('key_kind') && isOtherKey(said)) return { question: 'key_kind', to: 'personal' };
  return kindTakenBack(words, isAnswered('employer_kind'), employers);
}

function kindTakenBack(words: readonly string[], answered: boolean, employers: Finder): Correction | null {
  if (!answered) return null;
  const kinds = employers(words);
  const refused = kinds.find(({ from }) => denied(words, from));
  if (!refused) {
    const said = words.join(' ');
    const slipped = mistaken.test(said) || secondThought.test(said);
    const kind = kinds.at(-1);
    const bare = kinds.length === 1 && kind?.from === 0 && kind.to === words.length;
    return kind && (bare || (slipped && words.length <= 9)) ? { question: 'employer_kind', to: kind.name } : null;
  }
  const instead = kinds.findLast(({ name, from }) => name !== refused.name && from > refused.from);
  return { question: 'employer_kind', ...(instead ? { to: instead.name } : {}) };
}
