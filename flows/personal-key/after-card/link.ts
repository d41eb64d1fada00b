import { enteredChoice, noChoice, noMailboxChoice } from '../../common/after-card.ts';
import { question, state, type Ways } from '../setup.ts';
import {
  afterCard,
  hiddenEmployerChoice,
  neverComes,
  screenFailed,
  toCounter,
  unregisteredChoice,
  worked,
} from './worked.ts';

const choices = [
  { id: 'requested', reports: ['code_requested'], sayings: 'link_requested', style: 'forward' },
  enteredChoice,
  noChoice,
  noMailboxChoice,
  { ...unregisteredChoice, hidden: true },
  { id: 'opened', sayings: 'link_opened', hidden: true },
  hiddenEmployerChoice,
] as const;

/** After the cards that ask for a link: from the tap on, the three minutes run. */
const afterRequesting = question({ ...worked, text: 'ask-personal-worked-online', choices });

/** Once more the same trouble, and it never will come. */
const afterLink = question({
  ...worked,
  text: 'ask-personal-worked-online',
  choices: [...choices, { id: 'not_arrived', topics: ['otp_not_received'], hidden: true }],
});

const linkRequested = {
  ...afterCard,
  ...toCounter,
  'chose.requested': 'waiting',
  'chose.opened': 'unlocked',
} as const satisfies Ways;

/** A blocked key is unlocked first. */
export const unlockState = state({
  meta: { outcome: 'personal_unlock', question: afterRequesting },
  on: { ...linkRequested, 'chose.no': screenFailed },
});

/** The card for a link that does not come. When it fails, the counter is next. */
export const linkState = state({
  meta: { outcome: 'personal_link', question: afterLink },
  on: { ...linkRequested, 'chose.not_arrived': neverComes, 'chose.no': neverComes },
});
