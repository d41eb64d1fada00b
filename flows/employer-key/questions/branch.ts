import { question, state } from '../setup.ts';

/** The IESS branch of four digits, usually 0001. */
const branch = question({
  id: 'branch',
  version: 1,
  text: 'ask-branch',
  expects: 'number',
  field: 'branch',
  skip: 'skip',
  choices: [{ id: 'skip', means: ['deny'] }],
});

export const branchState = state({
  meta: { question: branch },
  on: {
    answered: { target: 'confirm', actions: 'noteNumber' },
    'chose.skip': [{ guard: 'hasNumbers', target: 'confirm' }, { target: 'card' }],
  },
});
