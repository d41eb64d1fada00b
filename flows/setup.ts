import { setup } from 'xstate';
import type { OutcomeId } from './outcomes.ts';
import type { ChoiceId, EmployerKind, Question, Situation } from './question.ts';
import { facts } from './sources.ts';
import type { Topic } from './topics.ts';

/** What the answers so far amount to. */
export interface Context {
  readonly dataMode: 'checklist' | 'collect';
  readonly attempt: 1 | 2;
  readonly situation: Situation | null;
  readonly failed: readonly Situation[];
  readonly kind: EmployerKind;
  /** Any number was given, so that there is something to check before the card. */
  readonly numbers: boolean;
}

export type Event =
  | { readonly type: `chose.${ChoiceId}` }
  /** A number was given. The machine never sees which: nothing it decides depends on it. */
  | { readonly type: 'answered' }
  /** A side question: answered at the root, the position stays. */
  | { readonly type: 'ask'; readonly topic: Topic };

/** What a state says about itself: the question it waits with, or the outcome it hands over, or both. */
export interface Meta {
  readonly question?: Question;
  readonly outcome?: OutcomeId;
  /** Tells states apart that wait with the same question; part of the slot its answer is kept under. */
  readonly mark?: string;
  /** The text said on entering a state that is neither card nor plain question. */
  readonly text?: string;
}

/** The common ground of all states: types, named guards and the one delay. */
export const flow = setup({
  types: {
    context: {} as Context,
    events: {} as Event,
    /** `kind`: told before it was asked, or where it never is; it names the papers on any card. */
    input: {} as { readonly dataMode: 'checklist' | 'collect'; readonly kind?: EmployerKind },
    meta: {} as Meta,
  },
  actions: {
    /** Leaves the machine as data: the turn writes the text. */
    say: (_, _params: { readonly topic?: Topic; readonly text?: string }) => {},
  },
  guards: {
    firstAttempt: ({ context }) => context.attempt === 1,
    codeFailedBefore: ({ context }) => context.situation === 'code',
    /** Numbers only help where they will be typed into the recovery form, and only where they are collected. */
    wantsNumbers: ({ context }) =>
      context.dataMode === 'collect' &&
      context.situation !== null &&
      (['forgot', 'blocked', 'data', 'representative'] as Situation[]).includes(context.situation),
    collects: ({ context }) => context.dataMode === 'collect',
    kindUnknown: ({ context }) => context.kind === 'unknown',
    derivesRuc: ({ context }) => context.kind === 'domestic',
    hasNumbers: ({ context }) => context.numbers,
    situationIs: ({ context }, params: { readonly among: readonly Situation[] }) =>
      context.situation !== null && params.among.includes(context.situation),
  },
  delays: {
    /** Code and link die this long after they were asked for. */
    codeLife: facts['code-minutes'] * 60_000,
  },
});
