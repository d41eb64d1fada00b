import { noteSituation } from '../../common/actions.ts';
import { question, state, type Way, type Ways } from '../setup.ts';
import { type SituationId, situationIds, situationRow } from '../situations.ts';

/** What happened. One list; the order is the order of the buttons. The hidden ones are said, not chosen. */
const situation = question({
  id: 'situation',
  version: 1,
  text: 'ask-situation',
  expects: 'choice',
  skip: 'other',
  fact: 'situation',
  repeats: true,
  counted: true,
  hidesFailed: true,
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
    { id: 'other', means: ['deny'] },
    { id: 'email_unknown', topics: ['email_unknown'], hidden: true },
    { id: 'representative', topics: ['representative_mismatch'], hidden: true },
    { id: 'captcha', topics: ['captcha_loop'], hidden: true },
    { id: 'down', topics: ['portal_down'], hidden: true },
    { id: 'no_turno', topics: ['no_appointments'], hidden: true },
    { id: 'solved', reports: ['solved'], hidden: true },
  ],
});

const asks = { mailbox: 'email_access', kind: 'employer_kind' } as const;

const onwards = (id: SituationId): Way => {
  const next = situationRow(id).asks;
  return {
    target: next === undefined ? 'card' : asks[next],
    actions: noteSituation(id),
  };
};

/** Where each situation leads: to the mailbox, to the kind of employer, or to its card at once. */
export const chosenSituation: Ways = Object.fromEntries(situationIds.map((id) => [`chose.${id}`, onwards(id)]));

export const situationState = state({
  meta: { question: situation },
  on: { ...chosenSituation, 'chose.other': 'words' },
});

/** The list a second time: whoever finds nothing in it now needs a person. */
export const situationAgainState = state({
  meta: { question: { ...situation, text: 'ask-situation-again' }, mark: 'again' },
  on: { ...chosenSituation, 'chose.other': 'person' },
});
