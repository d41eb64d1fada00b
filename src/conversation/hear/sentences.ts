import { utteranceOf } from './hear.ts';
import type { Clause, Utterance } from './utterance.ts';

/** More sentences than that are no message to a counter. */
const most = 12;

/**
 * The sentences of a message, each as if it were alone, with every word in its place in the text; the message itself when it
 * is one. The language is that of the whole, since few words tell little.
 */
export function sentencesOf(utterance: Utterance): readonly Utterance[] {
  const { text, clauses, words, marks, language } = utterance;
  /** Where a sentence ends that another follows: an opening sign belongs to the one after it. */
  const seamAt = (end: number): number => {
    const [from, to] = [words[end - 1]?.at.to ?? 0, words[end]?.at.from ?? text.length];
    const opening = text.slice(from, to).indexOf('¿');
    return opening < 0 ? to : from + opening;
  };
  const starts = clauses.flatMap((_, i) => (i === 0 || clauses[i - 1]?.ends ? [i] : []));
  if (starts.length < 2 || starts.length > most) return [utterance];
  return starts.map((start, i) => {
    const own = clauses.slice(start, starts[i + 1]);
    const [first, last] = [own[0] as Clause, own.at(-1) as Clause];
    const end = last.from + last.words.length;
    const [from, to] = [i === 0 ? 0 : seamAt(first.from), end < words.length ? seamAt(end) : text.length];
    return {
      ...utteranceOf(
        text,
        words.slice(first.from, end),
        marks.filter((at) => from <= at && at < to),
      ),
      clauses: own.map((clause) => ({ ...clause, from: clause.from - first.from })),
      language,
    };
  });
}
