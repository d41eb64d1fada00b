import { assign } from 'xstate';
import type { OutcomeId } from '../outcomes.ts';
import { type Question, question, type Situation } from '../question.ts';
import { type Context, flow } from '../setup.ts';

const base = { id: 'worked', version: 2, expects: 'choice' } as const;
const yes = { id: 'yes', topics: ['success'], style: 'forward' } as const;
const no = { id: 'no', topics: ['not_working'] } as const;
const noTurno = { id: 'no_turno', topics: ['no_appointments'] } as const;

/** A mailbox that cannot be read ends the way of codes, however late that comes out. */
const noMailbox = {
  id: 'email',
  topics: ['email_no_access', 'email_not_registered', 'email_unknown'],
  hidden: true,
} as const;

/** After a card that can be followed at once. */
const worked = question({ ...base, text: 'ask-worked', choices: [yes, no] });
/** After a card that ends at a window. */
const workedInPerson = question({
  ...base,
  text: 'ask-worked-in-person',
  choices: [yes, noTurno, no],
});
/** After a card that says to try once more before going there. */
export const workedRetry = question({ ...base, text: 'ask-worked', choices: workedInPerson.choices });
/** After the advice for days without appointments. */
export const workedLater = question({ ...base, text: 'ask-worked-in-person', choices: [yes, no] });
/** After the cards that ask for a code: from the tap on, the three minutes run. */
const workedOnline = question({
  ...base,
  text: 'ask-worked-online',
  choices: [{ id: 'requested', style: 'forward' }, yes, no, noMailbox],
});
/** After the card for a code that does not come: once more the same trouble, and it never will. */
const workedCode = question({
  ...workedOnline,
  choices: [...workedOnline.choices, { id: 'not_arrived', topics: ['otp_not_received'], hidden: true }],
});
/** After the advice to come back when the page answers again. */
const workedDown = question({
  ...base,
  text: 'ask-worked-down',
  choices: [{ id: 'loads', style: 'forward' }, yes, no],
});
/** The mailbox may turn up: the recovery then goes on online. */
const workedMailbox = question({
  ...base,
  text: 'ask-worked-mailbox',
  choices: [
    { id: 'found', style: 'forward' },
    { id: 'not_found', topics: ['not_working', 'deny', 'email_unknown', 'email_no_access', 'email_not_registered'] },
    noTurno,
    { ...yes, hidden: true },
  ],
});
const whileWaiting = question({
  ...base,
  text: 'ask-worked-waiting',
  choices: [
    yes,
    { id: 'not_arrived', topics: ['otp_not_received'] },
    { id: 'expired', topics: ['otp_expired', 'link_expired'] },
    noMailbox,
    { id: 'over', hidden: true },
  ],
});
const timeOver = question({
  ...base,
  text: 'ask-worked-over',
  choices: [
    yes,
    { id: 'not_arrived', topics: ['otp_not_received'] },
    { id: 'expired', topics: ['otp_expired', 'link_expired'] },
    noMailbox,
  ],
});

const lost = { target: 'O12' } as const;
const failing = assign(({ context }: { context: Context }) => ({
  attempt: 2 as const,
  failed: context.situation === null ? context.failed : [...context.failed, context.situation],
}));
const failingWith = (situation: Situation) => [failing, assign(() => ({ situation }))];

const after = {
  'chose.yes': 'O15',
  'chose.no': [{ guard: 'firstAttempt', target: 'situation_again', actions: failing }, lost],
} as const;

/** A code that never comes means that the IESS may write to another mailbox. */
const neverComes = {
  target: 'employer_kind',
  actions: [...failingWith('email'), { type: 'say', params: { text: 'maybe-other-mailbox' } }],
} as const;
const otherMailbox = { target: 'employer_kind', actions: failingWith('email') } as const;

/** A card with "¿Funcionó?". */
export const cardState = (outcome: OutcomeId, asked: Question = worked) =>
  flow.createStateConfig({ meta: { outcome, question: asked }, on: after as never });

const online = assign(() => ({ situation: 'forgot' as const }));

/** The page was away; when it is back, the recovery goes on. */
export const downState = flow.createStateConfig({
  meta: { outcome: 'O9', question: workedDown },
  on: {
    ...after,
    'chose.loads': { target: 'email_access', actions: online },
  } as never,
});

const afterWindow = { ...after, 'chose.no_turno': 'O14' } as const;

export const inPersonState = (outcome: OutcomeId, asked: Question = workedInPerson) =>
  flow.createStateConfig({ meta: { outcome, question: asked }, on: afterWindow as never });

/** O4 with the hint to look for the mailbox first. */
export const mailboxState = flow.createStateConfig({
  meta: { outcome: 'O4', question: workedMailbox, mark: 'mailbox' },
  on: {
    ...afterWindow,
    'chose.found': [
      { guard: 'kindUnknown', target: 'employer_kind', actions: online },
      { guard: 'collects', target: 'consent', actions: online },
      { target: 'card', actions: online },
    ],
    'chose.not_found': 'no_mailbox',
  } as never,
});

/** The mailbox did not turn up: nothing has failed, the card with the papers stands above. */
export const noMailboxState = flow.createStateConfig({
  meta: { question: workedInPerson, mark: 'no_mailbox', text: 'mailbox-not-found' },
  on: afterWindow as never,
});

const afterRequest = { ...after, 'chose.requested': 'waiting', 'chose.email': otherMailbox } as const;

/** A card that asks for a code. When it failed without a cause, the words on the screen may tell one. */
export const onlineState = (outcome: OutcomeId) =>
  flow.createStateConfig({
    meta: { outcome, question: workedOnline },
    on: {
      ...afterRequest,
      'chose.no': [{ guard: 'firstAttempt', target: 'words_again', actions: failing }, lost],
    } as never,
  });

/** The card for a code that does not come. When it fails, the window is next. */
export const codeState = flow.createStateConfig({
  meta: { outcome: 'O8', question: workedCode },
  on: { ...afterRequest, 'chose.not_arrived': neverComes, 'chose.no': neverComes } as never,
});

const reactions = {
  ...after,
  'chose.email': otherMailbox,
  'chose.not_arrived': [
    { guard: 'codeFailedBefore', ...neverComes },
    { guard: 'firstAttempt', target: 'O8', actions: failingWith('code') },
    lost,
  ],
  'chose.expired': [{ guard: 'firstAttempt', target: 'O8', actions: failingWith('code') }, lost],
} as const;

/** The three minutes. The wait leaves the machine as a due time; nothing runs. */
export const waitingState = flow.createStateConfig({
  meta: { question: whileWaiting, mark: 'waiting', text: 'waiting-started' },
  after: { codeLife: 'over' } as never,
  on: { ...reactions, 'chose.over': 'over' } as never,
});

export const overState = flow.createStateConfig({
  meta: { question: timeOver, mark: 'over', text: 'waiting-over' },
  on: reactions as never,
});
