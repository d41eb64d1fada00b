import type { Locale } from '../understanding/understood.ts';

/** A given answer: a choice id, or typed data in its normal form. `null` takes an earlier answer back. */
export type Answer = string;
export type Step = { readonly [slot: string]: Answer | null };

/**
 * All that is kept of one conversation: what moved the machine, never where the machine stands.
 * The position is derived by replaying `steps` (see position.ts). Plain JSON.
 */
export interface Conversation {
  /** Form of this object. */
  readonly v: 1;
  readonly locale: Locale;
  /** The person chose the language or wrote enough of it; before that it is a guess. */
  readonly localeKnown: boolean;
  /** Answers by slot, one entry per turn that gave any, oldest first; later entries win. */
  readonly steps: readonly Step[];
  /** The question last shown, with the version of its wording; words are only ever applied to this one. */
  readonly asked: { readonly question: string; readonly version: number } | null;
  /** Times in a row that nothing was understood. */
  readonly misses: number;
  /** A number that looks like a slip: the same value again, or "está bien", accepts it. */
  readonly doubt?: { readonly question: string; readonly value: string; readonly suggestion?: string };
  /** Unusable numbers in a row at the pending question. */
  readonly errors: number;
  /** Which of two topics was meant, when the bot had to ask: `a|b` -> the one picked. */
  readonly learned: { readonly [pair: string]: string };
  /** The two or three topics just offered. */
  readonly offered: readonly string[];
  /** The open wait and the moment it is over, in ms since 1970. */
  readonly wait: { readonly id: string; readonly at: number } | null;
  /** Evidence of consent: when, and to which version of the notice. */
  readonly consent?: { readonly at: number; readonly notice: number };
  /** When the first message came, in ms since 1970: everything is deleted 24 h later. */
  readonly startedAt: number;
  /** When old messages were last answered all at once, after the bot had been away. */
  readonly caughtUpAt?: number;
  /** The last message was one the bot cannot read. */
  readonly unreadable?: boolean;
}
