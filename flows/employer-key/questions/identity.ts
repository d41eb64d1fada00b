import { question, state } from '../setup.ts';

/** Cédula or the IESS code of a foreigner, to catch a slip before it is typed into the portal. */
const identity = question({
  id: 'identity',
  version: 1,
  text: 'ask-identity',
  expects: 'number',
  field: 'identity',
  skip: 'skip',
  choices: [{ id: 'skip', means: ['deny'] }],
});

export const identityState = state({
  meta: { question: identity },
  on: {
    answered: [
      { guard: 'derivesRuc', target: 'confirm', actions: 'noteNumber' },
      { target: 'ruc', actions: 'noteNumber' },
    ],
    // Without the cédula nothing can be derived for a domestic employer: the card names the format instead.
    'chose.skip': [{ guard: 'derivesRuc', target: 'card' }, { target: 'ruc' }],
  },
});
