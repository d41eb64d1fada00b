import type { Answer, Conversation, Step } from '../conversation.ts';
import type { Copy } from '../message.ts';
import { perObject } from '../per-object.ts';
import type { Settings } from '../settings.ts';
import { answersOf, type Position, positionOf } from './position.ts';

/** A value of a text: itself, or other texts that are written when everything else is. */
export type PartValue =
  | string
  | number
  | { readonly text: string; readonly values?: { readonly [name: string]: string | number } }
  | { readonly list: readonly string[]; readonly separator?: string }
  /** The numbers that are kept, masked, one a line. */
  | { readonly numbers: 'kept' }
  /** A moment in ms since 1970, in words. */
  | { readonly moment: number };

/**
 * What a part of the reply is there for; parts are said in this order.
 *
 * - `heard`: shows that a feeling or a remark was heard
 * - `understood`: what was taken in
 * - `answer`: what was asked for
 * - `arrival`: what the new place has to say
 */
export type Role = 'heard' | 'understood' | 'answer' | 'arrival';

/** One paragraph of the reply, by the name of its text. */
export interface Part {
  readonly role: Role;
  readonly text: string;
  readonly values?: { readonly [name: string]: PartValue };
  /** Not said beside a card that the turn has led to: the card shows it. */
  readonly besideCard?: false;
}

/** What a turn has come to so far, beside the new conversation. */
export interface Draft {
  readonly parts: readonly Part[];
  /** Ids of official pages, each once. */
  readonly links: readonly string[];
  readonly copy: readonly Copy[];
  /** Topics that the turn has answered, for logs and metrics. */
  readonly topics: readonly string[];
  readonly outcome: string | null;
  /** The card of the present outcome is said, whether or not the turn has led there. */
  readonly card: boolean;
  /** Buttons instead of the pending question's; `null`: the question's. */
  readonly offer: readonly string[] | null;
  /** Whether the pending question closes the reply; `buttons`: only its buttons, since what was said asks already. */
  readonly ask: boolean | 'buttons';
  /** When the clock that this turn has started runs out, in ms since 1970. */
  readonly until: number | null;
  /** Everything kept of the person is deleted. */
  readonly erased: boolean;
}

/** A turn while it is being worked out; each move makes a new one. */
export interface TurnState {
  readonly settings: Settings;
  /** ms since 1970. */
  readonly now: number;
  /** Nothing was kept of this person when the turn began. */
  readonly first: boolean;
  readonly conversation: Conversation;
  /** Where the turn set out: what is different at its end is what the reply has to tell. */
  readonly origin: Position;
  /** The message at hand has given an answer: what else it gives belongs to the same step, so that *atrás* takes all of it back. */
  readonly stepped: boolean;
  readonly draft: Draft;
}

export const emptyDraft: Draft = {
  parts: [],
  links: [],
  copy: [],
  topics: [],
  outcome: null,
  card: false,
  offer: null,
  ask: true,
  until: null,
  erased: false,
};

/** Answers and position of one list of steps; a turn asks for them many times, a list never changes. */
interface Derived {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly at: { [mode in Settings['dataMode']]?: Position };
}
const derive = perObject((steps: readonly Step[]): Derived => ({ answers: answersOf(steps), at: {} }));

/** The answers of a conversation that count, by slot. */
export const answersIn = ({ steps }: Pick<Conversation, 'steps'>): ReadonlyMap<string, Answer> => derive(steps).answers;

/** Where a conversation stands. */
export function positionIn({ steps }: Pick<Conversation, 'steps'>, dataMode: Settings['dataMode']): Position {
  const { answers, at } = derive(steps);
  at[dataMode] ??= positionOf(answers, dataMode);
  return at[dataMode];
}

export const here = ({ conversation, settings }: TurnState): Position => positionIn(conversation, settings.dataMode);
