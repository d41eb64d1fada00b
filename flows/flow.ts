import { type OutcomeId, outcomeOf } from './outcomes.ts';
import { type Situation, situations } from './question.ts';
import { branchState } from './recovery/branch.ts';
import { confirmState } from './recovery/confirm.ts';
import { consentState } from './recovery/consent.ts';
import { emailAccessState } from './recovery/email-access.ts';
import { employerKindState } from './recovery/employer-kind.ts';
import { identityState } from './recovery/identity.ts';
import { keyKindState } from './recovery/key-kind.ts';
import { rucState } from './recovery/ruc.ts';
import { situationAgainState, situationState } from './recovery/situation.ts';
import { wordsAgainState, wordsState } from './recovery/words.ts';
import {
  cardState,
  codeState,
  downState,
  inPersonState,
  mailboxState,
  noMailboxState,
  onlineState,
  overState,
  waitingState,
  workedLater,
  workedRetry,
} from './recovery/worked.ts';
import { flow } from './setup.ts';

/** Raised with every change that moves people; kept with each conversation for the operator's eyes. */
export const flowVersion = 1;

const end = (outcome: OutcomeId) => flow.createStateConfig({ meta: { outcome } });

/** Which card a situation gets: its outcome, with the one exception of a mailbox that may still turn up. */
const cardOf = (situation: Situation) => (situation === 'email_unknown' ? 'mailbox' : outcomeOf[situation]);

/**
 * The machine: side questions at the root, the decision tree below.
 * It holds no position between turns; a conversation is its answers, replayed (src/conversation/position.ts).
 */
export const machine = flow.createMachine({
  id: 'bot',
  context: ({ input }) => ({
    dataMode: input.dataMode,
    attempt: 1,
    situation: null,
    failed: [],
    kind: input.kind ?? 'unknown',
    numbers: false,
  }),
  on: {
    ask: { actions: { type: 'say', params: ({ event }) => ({ topic: event.topic }) } },
  },
  initial: 'key_kind',
  states: {
    key_kind: keyKindState,
    situation: situationState,
    words: wordsState,
    // The second time round: the same questions, kept under their own names so that the first answers stay.
    situation_again: situationAgainState,
    words_again: wordsAgainState,
    email_access: emailAccessState,
    employer_kind: employerKindState,
    consent: consentState,
    identity: identityState,
    ruc: rucState,
    branch: branchState,
    confirm: confirmState,

    /** Nothing more to ask: to the card of the situation. */
    card: {
      always: situations.map((situation) => ({
        guard: { type: 'situationIs' as const, params: { among: [situation] } },
        target: cardOf(situation),
      })),
    },
    O1: onlineState('O1'),
    O1B: onlineState('O1B'),
    O2: inPersonState('O2'),
    O3: inPersonState('O3'),
    O4: inPersonState('O4'),
    mailbox: mailboxState,
    no_mailbox: noMailboxState,
    O5: inPersonState('O5'),
    O6: inPersonState('O6', workedRetry),
    O7: cardState('O7'),
    O8: codeState,
    O9: downState,
    O14: cardState('O14', workedLater),
    waiting: waitingState,
    over: overState,

    O10: end('O10'),
    O11: end('O11'),
    O12: end('O12'),
    O15: end('O15'),
  },
});
