import type { MadeIn } from './made-in.ts';
import type { Locale } from './view.ts';

/** A given answer: a choice id, or typed data in its normal form. `null` takes an earlier answer back. */
export type Answer = string;
export type Step = { readonly [slot: string]: Answer | null };

/** How the language came about: a first guess, heard in what the person wrote, or asked for. */
type LocaleBy = 'guess' | 'heard' | 'chosen';

/** Messages in a row that brought nothing new. */
export interface Idle {
  readonly count: number;
  /** When the last of them came, in ms since 1970. */
  readonly at: number;
  /** The last of them was a thank-you, which has been answered. */
  readonly thanked: boolean;
}

/**
 * All that is kept of one conversation: what moved the machine, never where the machine stands.
 * The position is derived by replaying `steps` (see position.ts). Plain JSON.
 */
export interface Conversation extends MadeIn<'move'> {
  /** Form of this object. */
  readonly v: 1;
  /** Version of the flow that wrote it, for the operator's eyes; a newer flow needs no migration. */
  readonly flow: number;
  readonly locale: Locale;
  readonly localeBy: LocaleBy;
  /** Answers by slot, one entry per turn that gave any, oldest first; later entries win. */
  readonly steps: readonly Step[];
  /** The question last shown, with the version of its wording; words are only ever applied to this one. */
  readonly asked: { readonly question: string; readonly version: number } | null;
  /** Full ids of the buttons last shown when they were not those of the question (menu, "did you mean", a doubt). */
  readonly offered: readonly string[];
  /** Times in a row that nothing was understood. */
  readonly misses: number;
  /** Messages in a row that brought nothing new; absent in records of an earlier version. */
  readonly idle?: Idle | null;
  /** Names of the texts of the last reply, and how often in a row the very same ones were said; absent in older records. */
  readonly last?: { readonly parts: readonly string[]; readonly count: number } | null;
  /** A number that looks like a slip: the same value again, or "está bien", accepts it. */
  readonly doubt: { readonly slot: string; readonly value: string; readonly suggestion?: string } | null;
  /** Unusable numbers in a row at the pending question. */
  readonly errors: number;
  /** Which of two topics was meant, when the bot had to ask: `a|b` -> the one picked. */
  readonly learned: { readonly [pair: string]: string };
  /** The open wait and the moment it is over, in ms since 1970. */
  readonly wait: { readonly id: string; readonly at: number } | null;
  /** Evidence of consent: when (ms since 1970), and to which version of the notice. */
  readonly consent: { readonly at: number; readonly notice: number } | null;
  /** When the first message came, in ms since 1970: everything is deleted 24 h later. */
  readonly startedAt: number;
  /** When messages that had waited for long were last answered all at once, in ms since 1970. */
  readonly caughtUpAt: number | null;
  /** The last message was one the bot cannot read; a second one gets the short form. */
  readonly unreadable: boolean;
  /** The last message gave an answer, so that an edit of it replaces that answer. */
  readonly moved: boolean;
}
