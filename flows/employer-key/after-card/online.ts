import { enteredChoice, noChoice, noMailboxChoice } from '../../common/after-card.ts';
import type { OutcomeId } from '../outcomes.ts';
import { question, state, type Ways } from '../setup.ts';
import { afterCard, nothingHelped, otherMailbox, worked } from './worked.ts';

/** After the cards that ask for a code: from the tap on, the three minutes run. */
export const afterRequesting = question({
  ...worked,
  text: 'ask-worked-online',
  choices: [
    { id: 'requested', reports: ['code_requested'], sayings: 'requested', style: 'forward' },
    enteredChoice,
    noChoice,
    noMailboxChoice,
  ],
});

export const codeRequested = {
  ...afterCard,
  'chose.requested': 'waiting',
  'chose.email': otherMailbox,
} as const satisfies Ways;

/** A card that asks for a code. When it failed without a cause, the words on the screen may tell one. */
export const onlineState = (outcome: OutcomeId) =>
  state({
    meta: { outcome, question: afterRequesting },
    on: {
      ...codeRequested,
      'chose.no': [{ guard: 'firstAttempt', target: 'words_again', actions: 'noteFailure' }, nothingHelped],
    },
  });
