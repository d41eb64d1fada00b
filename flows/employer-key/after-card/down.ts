import { noteSituation } from '../../common/actions.ts';
import { enteredChoice, noChoice } from '../../common/after-card.ts';
import { question, state } from '../setup.ts';
import { afterCard, worked } from './worked.ts';

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
    'chose.loads': { target: 'email_access', actions: noteSituation('forgot') },
  },
});
