import { languageLettersOf, languageTeller } from '../../classifier/language.ts';
import { classifier } from '../../classifier/linear.ts';
import { writtenOut } from '../../classifier/lists.ts';
import { model } from '../../classifier/load.ts';
import { type Negation, negationOf } from '../../classifier/negation.ts';
import { type Finder, finder, type PhraseList, phraseList, phrasesNamed } from '../../classifier/phrases.ts';
import { reader, shorthandOf } from '../../classifier/reader.ts';
import type { Wording } from './utterance.ts';

// What is known of both languages, made once from the lists in the model: hearing and every reader share it.

const shorthand = shorthandOf(model.lists.shorthand ?? '', model.lists.emoji ?? '');

/** A list of `locales/nlu/` by the name of its file, its short forms written out as those of a message are. */
export const listOf = (name: string): PhraseList => writtenOut(phraseList(model.lists[name] ?? ''), shorthand);

/** Finds the phrases of a list, or of some names in it. */
export function finderOf(name: string, isWanted: (name: string) => boolean = () => true): Finder {
  return finder(listOf(name).filter((entry) => isWanted(entry.name)));
}

/** Turns texts into words, and words into their core. */
export const wording = reader(phraseList(model.lists.courtesy ?? ''), shorthand, model.vocabulary);

/** The forms that a row of words is looked up by. */
export function wordingOf(words: readonly string[]): Wording {
  const core = wording.core(words);
  const whole = words.join(' ');
  return { core, whole, bare: core.length === words.length ? whole : core.join(' ') };
}

export const negation: Negation = negationOf(listOf('negation'));

/** Tells the language of a `plain` text. */
export const languageOf = languageTeller(
  classifier(model.languages, languageLettersOf),
  new Set(phrasesNamed(phraseList(model.lists.languages ?? ''), 'neutral')),
);
