import { plain } from '../../classifier/text.ts';
import { addresses } from '../../classifier/tokens.ts';
import { blanked } from './blanked.ts';
import { clausesOf } from './clauses.ts';
import { spoken } from './dictated.ts';
import { moodsOf } from './mood.ts';
import { languageOf, listOf, negation, wording, wordingOf } from './tongue.ts';
import type { Utterance, Word } from './utterance.ts';

const moods = moodsOf(listOf('moods'), negation);

/**
 * Brings a text into the form that all readers share. Total: any string will do.
 *
 * @param awaitsNumber a number is asked for, so that dictated digits are one
 */
export function hear(text: string, { awaitsNumber }: { readonly awaitsNumber: boolean }): Utterance {
  return hearPlain(awaitsNumber ? spoken(plain(text)) : plain(text));
}

/** The same for a text that is `plain` already, every character of which stays in its place. */
export function hearPlain(text: string): Utterance {
  const words: Word[] = [];
  const marks: number[] = [];
  for (const { text: own, from, to } of wording.tokens(text)) {
    if (own === '?') marks.push(from);
    else words.push({ text: own, at: { from, to } });
  }
  const language = languageOf(withoutAddresses(text, words));
  return {
    ...utteranceOf(text, words, marks),
    clauses: clausesOf(text, words, moods),
    language: language && { locale: language.locale as 'es' | 'en' | 'other', sure: language.sure },
  };
}

/** What is known of some words of a text before they are parted into clauses. */
export function utteranceOf(
  text: string,
  words: readonly Word[],
  marks: readonly number[],
): Omit<Utterance, 'clauses' | 'language'> {
  const said = words.map((word) => word.text);
  const forms = wordingOf(said);
  const asking = marks.length > 0 || moods.moodOf(forms.core) === 'question';
  return { text, words, said, ...forms, marks, asking, shared: new Map() };
}

/** What was written beside links and e-mail addresses, which are made of other people's words. */
const withoutAddresses = (text: string, words: readonly Word[]): string =>
  words.reduce((left, word) => (addresses.has(word.text) ? blanked(left, word.at) : left), text);
