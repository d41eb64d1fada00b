import { noteSituation } from '../../common/actions.ts';
import { question, state } from '../setup.ts';

/** Whether the code can be read. It stands before the kind of employer so that a lost mailbox costs no fourth answer. */
const emailAccess = question({
  id: 'email_access',
  version: 1,
  text: 'ask-email-access',
  expects: 'choice',
  skip: 'unsure',
  fact: 'email_access',
  counted: true,
  replies: { defer: 'email-later' },
  choices: [
    { id: 'yes', means: ['affirm'], style: 'forward' },
    { id: 'no', means: ['deny'], topics: ['email_no_access', 'email_not_registered'] },
    { id: 'unsure', means: ['unsure'], topics: ['email_unknown'] },
  ],
});

export const emailAccessState = state({
  meta: { question: emailAccess },
  on: {
    'chose.yes': 'employer_kind',
    'chose.no': { target: 'card', actions: noteSituation('email') },
    'chose.unsure': { target: 'card', actions: noteSituation('email_unknown') },
  },
});
