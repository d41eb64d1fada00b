import type { Span } from '../acts.ts';

/** One word as it is compared: folded, short forms written out, misspelt ones repaired; `at`: where it stands in the text. */
export interface Word {
  readonly text: string;
  readonly at: Span;
}

/** What a clause does by its form. `condition`: "si no me llega", "if it does not arrive". */
export type Mood = 'statement' | 'question' | 'condition';

/** A row of words in the forms that they are looked up by. */
export interface Wording {
  /** The words without greeting, address and filler around them, as long as something is left. */
  readonly core: readonly string[];
  /** All the words, and their core, joined by spaces. */
  readonly whole: string;
  readonly bare: string;
}

/** One thought of a message; the words of all clauses together are the words of the utterance. */
export interface Clause extends Wording {
  readonly words: readonly string[];
  /** The place of its first word among `said`. */
  readonly from: number;
  readonly span: Span;
  readonly mood: Mood;
  /** A stop or the end of the message comes after it, so that a sentence ends here. */
  readonly ends: boolean;
}

/**
 * One message in the form that all readers share, whatever it came as: typed, edited, a caption, later a picture's or a
 * voice note's text. Everything is worked out once.
 */
export interface Utterance extends Wording {
  /** `plain`: well-formed, capped, nothing invisible; spans count in it. Dictated digits are digits where a number is awaited. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The words as strings. */
  readonly said: readonly string[];
  /** Where question marks stand, as places in the text. */
  readonly marks: readonly number[];
  readonly clauses: readonly Clause[];
  /** The whole is put as a question. */
  readonly asking: boolean;
  /** What readers have worked out of it and share, each under a name of its own; see `once`. */
  readonly shared: Map<string, unknown>;
  /** The language of this text when it can be told; `sure` when it may switch the conversation. */
  readonly language: { readonly locale: 'es' | 'en' | 'other'; readonly sure: boolean } | null;
}

/** Works something out of an utterance the first time that it is asked for. */
export function once<Result>({ shared }: Utterance, name: string, work: () => Result): Result {
  if (!shared.has(name)) shared.set(name, work());
  return shared.get(name) as Result;
}
