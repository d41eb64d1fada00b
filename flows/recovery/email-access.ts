import { assign } from 'xstate';
import { question } from '../question.ts';
import { flow } from '../setup.ts';

/** Whether the code can be read. It stands before the kind of employer so that a lost mailbox costs no fourth answer. */
const emailAccess = question({
  id: 'email_access',
  version: 1,
  text: 'ask-email-access',
  expects: 'choice',
  skip: 'unsure',
  choices: [
    { id: 'yes', style: 'forward' },
    { id: 'no', topics: ['email_no_access', 'email_not_registered'] },
    { id: 'unsure', topics: ['email_unknown', 'unsure'] },
  ],
});

export const emailAccessState = flow.createStateConfig({
  meta: { question: emailAccess },
  on: {
    'chose.yes': 'employer_kind',
    'chose.no': { target: 'card', actions: assign(() => ({ situation: 'email' as const })) },
    'chose.unsure': { target: 'card', actions: assign(() => ({ situation: 'email_unknown' as const })) },
  },
});
