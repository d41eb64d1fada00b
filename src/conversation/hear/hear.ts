import { plain } from '../../classifier/text.ts';
import { clausesOf } from './clauses.ts';
import { spoken } from './dictated.ts';
import { moodsOf } from './mood.ts';
import { languageOf, listOf, negation, wording } from './tongue.ts';
import type { Utterance } from './utterance.ts';

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
  const tokens = wording.tokens(text);
  const all = tokens.map((token) => token.text);
  const words = tokens
    .filter((token) => token.text !== '?')
    .map((token) => ({ text: token.text, at: { from: token.from, to: token.to } }));
  const said = words.map((word) => word.text);
  const core = wording.core(said);
  const language = languageOf(text);
  return {
    text,
    words,
    all,
    said,
    core,
    clauses: clausesOf(text, words, moods),
    asking: all.includes('?') || moods.moodOf(core) === 'question',
    language: language && { locale: language.locale as 'es' | 'en' | 'other', sure: language.sure },
  };
}
