import { assign, setup } from 'xstate';
import { facts } from '../common/facts.ts';
import type { BaseContext, Choice, Meta, Question } from '../procedure.ts';
import type { Insured } from './facts.ts';
import type { CardId, OutcomeId } from './outcomes.ts';
import type { SituationId } from './situations.ts';

/** What the answers so far amount to. */
export interface Context extends BaseContext {
  readonly situation: SituationId | null;
  readonly failed: readonly SituationId[];
  readonly insured: Insured;
}

/** Question ids: what the record, the buttons and the logs call them. */
type QuestionId = 'situation' | 'words' | 'worked';

/** What moves the machine. */
type MovingChoice =
  | SituationId
  | 'other'
  | 'options'
  | 'give_up'
  | 'yes'
  | 'no'
  | 'requested'
  | 'opened'
  | 'not_arrived'
  | 'expired'
  | 'loads'
  | 'over';

/** `employer` corrects an answer of the first procedure: this machine never hears of it. */
type ChoiceId = MovingChoice | 'employer';

interface Event {
  readonly type: `chose.${MovingChoice}`;
}

/** Every place a conversation can be in: a question, a card with the name of its outcome, or what follows one. */
export type StateName =
  | 'situation'
  | 'words'
  | 'situation_again'
  | 'words_again'
  | 'card'
  | CardId
  | 'unlocked'
  | 'abroad_stuck'
  | 'waiting'
  | 'over';

interface OwnMeta extends Meta {
  readonly outcome?: OutcomeId;
}

/** The common ground of all states: types, named guards, named actions and the one delay. */
export const flow = setup({
  types: {
    context: {} as Context,
    events: {} as Event,
    /** `facts`: told so far; whoever draws a pension finds the key in another menu. */
    input: {} as { readonly dataMode: Context['dataMode']; readonly facts: { readonly insured?: Insured } },
    meta: {} as OwnMeta,
  },
  actions: {
    /** Leaves the machine as data: the turn writes the text. */
    say: (_, _params: { readonly text: string }) => {},
    noteSituation: assign((_, { situation }: { readonly situation: SituationId }) => ({ situation })),
    /** The card did not help: the second attempt begins, and its situation is not offered again. */
    noteFailure: assign(({ context: { situation, failed } }) => ({
      attempt: 2,
      failed: situation === null ? failed : [...failed, situation],
    })),
  },
  guards: {
    firstAttempt: ({ context }) => context.attempt === 1,
    linkFailedBefore: ({ context }) => context.situation === 'code',
    situationIs: ({ context }, { situation }: { readonly situation: SituationId }) => context.situation === situation,
  },
  delays: {
    /** The link dies this long after it was asked for. */
    linkLife: facts['code-minutes'] * 60_000,
  },
});

/** What `flow` knows as an action; those with parameters take them by value. */
type Action =
  | 'noteFailure'
  | { readonly type: 'say'; readonly params: { readonly text: string } }
  | { readonly type: 'noteSituation'; readonly params: { readonly situation: SituationId } };

type Guard =
  | 'firstAttempt'
  | 'linkFailedBefore'
  | { readonly type: 'situationIs'; readonly params: { readonly situation: SituationId } };

/** One way on. XState takes any string for a target; here a name that is no state does not compile. */
export interface Way {
  readonly target: StateName;
  readonly guard?: Guard;
  readonly actions?: Action | readonly Action[];
}

/** The ways on from a state, by what happens; of several the first whose guard holds. */
export type Ways = { readonly [type in Event['type']]?: StateName | Way | readonly Way[] };

interface State {
  readonly meta?: OwnMeta;
  readonly entry?: Action;
  readonly on?: Ways;
  readonly after?: { readonly linkLife: StateName };
  readonly always?: readonly Way[];
}

/** Checks a state where it is written. */
export const state = (config: State) => flow.createStateConfig(config);

type OwnQuestion = Question & {
  readonly id: QuestionId;
  readonly choices: readonly (Choice & { readonly id: ChoiceId })[];
};

/** Checks a question where it is written; returns it unchanged. */
export const question = <const Q extends OwnQuestion>(spec: Q): Q => spec;

/** "Es la patronal": back to the first procedure, with what was told there. */
export const employerChoice = {
  id: 'employer',
  sayings: 'employer_after_all',
  corrects: { slot: 'key_kind', to: 'employer' },
} as const satisfies Choice;
