import { denied } from './employers.ts';
import { runs } from './numbers.ts';
import type { Finder } from './phrases.ts';
import type { UnderstandContext } from './understood.ts';

const slip =
  /\b(?:equivoque|equivocado|equivocada|equivocacion|confundi|puse mal|escribi mal|escribi otro|di mal|mande mal|ingrese mal|esta mal|estaba mal|esta incorrect\w|corregir|corrija|corrijo|correccion|cambiar|cambie|cambieme|cambiele|cambio|modificar|modifique|wrong|mistake|mistyped|typed|typo|change|correct|fix|edit|error en)\b/;

/** Said of what was told here, never of what is to be changed at the IESS. */
const mistaken = /\b(?:equivoque|puse mal|escribi mal|mistake|wrong|typo)\b/;

const fields: readonly (readonly [string, RegExp])[] = [
  ['branch', /\b(?:sucursal|branch|establecimiento)\b/],
  ['ruc', /\bruc\b/],
  ['identity', /\b(?:cedula|identidad|identificacion|identity|id)\b/],
  ['employer_kind', /\b(?:tipo de empleador|clase de empleador|kind of employer|employer type|type of employer)\b/],
];
/** "cambiar mi RUC en el SRI", "cambiar el correo": changes somewhere else, not in what was told here. */
const elsewhere = /\b(?:sri|portal|iess|correo|clave|representante|gerente|email|password|key|registrad\w)\b/;

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
  { answered = [] }: UnderstandContext,
  employers: Finder,
): Correction | null {
  if (words.length > 16 || words.includes('?')) return null;
  const said = words.join(' ');
  const numbers = runs(text);
  const last = numbers.at(-1)?.digits;

  if (slip.test(said)) {
    const named = fields.find(([, words]) => words.test(said));
    if (named && !(elsewhere.test(said) && !mistaken.test(said))) {
      return { question: named[0], ...(last ? { to: last } : {}) };
    }
  }
  if (/^(?:no|perdon|perdone|sorry|disculpe)\b.*\b(?:es|era|is|it)\b/.test(said) && numbers.length === 2 && last) {
    const question = last.length <= 4 ? 'branch' : last.length >= 12 ? 'ruc' : 'identity';
    return { question, to: last };
  }
  return kindTakenBack(
    words,
    answered.some(({ question }) => question === 'employer_kind'),
    employers,
  );
}

function kindTakenBack(words: readonly string[], answered: boolean, employers: Finder): Correction | null {
  if (!answered) return null;
  const kinds = employers(words);
  const refused = kinds.find(({ from }) => denied(words, from));
  if (!refused) {
    const slipped = mistaken.test(words.join(' ')) || words[0] === 'perdon' || words[0] === 'sorry';
    const kind = kinds.at(-1);
    return slipped && kind && words.length <= 9 ? { question: 'employer_kind', to: kind.name } : null;
  }
  const instead = kinds.findLast(({ name, from }) => name !== refused.name && from > refused.from);
  return { question: 'employer_kind', ...(instead ? { to: instead.name } : {}) };
}
