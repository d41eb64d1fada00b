import { noteSituation, say } from '../../common/actions.ts';
import { employerChoice, question, state, type Ways } from '../setup.ts';
import { situationIds } from '../situations.ts';

/** What happened. One list; the order is the order of the buttons. The hidden ones are said, not chosen. */
const situation = question({
  id: 'situation',
  version: 1,
  text: 'ask-personal-situation',
  borrows: 'ask-personal-situation',
  expects: 'choice',
  skip: 'other',
  fact: 'situation',
  repeats: true,
  counted: 'last',
  hidesFailed: true,
  choices: [
    { id: 'forgot', topics: ['forgot_key'] },
    { id: 'blocked', topics: ['blocked_key'] },
    { id: 'first_time', topics: ['first_time_key'] },
    { id: 'code', topics: ['otp_not_received', 'otp_expired', 'link_expired'] },
    { id: 'email', topics: ['email_no_access', 'email_not_registered'] },
    { id: 'unregistered', topics: ['no_fingerprint', 'data_rejected'] },
    { id: 'abroad', topics: ['abroad'] },
    { id: 'page' },
    employerChoice,
    { id: 'other', means: ['deny'] },
    { id: 'email_unknown', topics: ['email_unknown'], hidden: true },
    { id: 'foreign', topics: ['foreigner'], sayings: 'without_cedula', hidden: true },
    { id: 'captcha', topics: ['captcha_loop'], hidden: true },
    { id: 'down', topics: ['portal_down'], hidden: true },
    { id: 'no_turno', topics: ['no_appointments'], hidden: true },
    { id: 'solved', reports: ['solved'], hidden: true },
  ],
});

/** Nothing more is asked: every situation leads to its card. */
export const chosenSituation: Ways = Object.fromEntries(
  situationIds.map((id) => [`chose.${id}`, { target: 'card', actions: noteSituation(id) }]),
);

/** Where the procedure begins: it says which key this is about, and asks the one thing it needs to know. */
export const situationState = state({
  entry: say('personal-start'),
  meta: { question: situation },
  on: { ...chosenSituation, 'chose.other': 'words' },
});

/** The list a second time: whoever finds nothing in it now needs a person. */
export const situationAgainState = state({
  meta: { question: { ...situation, text: 'ask-personal-situation-again' }, mark: 'again' },
  on: { ...chosenSituation, 'chose.other': 'person' },
});
