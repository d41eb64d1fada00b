import { question, type Way, type Ways } from '../setup.ts';
import type { SituationId } from '../situations.ts';

/** What every question after a card shares: it asks how it went, and keeps the answers of both attempts. */
export const worked = {
  id: 'worked',
  version: 2,
  expects: 'choice',
  repeats: true,
  followUp: true,
  replies: { heard: 'waiting-here' },
} as const;

/** "Ya entré". A bare yes means it only where the question asks whether it worked. */
export const enteredChoice = { id: 'yes', reports: ['solved'], style: 'forward' } as const;
export const yesChoice = { ...enteredChoice, means: ['affirm'] } as const;
export const noChoice = { id: 'no', means: ['deny'], reports: ['failed'] } as const;
export const noTurnoChoice = { id: 'no_turno', topics: ['no_appointments'] } as const;
/** A mailbox that cannot be read ends the way of codes, however late that comes out. */
export const noMailboxChoice = {
  id: 'email',
  topics: ['email_no_access', 'email_not_registered', 'email_unknown'],
  hidden: true,
} as const;

/** After a card that can be followed at once. */
export const plainWorked = question({ ...worked, text: 'ask-worked', choices: [yesChoice, noChoice] });

/** The second "no": a person is next, whatever the cause. */
export const nothingHelped = { target: 'person' } as const satisfies Way;

/** The first failure with a cause: the card of that cause is next. */
export const failedWith = (situation: SituationId) =>
  ['noteFailure', { type: 'noteSituation', params: { situation } }] as const;

/** What "yes" and "no" mean after every card. */
export const afterCard = {
  'chose.yes': 'solved',
  'chose.no': [{ guard: 'firstAttempt', target: 'situation_again', actions: 'noteFailure' }, nothingHelped],
} as const satisfies Ways;

/** The code cannot be read where it is sent. */
export const otherMailbox = { target: 'employer_kind', actions: failedWith('email') } as const satisfies Way;

/** A code that never comes means that the IESS may write to another mailbox. */
export const neverComes = {
  target: 'employer_kind',
  actions: [...failedWith('email'), { type: 'say', params: { text: 'maybe-other-mailbox' } }],
} as const satisfies Way;
