import { noteSituation } from '../../common/actions.ts';
import { enteredChoice, noChoice } from '../../common/after-card.ts';
import { question, state } from '../setup.ts';
import { afterCard, hiddenEmployerChoice, plainWorked, worked } from './worked.ts';

/** The test for robots, or a page that does not work: advice that can be tried at once. */
export const captchaState = state({ meta: { outcome: 'personal_captcha', question: plainWorked }, on: afterCard });

/** After the advice to come back when the page answers again. */
const afterDown = question({
  ...worked,
  text: 'ask-personal-worked-down',
  choices: [
    { id: 'loads', means: ['affirm'], sayings: 'loads', style: 'forward' },
    enteredChoice,
    noChoice,
    hiddenEmployerChoice,
  ],
});

/** The page was away; when it is back, the recovery goes on. */
export const downState = state({
  meta: { outcome: 'personal_page_down', question: afterDown },
  on: { ...afterCard, 'chose.loads': { target: 'card', actions: noteSituation('forgot') } },
});
