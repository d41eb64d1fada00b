import { assign, setup } from 'xstate';
import { facts } from '../common/facts.ts';
import type { BaseContext, Choice, Meta, Question } from '../procedure.ts';
import type { EmployerKind } from './facts.ts';
import type { CardId, OutcomeId } from './outcomes.ts';
import { type SituationId, situationRow } from './situations.ts';

/** What the answers so far amount to. */
export interface Context extends BaseContext {
  readonly situation: SituationId | null;
  readonly failed: readonly SituationId[];
  readonly kind: EmployerKind;
}

/** Question ids: what the record, the buttons and the logs call them. */
type QuestionId =
  | 'key_kind'
  | 'situation'
  | 'words'
  | 'email_access'
  | 'employer_kind'
  | 'consent'
  | 'identity'
  | 'ruc'
  | 'branch'
  | 'confirm'
  | 'worked';

type ChoiceId =
  | SituationId
  | EmployerKind
  | 'employer'
  | 'personal'
  | 'other'
  | 'unsure'
  | 'give_up'
  | 'options'
  | 'yes'
  | 'no'
  | 'accept'
  | 'skip'
  | 'change_identity'
  | 'change_ruc'
  | 'change_branch'
  | 'requested'
  | 'not_arrived'
  | 'expired'
  | 'found'
  | 'not_found'
  | 'loads'
  | 'over';

type Event =
  | { readonly type: `chose.${ChoiceId}` }
  /** A number was given. The machine never sees which: nothing it decides depends on it. */
  | { readonly type: 'answered' };

/** Every place a conversation can be in: a question, a card with the name of its outcome, or what follows one. */
export type StateName =
  | Exclude<QuestionId, 'worked'>
  | 'situation_again'
  | 'words_again'
  | 'card'
  | CardId
  | 'mailbox'
  | 'no_mailbox'
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
    /** `facts`: told so far; the kind of employer told before it is asked names the papers on any card. */
    input: {} as { readonly dataMode: Context['dataMode']; readonly facts: { readonly employer_kind?: EmployerKind } },
    meta: {} as OwnMeta,
  },
  actions: {
    /** Leaves the machine as data: the turn writes the text. */
    say: (_, _params: { readonly text: string }) => {},
    noteSituation: assign((_, { situation }: { readonly situation: SituationId }) => ({ situation })),
    noteKind: assign((_, { kind }: { readonly kind: EmployerKind }) => ({ kind })),
    noteNumber: assign({ numbers: true }),
    /** The card did not help: the second attempt begins, and its situation is not offered again. */
    noteFailure: assign(({ context: { situation, failed } }) => ({
      attempt: 2,
      failed: situation === null ? failed : [...failed, situation],
    })),
  },
  guards: {
    firstAttempt: ({ context }) => context.attempt === 1,
    codeFailedBefore: ({ context }) => context.situation === 'code',
    /** Numbers only help where they will be typed into the recovery form, and only where they are collected. */
    wantsNumbers: ({ context: { dataMode, situation } }) =>
      dataMode === 'collect' && situation !== null && situationRow(situation).form === true,
    collects: ({ context }) => context.dataMode === 'collect',
    kindUnknown: ({ context }) => context.kind === 'unknown',
    derivesRuc: ({ context }) => context.kind === 'domestic',
    hasNumbers: ({ context }) => context.numbers,
    situationIs: ({ context }, { situation }: { readonly situation: SituationId }) => context.situation === situation,
  },
  delays: {
    /** Code and link die this long after they were asked for. */
    codeLife: facts['code-minutes'] * 60_000,
  },
});

/** What `flow` knows as an action; those with parameters take them by value. */
type Action =
  | 'noteNumber'
  | 'noteFailure'
  | { readonly type: 'say'; readonly params: { readonly text: string } }
  | { readonly type: 'noteSituation'; readonly params: { readonly situation: SituationId } }
  | { readonly type: 'noteKind'; readonly params: { readonly kind: EmployerKind } };

type Guard =
  | 'firstAttempt'
  | 'codeFailedBefore'
  | 'wantsNumbers'
  | 'collects'
  | 'kindUnknown'
  | 'derivesRuc'
  | 'hasNumbers'
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
  readonly on?: Ways;
  readonly after?: { readonly codeLife: StateName };
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
