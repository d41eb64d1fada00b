import { question, state } from '../setup.ts';

/** All numbers once more, masked, before the card. The choices that change one take it back; the turn does that. */
const confirm = question({
  id: 'confirm',
  version: 1,
  text: 'ask-confirm',
  expects: 'choice',
  skip: 'yes',
  showsNumbers: true,
  replies: { deny: 'which-is-wrong' },
  choices: [
    { id: 'yes', means: ['affirm'], style: 'forward' },
    { id: 'change_identity', changes: 'identity' },
    { id: 'change_ruc', changes: 'ruc' },
    { id: 'change_branch', changes: 'branch' },
  ],
});

export const confirmState = state({
  meta: { question: confirm },
  on: { 'chose.yes': 'card' },
});
