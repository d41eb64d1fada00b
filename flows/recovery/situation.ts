import { assign } from 'xstate';
import { question, situations } from '../question.ts';
import { flow } from '../setup.ts';

/** What happened. One list; the order is the order of the buttons. */
const situation = question({
  id: 'situation',
  version: 1,
  text: 'ask-situation',
  expects: 'choice',
  skip: 'other',
  choices: [
    { id: 'forgot', topics: ['forgot_key'] },
    { id: 'blocked', topics: ['blocked_key'] },
    { id: 'code', topics: ['otp_not_received', 'otp_expired', 'link_expired'] },
    { id: 'email', topics: ['email_no_access', 'email_not_registered'] },
    { id: 'first_time', topics: ['first_time_key'] },
    { id: 'data', topics: ['data_rejected'] },
    { id: 'rep_changed', topics: ['legal_rep_changed'] },
    { id: 'ruc_closed', topics: ['ruc_closed_or_suspended'] },
    { id: 'page' },
    { id: 'other', topics: ['deny'] },
    { id: 'email_unknown', topics: ['email_unknown'], hidden: true },
    { id: 'representative', topics: ['representative_mismatch'], hidden: true },
    { id: 'captcha', topics: ['captcha_loop'], hidden: true },
    { id: 'down', topics: ['portal_down'], hidden: true },
    { id: 'no_turno', topics: ['no_appointments'], hidden: true },
    { id: 'solved', topics: ['success'], hidden: true },
  ],
});

const remember = (id: (typeof situations)[number]) => assign(() => ({ situation: id }));
const needsMailbox = ['forgot', 'blocked'] as const;
const needsKind = [
  'first_time',
  'ruc_closed',
  'email',
  'email_unknown',
  'rep_changed',
  'data',
  'representative',
] as const;

/** Where each situation leads: to the mailbox, to the kind of employer, or to its card at once. */
export const chosenSituation = Object.fromEntries(
  situations.map((id) => {
    const target = (needsMailbox as readonly string[]).includes(id)
      ? 'email_access'
      : (needsKind as readonly string[]).includes(id)
        ? 'employer_kind'
        : 'card';
    return [`chose.${id}`, { target, actions: remember(id) }];
  }),
);

export const situationState = flow.createStateConfig({
  meta: { question: situation },
  on: { ...chosenSituation, 'chose.other': 'words' },
});

/** The list a second time: whoever finds nothing in it now needs a person. */
export const situationAgainState = flow.createStateConfig({
  meta: { question: { ...situation, text: 'ask-situation-again' }, mark: 'again' },
  on: { ...chosenSituation, 'chose.other': 'O12' },
});
