import type { Field, Stance, Topic } from '../../flows/procedure.ts';
import type { Report } from './acts.ts';

/** The two languages of the bot. */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A choice as it can be said: in the order shown, with every label it has in any language. */
export interface SayableChoice {
  readonly id: string;
  readonly labels: readonly string[];
  readonly means?: readonly Stance[];
  readonly topics?: readonly string[];
  readonly reports?: readonly Report[];
  readonly sayings?: string;
  /** Taking it changes an earlier answer: where that one is kept, and the fact that it is about. */
  readonly corrects?: { readonly slot: string; readonly fact: string; readonly to: string };
  /** Can be said, but is not among the buttons, so it cannot be counted out: "la última" is the last one shown. */
  readonly hidden?: true;
}

/** A question as a person has it in front of them. */
export interface Pending {
  /** The id of the question, without slot mark or attempt. */
  readonly question: string;
  /** The name its answer is kept under. */
  readonly slot: string;
  readonly choices: readonly SayableChoice[];
  readonly expects: 'choice' | 'words' | 'number';
  readonly field?: string;
  readonly fact?: string;
  /** What was answered, where it was. */
  readonly given?: string;
  readonly followUp?: true;
  readonly plainYes?: true;
  /** A number that was doubted waits for a yes or a no; its choices are then those of the doubt. */
  readonly doubted?: true;
}

/** What the person has in front of them when they write, and what the bot knows: all that reading needs. */
export interface View {
  readonly locale: Locale;
  /** `null` when the question now pending was never shown, so that words are never applied to it. */
  readonly pending: Pending | null;
  /** Buttons shown last in place of the question's; empty when they were the question's. */
  readonly offered: readonly SayableChoice[];
  /** Questions answered so far that a correction may name. */
  readonly answered: readonly Pending[];
  /** Topics of the present procedure and the common ones. */
  readonly topics: { readonly [id: string]: Topic };
  readonly fields: { readonly [id: string]: Field };
}
