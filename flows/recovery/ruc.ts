import { assign } from 'xstate';
import { question } from '../question.ts';
import { flow } from '../setup.ts';

/** The RUC. Domestic employers are never asked: theirs is the cédula and 000. */
const ruc = question({
  id: 'ruc',
  version: 1,
  text: 'ask-ruc',
  expects: 'ruc',
  skip: 'skip',
  choices: [{ id: 'skip' }],
});

export const rucState = flow.createStateConfig({
  meta: { question: ruc },
  on: {
    answered: { target: 'branch', actions: assign(() => ({ numbers: true })) },
    'chose.skip': 'branch',
  },
});
