import { featuresOf } from './features.ts';
import { languageFeatures, languageWords } from './language.ts';
import type { Linear } from './linear.ts';
import { listed } from './lists.ts';
import { negationOf } from './negation.ts';
import { finder, phraseList } from './phrases.ts';
import { reader, shorthandOf } from './reader.ts';
import type { Vocabulary } from './spelling.ts';
import { stem } from './stem.ts';
import { plain } from './text.ts';
import { type Example, type TrainingOptions, train } from './training.ts';

/** One example sentence; those of one `group` say the same thing in other words. */
export interface Phrase {
  readonly topic: string;
  readonly locale: string;
  readonly group: string;
  readonly text: string;
}

/** The lists of `locales/nlu/`, by name, each as the text of its file. */
export type Lists = { readonly [name: string]: string };

/** All that people wrote for the bot to learn from. */
export interface Material {
  readonly phrases: readonly Phrase[];
  readonly lists: Lists;
  /** Sentences in languages the bot does not speak, one per line. */
  readonly foreign: string;
  /** The topic whose phrases are about other subjects. */
  readonly outside: string;
}

/** What comes out of training; everything that reading a message needs. */
export interface Model {
  readonly lists: Lists;
  readonly outside: string;
  readonly vocabulary: Vocabulary;
  /** Stems of the words that belong to the bot's own subject. */
  readonly known: ReadonlySet<string>;
  readonly topics: Linear<string>;
  readonly languages: Linear<string>;
}

const topicTraining: TrainingOptions = {
  epochs: 24,
  rate: 0.5,
  decay: 6e-4,
  atLeast: 3,
  dropout: 0.5,
  temperature: 1.5,
};
const languageTraining: TrainingOptions = {
  epochs: 6,
  rate: 0.5,
  decay: 1e-5,
  atLeast: 6,
  dropout: 0,
  temperature: 1,
};
/** Examples of other subjects count a little more: to answer what was not asked does more harm than to ask again. */
const foreignWeight = 1.2;

/** Lists that are not of words that people mistype: values of their own form, and what the classifier itself is made of. */
const notOwn = new Set(['shorthand', 'emoji', 'courtesy', 'organisations', 'unclear']);

/** Learns from the material. Pure and deterministic; about two seconds of work. */
export function compile({ phrases, lists, foreign, outside }: Material): Model {
  const list = (name: string) => phraseList(lists[name] ?? '');
  const plainly = reader(list('courtesy'), shorthandOf(lists.shorthand ?? '', lists.emoji ?? ''), new Map());
  const read = phrases.map((phrase) => ({ ...phrase, words: plainly.words(plain(phrase.text)) }));

  const vocabulary = new Map<string, number>();
  const groups = new Map<string, Set<string>>();
  for (const { words, topic, group } of read) {
    for (const word of words) {
      vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
      if (topic === outside) continue;
      const key = stem(word);
      groups.set(key, (groups.get(key) ?? new Set()).add(`${topic}/${group}`));
    }
  }
  // Words of the lists are the bot's own, so that none is taken for another and a misspelt one is repaired.
  const own = Object.keys(lists).filter((name) => !notOwn.has(name));
  for (const word of own.map(list).flatMap(listed)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  const known = new Set([...groups].filter(([, where]) => where.size > 1).map(([key]) => key));

  const eyes = {
    concepts: finder(list('lexicon')),
    negation: negationOf(list('negation')),
    known: (key: string) => known.has(key),
  };
  const examples = read.map(({ words, topic }): Example<string> => {
    const features = featuresOf(plainly.core(words), eyes);
    return { label: topic, features, weight: topic === outside ? foreignWeight : 1 };
  });
  return {
    lists,
    outside,
    vocabulary,
    known,
    topics: train(examples, topicTraining),
    languages: train(languageExamples(phrases, foreign), languageTraining),
  };
}

function languageExamples(phrases: readonly Phrase[], foreign: string): Example<string>[] {
  const ours = phrases
    .map(({ text, locale }) => ({ label: locale, words: languageWords(plain(text)) }))
    .filter(({ words }) => words.length > 0);
  const others = foreign
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ label: 'other', words: languageWords(plain(line)), weight: 3 }));
  return [...ours, ...others].map(({ words, ...rest }) => ({ ...rest, features: languageFeatures(words) }));
}
