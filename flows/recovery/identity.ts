import { assign } from 'xstate';
import { question } from '../question.ts';
import { flow } from '../setup.ts';

/** Cédula or the IESS code of a foreigner, to catch a slip before it is typed into the portal. */
const identity = question({
  id: 'identity',
  version: 1,
  text: 'ask-identity',
  expects: 'identity',
  skip: 'skip',
  choices: [{ id: 'skip' }],
});

export const identityState = flow.createStateConfig({
  meta: { question: identity },
  on: {
    answered: [
      { guard: 'derivesRuc', target: 'confirm', actions: assign(() => ({ numbers: true })) },
      { target: 'ruc', actions: assign(() => ({ numbers: true })) },
    ],
    // Without the cédula nothing can be derived for a domestic employer: the card names the format instead.
    'chose.skip': [{ guard: 'derivesRuc', target: 'card' }, { target: 'ruc' }],
  },
});
