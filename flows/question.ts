import type { Topic } from './topics.ts';

/** Question ids: what the record, the buttons and the logs call them. */
export const questionIds = [
  'key_kind',
  'situation',
  'words',
  'email_access',
  'employer_kind',
  'consent',
  'identity',
  'ruc',
  'branch',
  'confirm',
  'worked',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** Why somebody cannot get in. The last ones have no button of their own: they are said, not chosen. */
export const situations = [
  'first_time',
  'ruc_closed',
  'email',
  'rep_changed',
  'blocked',
  'data',
  'code',
  'page',
  'forgot',
  'email_unknown',
  'representative',
  'captcha',
  'down',
  'no_turno',
  'solved',
] as const;
export type Situation = (typeof situations)[number];

export const employerKinds = ['company', 'natural', 'domestic', 'public'] as const;
/** `unknown`: the person preferred not to say; cards then name the papers of all kinds. */
export type EmployerKind = (typeof employerKinds)[number] | 'unknown';

export type ChoiceId =
  | Situation
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

export interface ChoiceSpec {
  readonly id: ChoiceId;
  /** Topics that mean this choice when they are said in answer to the question. */
  readonly topics?: readonly Topic[];
  /** Never shown as a button: reached by words, by a side effect of another answer, or by the clock. */
  readonly hidden?: true;
  readonly style?: 'forward' | 'danger';
}

/** One question: what is asked, which buttons it has and what may be typed. Its words are the Fluent message `text`. */
export interface Question {
  readonly id: QuestionId;
  /** To be raised whenever the meaning of the question or of a choice changes: old buttons then expire. */
  readonly version: number;
  /** The Fluent message; its attributes `choice-…`, `why`, `help`, `retry`, `problem-…`, `doubt-…` go with it. */
  readonly text: string;
  readonly choices: readonly ChoiceSpec[];
  readonly expects: 'choice' | 'identity' | 'ruc' | 'branch' | 'words';
  /** The choice that "omitir" means here; absent where nothing can be skipped. */
  readonly skip?: ChoiceId;
}

/** Checks a question where it is written; returns it unchanged. */
export const question = <const Q extends Question>(spec: Q): Q => spec;
