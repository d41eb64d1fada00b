import { question, state } from '../setup.ts';
import { afterCard, enteredChoice, noChoice, worked } from './worked.ts';

/** After the advice to come back when the page answers again. */
const afterDown = question({
  ...worked,
  text: 'ask-worked-down',
  choices: [{ id: 'loads', means: ['affirm'], sayings: 'loads', style: 'forward' }, enteredChoice, noChoice],
});

/** The page was away; when it is back, the recovery goes on. */
export const downState = state({
  meta: { outcome: 'page_down', question: afterDown },
  on: {
    ...afterCard,
    'chose.loads': { target: 'email_access', actions: { type: 'noteSituation', params: { situation: 'forgot' } } },
  },
});
