import { flowVersion } from '../../flows/flow.ts';
import type { OutcomeId } from '../../flows/outcomes.ts';
import type { Situation } from '../../flows/question.ts';
import type { Topic } from '../../flows/topics.ts';
import type { Locale } from '../understanding/understood.ts';
import type { Answer, Conversation, Step } from './conversation.ts';
import type { Choice, Copy, Link } from './message.ts';
import { answersOf, type Position, positionOf } from './position.ts';
import { reviewedText } from './reviewed.ts';
import type { Settings } from './settings.ts';
import { type TextName, unknown, writeNamed } from './texts.ts';

/** What a turn has decided to say so far. */
export interface Draft {
  say: string[];
  /** Buttons instead of the pending question's. */
  choices: Choice[] | null;
  links: Link[];
  copy: Copy[];
  topics: Topic[];
  outcome: OutcomeId | null;
  /** Whether the pending question closes the reply; `buttons`: only its buttons, since what was said asks already. */
  ask: boolean | 'buttons';
  until: number | null;
  /** Everything kept of the person is deleted. */
  erased: boolean;
}

/** A turn while it is being worked out. It lives within one call of `converse`, which is pure seen from outside. */
export interface Talk {
  readonly settings: Settings;
  readonly now: number;
  readonly first: boolean;
  /** The message at hand has given an answer: what else it gives belongs to the same step, so that *atrás* takes all of it back. */
  stepped: boolean;
  conversation: Conversation;
  draft: Draft;
}

export const emptyDraft = (): Draft => ({
  say: [],
  choices: null,
  links: [],
  copy: [],
  topics: [],
  outcome: null,
  ask: true,
  until: null,
  erased: false,
});

/** A conversation before its first message. */
export function newConversation(now: number, locale: Locale): Conversation {
  return {
    v: 1,
    flow: flowVersion,
    locale,
    localeBy: 'guess',
    steps: [],
    asked: null,
    offered: [],
    misses: 0,
    doubt: null,
    errors: 0,
    learned: {},
    wait: null,
    consent: null,
    startedAt: now,
    caughtUpAt: null,
    unreadable: false,
    moved: false,
  };
}

export const update = (talk: Talk, change: Partial<Conversation>): void => {
  talk.conversation = { ...talk.conversation, ...change };
};

/** Answers and position of one list of steps; a turn asks for them many times, a list never changes. */
interface Derived {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly at: { [mode in Settings['dataMode']]?: Position };
}
const derived = new WeakMap<readonly Step[], Derived>();

function derive(steps: readonly Step[]): Derived {
  const known = derived.get(steps);
  if (known) return known;
  const fresh: Derived = { answers: answersOf(steps), at: {} };
  derived.set(steps, fresh);
  return fresh;
}

export const answers = (talk: Talk): ReadonlyMap<string, Answer> => derive(talk.conversation.steps).answers;

/** Where the conversation stands now. */
export function here(talk: Talk): Position {
  const { answers: given, at } = derive(talk.conversation.steps);
  const { dataMode } = talk.settings;
  at[dataMode] ??= positionOf(given, dataMode);
  return at[dataMode];
}

/** What is corrected at the window is asked for in a signed request; elsewhere the portal prints the forms. */
const asksRequest: readonly Situation[] = ['rep_changed', 'data', 'representative'];

/** The values every text of this conversation may use. */
function standardValues(talk: Talk): { readonly [name: string]: string } {
  const { operator, carrier } = talk.settings;
  const { context } = here(talk);
  return {
    ...unknown,
    foreigner: answers(talk).get('foreigner') ?? 'no',
    kind: context.kind,
    paper: context.situation !== null && asksRequest.includes(context.situation) ? 'request' : 'forms',
    ...(operator.contact === undefined ? {} : { contact: operator.contact }),
    ...(operator.name === undefined ? {} : { operator: operator.name }),
    ...(operator.privacyContact === undefined ? {} : { privacyContact: operator.privacyContact }),
    ...(operator.privacyUrl === undefined ? {} : { privacyUrl: operator.privacyUrl }),
    ...(carrier === undefined ? {} : { carrier }),
    reviewed: reviewedText(talk.conversation.locale),
  };
}

/** A text in the person's language. */
export function text(talk: Talk, name: string, values: { readonly [name: string]: string | number } = {}): string {
  return writeNamed(talk.conversation.locale, name, { ...standardValues(talk), ...values });
}

/** Adds a paragraph to the reply, once. */
export function say(talk: Talk, name: TextName, values: { readonly [name: string]: string | number } = {}): void {
  sayText(talk, text(talk, name, values));
}

export function sayText(talk: Talk, words: string): void {
  if (!talk.draft.say.includes(words)) talk.draft.say.push(words);
}

/** To a greeting: the first message is greeted by the welcome, and where nothing has been said yet there is nothing to go on with. */
export function sayHello(talk: Talk): void {
  if (!talk.first) say(talk, talk.conversation.steps.length > 0 ? 'hello-again' : 'hello');
}
