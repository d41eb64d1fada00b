import type { Span } from '../acts.ts';
import { hearPlain } from './hear.ts';
import type { Utterance } from './utterance.ts';

/** More sentences than that are no message to a counter; each would be heard anew. */
const most = 12;

const memory = new WeakMap<Utterance, readonly Utterance[]>();

/**
 * The sentences of a message, each as if it were alone, with every word in its place; the message itself when it is one.
 * The language is that of the whole, since few words tell little.
 */
export function sentencesOf(utterance: Utterance): readonly Utterance[] {
  const known = memory.get(utterance) ?? parted(utterance);
  memory.set(utterance, known);
  return known;
}

function parted(utterance: Utterance): readonly Utterance[] {
  const { text, clauses, language } = utterance;
  const starts = clauses.filter((_, i) => i > 0 && clauses[i - 1]?.ends).map(({ span }) => span.from);
  if (starts.length === 0 || starts.length >= most) return [utterance];
  return [0, ...starts].map((from, i) => ({
    ...hearPlain(only(text, { from, to: starts[i] ?? text.length })),
    language,
  }));
}

/** A text with everything but one stretch of it made spaces. */
const only = (text: string, { from, to }: Span): string =>
  ' '.repeat(from) + text.slice(from, to) + ' '.repeat(text.length - to);
