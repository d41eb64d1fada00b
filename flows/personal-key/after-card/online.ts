import { noChoice, noMailboxChoice, yesChoice } from '../../common/after-card.ts';
import type { OutcomeId } from '../outcomes.ts';
import { question, state } from '../setup.ts';
import { afterCard, hiddenEmployerChoice, screenFailed, toCounter, unregisteredChoice, worked } from './worked.ts';

/** After the cards for the page where the key is made. Some are sent a link there too, and say that they asked for it. */
const afterRecovering = question({
  ...worked,
  text: 'ask-personal-worked',
  choices: [
    yesChoice,
    noChoice,
    unregisteredChoice,
    { id: 'requested', reports: ['code_requested'], sayings: 'link_requested', hidden: true },
    noMailboxChoice,
    hiddenEmployerChoice,
  ],
});

/** A card for the page where the key is made. When it fails without a cause, the words on the screen may tell one. */
export const recoverState = (outcome: OutcomeId) =>
  state({
    meta: { outcome, question: afterRecovering },
    on: { ...afterCard, ...toCounter, 'chose.no': screenFailed, 'chose.requested': 'waiting' },
  });
