import { question, state } from '../setup.ts';
import { afterRequesting, codeRequested } from './online.ts';
import { neverComes } from './worked.ts';

/** After the card for a code that does not come: once more the same trouble, and it never will. */
const afterCode = question({
  ...afterRequesting,
  choices: [...afterRequesting.choices, { id: 'not_arrived', topics: ['otp_not_received'], hidden: true }],
});

/** The card for a code that does not come. When it fails, the counter is next. */
export const codeState = state({
  meta: { outcome: 'code', question: afterCode },
  on: { ...codeRequested, 'chose.not_arrived': neverComes, 'chose.no': neverComes },
});
