import { noChoice, noMailboxChoice, yesChoice } from '../../common/after-card.ts';
import { question, state } from '../setup.ts';
import {
  afterCard,
  hiddenEmployerChoice,
  nothingHelped,
  plainWorked,
  screenFailed,
  unregisteredChoice,
  worked,
} from './worked.ts';

const afterTrying = question({
  ...worked,
  text: 'ask-personal-worked',
  choices: [yesChoice, noChoice, unregisteredChoice, noMailboxChoice, hiddenEmployerChoice],
});

/** The page may let somebody in from another country; a counter is of no use to them. */
export const abroadState = state({
  meta: { outcome: 'personal_abroad', question: afterTrying },
  on: {
    ...afterCard,
    'chose.no': screenFailed,
    'chose.unregistered': 'abroad_stuck',
    'chose.email': 'abroad_stuck',
  },
});

/** Nobody has published how it is done without fingerprint or mailbox, and this says so. */
export const abroadStuckState = state({
  meta: { question: plainWorked, mark: 'stuck', text: 'personal-abroad-unknown' },
  on: { ...afterCard, 'chose.no': nothingHelped },
});
