import { enteredChoice, noMailboxChoice } from '../../common/after-card.ts';
import { question, state, type Ways } from '../setup.ts';
import { afterCard, failedWith, neverComes, nothingHelped, otherMailbox, worked } from './worked.ts';

const choices = [
  enteredChoice,
  { id: 'not_arrived', topics: ['otp_not_received'], sayings: 'not_arrived' },
  { id: 'expired', topics: ['otp_expired', 'link_expired'], sayings: 'expired' },
  noMailboxChoice,
] as const;

const whileWaiting = question({
  ...worked,
  text: 'ask-worked-waiting',
  choices: [...choices, { id: 'over', hidden: true, clock: true }],
});
const timeOver = question({ ...worked, text: 'ask-worked-over', choices });

const codeFailed = { guard: 'firstAttempt', target: 'code', actions: failedWith('code') } as const;

const reactions = {
  ...afterCard,
  'chose.email': otherMailbox,
  'chose.not_arrived': [{ guard: 'codeFailedBefore', ...neverComes }, codeFailed, nothingHelped],
  'chose.expired': [codeFailed, nothingHelped],
} as const satisfies Ways;

/** The three minutes. The wait leaves the machine as a due time; nothing runs. */
export const waitingState = state({
  meta: { question: whileWaiting, mark: 'waiting', text: 'waiting-started' },
  after: { codeLife: 'over' },
  on: { ...reactions, 'chose.over': 'over' },
});

export const overState = state({
  meta: { question: timeOver, mark: 'over', text: 'waiting-over' },
  on: reactions,
});
