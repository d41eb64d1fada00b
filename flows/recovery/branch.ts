import { assign } from 'xstate';
import { question } from '../question.ts';
import { flow } from '../setup.ts';

/** The IESS branch of four digits, usually 0001. */
const branch = question({
  id: 'branch',
  version: 1,
  text: 'ask-branch',
  expects: 'branch',
  skip: 'skip',
  choices: [{ id: 'skip' }],
});

export const branchState = flow.createStateConfig({
  meta: { question: branch },
  on: {
    answered: { target: 'confirm', actions: assign(() => ({ numbers: true })) },
    'chose.skip': [{ guard: 'hasNumbers', target: 'confirm' }, { target: 'card' }],
  },
});
