import { phrasesNamed } from '../../classifier/phrases.ts';
import { listOf } from './tongue.ts';

/** The digit that a word says; every row of the list counts from zero. */
const digits = new Map(phrasesNamed(listOf('numerals'), 'digits').map((word, at) => [word, String(at % 10)]));
const digitWord = [...digits.keys()].join('|');

/** Digits said one after the other, three or more: fewer are words like any others. */
const dictated = new RegExp(`\\b(?:${digitWord})(?:[\\s,.-]+(?:${digitWord})){2,}\\b`, 'giu');

/** A `plain` text with dictated numbers as digits: "cero cero cero uno" -> "0001". Shorter counts stay words. */
export function spoken(text: string): string {
  return text.replace(dictated, (match) =>
    match
      .toLowerCase()
      .split(/[\s,.-]+/)
      .map((word) => digits.get(word) ?? '')
      .join(''),
  );
}
