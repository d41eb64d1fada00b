import { facts } from '../../common/facts.ts';
import { question, state } from '../setup.ts';

/** Before the first number: what it is for, how long it is kept. Only a tap or a plain yes is consent. */
const consent = question({
  id: 'consent',
  // A consent refers to the notice that was read.
  version: facts['notice-version'],
  text: 'ask-consent',
  expects: 'choice',
  skip: 'no',
  plainYes: true,
  choices: [
    { id: 'accept', means: ['affirm'], style: 'forward' },
    { id: 'no', means: ['deny'] },
  ],
});

export const consentState = state({
  meta: { question: consent },
  on: { 'chose.accept': 'identity', 'chose.no': 'card' },
});
