import { question } from '../question.ts';
import { flow } from '../setup.ts';

/** All numbers once more, masked, before the card. The `change_…` choices take one back; the turn does that. */
const confirm = question({
  id: 'confirm',
  version: 1,
  text: 'ask-confirm',
  expects: 'choice',
  skip: 'yes',
  choices: [
    { id: 'yes', topics: ['affirm'], style: 'forward' },
    { id: 'change_identity' },
    { id: 'change_ruc' },
    { id: 'change_branch' },
  ],
});

export const confirmState = flow.createStateConfig({
  meta: { question: confirm },
  on: { 'chose.yes': 'card' },
});
