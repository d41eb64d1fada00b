import { noteSituation, say } from '../../common/actions.ts';
import { enteredChoice, noMailboxChoice } from '../../common/after-card.ts';
import { question, state, type Ways } from '../setup.ts';
import {
  afterCard,
  failedWith,
  hiddenEmployerChoice,
  neverComes,
  nothingHelped,
  toCounter,
  unregisteredChoice,
  worked,
} from './worked.ts';

const choices = [
  { id: 'opened', sayings: 'link_opened', style: 'forward' },
  { id: 'not_arrived', topics: ['otp_not_received'], sayings: 'not_arrived' },
  { id: 'expired', topics: ['otp_expired', 'link_expired'], sayings: 'expired' },
  { ...enteredChoice, hidden: true },
  noMailboxChoice,
  { ...unregisteredChoice, hidden: true },
  hiddenEmployerChoice,
] as const;

const whileWaiting = question({
  ...worked,
  text: 'ask-personal-worked-waiting',
  choices: [...choices, { id: 'over', hidden: true, clock: true }],
});
const timeOver = question({ ...worked, text: 'ask-personal-worked-over', choices });

const linkFailed = { guard: 'firstAttempt', target: 'personal_link', actions: failedWith('code') } as const;

const reactions = {
  ...afterCard,
  ...toCounter,
  'chose.opened': 'unlocked',
  'chose.not_arrived': [{ guard: 'linkFailedBefore', ...neverComes }, linkFailed, nothingHelped],
  'chose.expired': [linkFailed, nothingHelped],
} as const satisfies Ways;

/** The three minutes. The wait leaves the machine as a due time; nothing runs. */
export const waitingState = state({
  meta: { question: whileWaiting, mark: 'waiting', text: 'personal-waiting-started' },
  after: { linkLife: 'over' },
  on: { ...reactions, 'chose.over': 'over' },
});

export const overState = state({
  meta: { question: timeOver, mark: 'over', text: 'personal-waiting-over' },
  on: reactions,
});

/** The link did its work; what is left is the page where the key is made. */
export const unlockedState = state({
  always: [{ target: 'personal_recover', actions: [noteSituation('forgot'), say('personal-unlocked')] }],
});
