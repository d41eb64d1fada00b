import { say } from '../../common/actions.ts';
import { question, state } from '../setup.ts';

/** Which key: people with another key are sent elsewhere at once. */
const keyKind = question({
  id: 'key_kind',
  version: 1,
  text: 'ask-key-kind',
  expects: 'choice',
  skip: 'unsure',
  fact: 'key_kind',
  // Whoever tells an employer's trouble, or what kind of employer they are, needs the employer's key.
  implied: [{ choice: 'employer', by: ['situation', 'employer_kind'] }],
  choices: [
    { id: 'employer', sayings: 'employer', style: 'forward' },
    { id: 'personal', topics: ['personal_key'] },
    { id: 'other' },
    { id: 'unsure', means: ['unsure'] },
  ],
});

export const keyKindState = state({
  meta: { question: keyKind },
  on: {
    'chose.employer': 'situation',
    'chose.personal': 'personal_key',
    'chose.other': 'other_key',
    'chose.unsure': { target: 'situation', actions: say('key-kind-explained') },
  },
});
