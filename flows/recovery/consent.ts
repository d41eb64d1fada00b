import { question } from '../question.ts';
import { flow } from '../setup.ts';

/** The version of the notice that a consent refers to; to be raised with every change of its meaning. */
export const noticeVersion = 1;

/** Before the first number: what it is for, how long it is kept. Only a tap or a plain yes is consent. */
const consent = question({
  id: 'consent',
  version: noticeVersion,
  text: 'ask-consent',
  expects: 'choice',
  skip: 'no',
  choices: [{ id: 'accept', style: 'forward' }, { id: 'no' }],
});

export const consentState = flow.createStateConfig({
  meta: { question: consent },
  on: { 'chose.accept': 'identity', 'chose.no': 'card' },
});
