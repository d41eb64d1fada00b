/**
 * Dialogue acts: what a message does. A message usually has several. The names follow ISO 24617-2 where it has one, and the
 * command vocabulary of Rasa where it does not. A secret's value is in no act; a typed number is, and is never logged.
 */

/** How it went: with the portal, with the code, at the counter. */
export type Report = 'solved' | 'failed' | 'code_requested' | 'code_arrived';

export type Feeling = 'worry' | 'grief' | 'anger' | 'thanks' | 'greeting';

export type Secret = 'key' | 'code' | 'link' | 'card' | 'email';

/** Words that work at any moment, whatever is pending. */
export const commands = [
  'back',
  'repeat',
  'why',
  'skip',
  'menu',
  'restart',
  'person',
  'delete',
  'privacy',
  'my_data',
  'help',
  'language',
  'spanish',
  'english',
  /** "seguir", "continuar": show the pending question. */
  'continue',
] as const;
export type Command = (typeof commands)[number];

/** What somebody says who neither agrees nor refuses: later, heard, rather not give numbers, plainly lost. */
export type Attitude = 'defer' | 'heard' | 'withhold' | 'lost';

/** The act without its place: what the rows of `topics` name. */
export type ActTemplate =
  /** A choice of the pending question or of what was offered; `by` says how it was named. */
  | {
      readonly type: 'answer';
      readonly slot: string;
      readonly value: string;
      readonly by: 'tap' | 'label' | 'place' | 'words' | 'topic';
    }
  | { readonly type: 'affirm' }
  | { readonly type: 'deny' }
  | { readonly type: 'unsure' }
  | { readonly type: 'attitude'; readonly attitude: Attitude }
  /** A fact about the person's case, told as their own. `topic`: what the words are about, for the answer where the fact moves nothing. */
  | { readonly type: 'inform'; readonly fact: string; readonly value: string; readonly topic?: string }
  /**
   * A topic to be answered. `mention`: spoken of, but not put as a question ("mi RUC es …"). `about`: facts that the
   * question names, which may be another employer's ("¿y una empresa qué lleva?").
   */
  | {
      readonly type: 'ask';
      readonly topic: string;
      readonly mention?: true;
      readonly about?: { readonly [fact: string]: string };
    }
  | { readonly type: 'command'; readonly name: Command }
  /** `fact`: what the answer in `slot` says, where it is no number. */
  | { readonly type: 'correct'; readonly slot: string; readonly fact?: string; readonly to?: string }
  | { readonly type: 'report'; readonly what: Report }
  /** Digits as typed (letters too for a foreigner's code), not yet validated. `awaited`: typed for the pending question. */
  | { readonly type: 'number'; readonly field: string; readonly typed: string; readonly awaited: boolean }
  | { readonly type: 'secret'; readonly kind: Secret }
  | { readonly type: 'feel'; readonly feeling: Feeling }
  /** Two or three topics are equally plausible: ask. */
  | { readonly type: 'unclear'; readonly candidates: readonly string[] }
  /** Something of another subject (`elsewhere`), or in another language (`language`). */
  | { readonly type: 'foreign'; readonly subject: 'elsewhere' | 'language' }
  /** Not words: something the bot cannot read, the chat opened, a due time, a button of a message long gone. */
  | { readonly type: 'media'; readonly media: string }
  | { readonly type: 'opened'; readonly payload?: string }
  | { readonly type: 'due'; readonly wait: string }
  | { readonly type: 'stale'; readonly what: 'button' | 'edit' | 'message' }
  | { readonly type: 'nothing' }
  /** Words that nothing was made of; `nearest`: guesses worth offering. */
  | { readonly type: 'unknown'; readonly nearest: readonly string[] };

/** Where an act stands in the utterance: UTF-16 offsets into its text, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Act = ActTemplate & {
  readonly span: Span;
  /** 0 to 1; what was read from a list is sure. */
  readonly confidence: number;
  /** The reader that found it, for whoever wants to know. */
  readonly reader: string;
  /** The topic that it was guessed by, where that is not what it says. */
  readonly guess?: string;
  /** Which sentence of the message it stands in, from 0; what stands in one sentence is said of one thing. */
  readonly sentence?: number;
};

/** An act of one type. */
export type ActOf<Type extends Act['type']> = Extract<Act, { readonly type: Type }>;
