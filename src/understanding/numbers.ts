import type { Understood } from './understood.ts';

type Entity = Understood['entities'][number];

/** A run of digits as it stands in a text, separators dropped. */
export interface Run {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

const run = /\d(?:[\s./\-\u2010-\u2015]*\d)*/gu;

/** Cédula 10 digits, RUC 13; with spaces a run may hold two numbers, which are then told apart at the spaces. */
function split(match: string, from: number): Run[] {
  const whole = match.replace(/\D/g, '');
  const pieces = [...match.matchAll(/\S+/g)].map((piece) => ({
    digits: piece[0].replace(/\D/g, ''),
    from: from + piece.index,
    to: from + piece.index + piece[0].length,
  }));
  const complete = pieces.some(({ digits }) => digits.length === 10 || digits.length === 13);
  const apart =
    whole.length > 14 || (complete && whole.length !== 13) || pieces.every(({ digits }) => digits.length >= 6);
  return pieces.length > 1 && apart ? pieces : [{ digits: whole, from, to: from + match.length }];
}

/** Every run of digits in a `plain` text, in order. */
export function runs(text: string): Run[] {
  return [...text.matchAll(run)].flatMap((match) => split(match[0], match.index));
}

/** How far before a number, in UTF-16 units, a word may stand that says what the number is. */
const nearby = 40;

/** What stands shortly before a place in a text. */
export const textBefore = (text: string, at: number): string => text.slice(Math.max(0, at - nearby), at);

const phoneBefore = /(?:tel[eé]fono|celular|cel|whats\w*|wasap|ll[aá]m\w+|phone|call|mobile|number is|\+)\D{0,14}$/iu;
const rucBefore = /\bruc\b\D{0,25}$/iu;
const identityBefore = /(?:c[eé]dula|cedula|\bci\b|\bid\b|identity)\D{0,25}$/iu;
const branchBefore = /(?:sucursal|branch|establecimiento|establishment)\D{0,16}$/iu;

/**
 * Identity numbers, RUCs and branches that stand in a `plain` text, by length and by the word before them.
 * They are not checked here. A number called a telephone number is left out, though it may look like a cédula.
 */
export function entities(text: string): Entity[] {
  return runs(text).flatMap(({ digits, from }): Entity[] => {
    const before = textBefore(text, from);
    const field = kindOf(digits, before);
    return field ? [{ field, typed: digits }] : [];
  });
}

function kindOf(digits: string, before: string): Entity['field'] | null {
  if (digits.length >= 9 && digits.length <= 14) {
    if (phoneBefore.test(before) && !rucBefore.test(before) && !identityBefore.test(before)) return null;
    if (digits.length >= 12) return 'ruc';
    if (digits.length <= 10 && rucBefore.test(before) && !identityBefore.test(before)) return 'ruc';
    return digits.length <= 11 ? 'identity' : null;
  }
  if (/^000\d$/.test(digits)) return 'branch';
  return digits.length <= 4 && branchBefore.test(before) ? 'branch' : null;
}

const digitWords = new Map(
  'cero uno dos tres cuatro cinco seis siete ocho nueve'.split(' ').map((word, digit) => [word, String(digit)]),
);
'zero one two three four five six seven eight nine'.split(' ').forEach((word, digit) => {
  digitWords.set(word, String(digit));
});
const digitWord = [...digitWords.keys()].join('|');
const dictated = new RegExp(`\\b(?:${digitWord})(?:[\\s,.-]+(?:${digitWord})){2,}\\b`, 'giu');

/** A `plain` text with dictated numbers as digits: "cero cero cero uno" -> "0001". Shorter counts stay words. */
export function spoken(text: string): string {
  return text.replace(dictated, (match) =>
    match
      .toLowerCase()
      .split(/[\s,.-]+/)
      .map((word) => digitWords.get(word) ?? '')
      .join(''),
  );
}
