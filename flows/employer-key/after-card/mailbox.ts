import { noteSituation } from '../../common/actions.ts';
import { enteredChoice, noTurnoChoice } from '../../common/after-card.ts';
import { question, state } from '../setup.ts';
import { afterCounter, atCounter } from './counter.ts';
import { worked } from './worked.ts';

/** The mailbox may turn up: the recovery then goes on online. */
const afterSearch = question({
  ...worked,
  text: 'ask-worked-mailbox',
  choices: [
    { id: 'found', means: ['affirm'], sayings: 'found', style: 'forward' },
    {
      id: 'not_found',
      means: ['deny'],
      reports: ['failed'],
      sayings: 'not_found',
      topics: ['email_unknown', 'email_no_access', 'email_not_registered'],
    },
    noTurnoChoice,
    { ...enteredChoice, hidden: true },
  ],
});

const online = noteSituation('forgot');

/** The card for a lost mailbox, with the hint to look for it first. */
export const mailboxState = state({
  meta: { outcome: 'mailbox_lost', question: afterSearch, mark: 'mailbox', preface: 'email-hint' },
  on: {
    ...afterCounter,
    'chose.found': [
      { guard: 'kindUnknown', target: 'employer_kind', actions: online },
      { guard: 'collects', target: 'consent', actions: online },
      { target: 'card', actions: online },
    ],
    'chose.not_found': 'no_mailbox',
  },
});

/** The mailbox did not turn up: nothing has failed, the card with the papers stands above. */
export const noMailboxState = state({
  meta: { question: atCounter, mark: 'no_mailbox', text: 'mailbox-not-found' },
  on: afterCounter,
});
