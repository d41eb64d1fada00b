import { question } from '../question.ts';
import { flow } from '../setup.ts';

/** Which key: people with another key are sent elsewhere at once. */
const keyKind = question({
  id: 'key_kind',
  version: 1,
  text: 'ask-key-kind',
  expects: 'choice',
  skip: 'unsure',
  choices: [
    { id: 'employer', style: 'forward' },
    { id: 'personal', topics: ['personal_key'] },
    { id: 'other' },
    { id: 'unsure', topics: ['unsure'] },
  ],
});

export const keyKindState = flow.createStateConfig({
  meta: { question: keyKind },
  on: {
    'chose.employer': 'situation',
    'chose.personal': 'O10',
    'chose.other': 'O11',
    'chose.unsure': { target: 'situation', actions: { type: 'say', params: { text: 'key-kind-explained' } } },
  },
});
