import type { Topic } from '../../flows/topics.ts';
import type { Linear } from './classifier.ts';
import { featuresOf } from './features.ts';
import { finder, type PhraseList, phraseList } from './phrases.ts';
import { type Reader, reader, shorthandOf } from './reader.ts';
import { remember } from './remember.ts';
import type { Vocabulary } from './spelling.ts';
import { stem } from './stem.ts';
import { plain } from './text.ts';
import { type Example, type TrainingOptions, train } from './training.ts';
import type { Locale } from './understood.ts';

/** One example sentence; those of one `group` say the same thing in other words. */
export interface Phrase {
  readonly topic: Topic;
  readonly locale: Locale;
  readonly group: string;
  readonly text: string;
}

/** The lists of `locales/nlu/`, each as the text of its file. */
export const listNames = [
  'lexicon',
  'shorthand',
  'courtesy',
  'commands',
  'replies',
  'employers',
  'mailbox',
  'unclear',
  'organisations',
] as const;
export type Lists = Readonly<Record<(typeof listNames)[number], string>>;

/** All that people wrote for the bot to learn from. */
export interface Material {
  readonly phrases: readonly Phrase[];
  readonly lists: Lists;
  /** Sentences in languages the bot does not speak, one per line. */
  readonly foreign: string;
}

/** What comes out of training; everything that reading a message needs. */
export interface Brain {
  readonly lists: Lists;
  readonly vocabulary: Vocabulary;
  /** Stems of the words that belong to the bot's own subject. */
  readonly known: ReadonlySet<string>;
  readonly topics: Linear<Topic>;
  readonly languages: Linear<Locale | 'other'>;
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

/** Words that stand in a list, one row of words per phrase. */
const listed = (list: PhraseList): string[] =>
  list.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.split(' '))).filter((word) => !word.endsWith('*'));

/** The reader that a set of lists and a vocabulary make. */
export const readerOf = (lists: Lists, vocabulary: Vocabulary): Reader =>
  reader(phraseList(lists.courtesy), shorthandOf(lists.shorthand), vocabulary);

/** Learns from the material. Pure and deterministic; about two seconds of work. */
export function compile({ phrases, lists, foreign }: Material): Brain {
  const plainly = readerOf(lists, new Map());
  const read = phrases.map((phrase) => ({ ...phrase, words: plainly.words(plain(phrase.text)) }));

  const vocabulary = new Map<string, number>();
  const groups = new Map<string, Set<string>>();
  for (const { words, topic, group } of read) {
    for (const word of words) {
      vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
      if (topic === 'out_of_domain') continue;
      const key = stem(word);
      groups.set(key, (groups.get(key) ?? new Set()).add(`${topic}/${group}`));
    }
  }
  const own = [lists.lexicon, lists.replies, lists.commands, lists.employers].map(phraseList).flatMap(listed);
  for (const word of own) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  const known = new Set([...groups].filter(([, where]) => where.size > 1).map(([key]) => key));

  const concepts = finder(phraseList(lists.lexicon));
  const examples = read.map(({ words, topic }): Example<Topic> => {
    const features = featuresOf(plainly.core(words), concepts, (key) => known.has(key));
    return { label: topic, features, weight: topic === 'out_of_domain' ? foreignWeight : 1 };
  });
  return {
    lists,
    vocabulary,
    known,
    topics: train(examples, topicTraining),
    languages: train(languageExamples(phrases, foreign), languageTraining),
  };
}

/** The runs of one to four letters of a word, ends marked. */
export const languageLettersOf = remember((word: string): readonly string[] => {
  const bounded = `_${word}_`;
  const runs = new Set<string>();
  for (let size = 1; size <= 4; size += 1) {
    for (let from = 0; from + size <= bounded.length; from += 1) runs.add(bounded.slice(from, from + size));
  }
  return [...runs];
});

/** Letters and words of a text, for telling languages apart. Expects `languageWords`. */
function letterFeatures(words: readonly string[]): Map<string, number> {
  const features = new Map<string, number>();
  for (const word of words) {
    features.set(`w:${word}`, 2);
    for (const letters of languageLettersOf(word)) features.set(letters, 1);
  }
  return features;
}

/** Words for telling languages apart: accents stay, for they tell the most. */
export const languageWords = (text: string): string[] => text.toLowerCase().match(/\p{L}+(?:'\p{L}+)?/gu) ?? [];

function languageExamples(phrases: readonly Phrase[], foreign: string): Example<Locale | 'other'>[] {
  const ours = phrases
    .map(({ text, locale }) => ({ label: locale, words: languageWords(plain(text)) }))
    .filter(({ words }) => words.length > 0);
  const others = foreign
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ label: 'other' as const, words: languageWords(plain(line)), weight: 3 }));
  return [...ours, ...others].map(({ words, ...rest }) => ({ ...rest, features: letterFeatures(words) }));
}
