import { abroadState, abroadStuckState } from './after-card/abroad.ts';
import { counterState, noAppointmentsState } from './after-card/counter.ts';
import { linkState, unlockState } from './after-card/link.ts';
import { recoverState } from './after-card/online.ts';
import { captchaState, downState } from './after-card/page.ts';
import { overState, unlockedState, waitingState } from './after-card/waiting.ts';
import type { OutcomeId } from './outcomes.ts';
import { situationAgainState, situationState } from './questions/situation.ts';
import { wordsAgainState, wordsState } from './questions/words.ts';
import { flow, type StateName, state } from './setup.ts';
import { situationIds, situations } from './situations.ts';

/** Nothing more is asked. */
const end = (outcome: OutcomeId) => state({ meta: { outcome } });

/** To the card of the situation. */
const cardState = state({
  always: situationIds.map((situation) => ({
    guard: { type: 'situationIs', params: { situation } },
    target: situations[situation].outcome,
  })),
});

/**
 * The decision tree, a pure function of choices: what happened, the card, and what becomes of it. One question is enough: nothing
 * about this key depends on who the person is, but for the name of a menu. It holds no position between turns.
 */
export const machine = flow.createMachine({
  id: 'personal-key',
  context: ({ input: { dataMode, facts } }) => ({
    dataMode,
    attempt: 1,
    situation: null,
    failed: [],
    insured: facts.insured ?? 'unknown',
    numbers: false,
  }),
  initial: 'situation',
  states: {
    situation: situationState,
    words: wordsState,
    // The second time round: the same questions, kept under their own names so that the first answers stay.
    situation_again: situationAgainState,
    words_again: wordsAgainState,

    card: cardState,
    personal_recover: recoverState('personal_recover'),
    personal_first_time: recoverState('personal_first_time'),
    personal_unlock: unlockState,
    personal_link: linkState,
    waiting: waitingState,
    over: overState,
    unlocked: unlockedState,
    personal_counter: counterState('personal_counter'),
    personal_foreigner: counterState('personal_foreigner'),
    personal_no_appointments: noAppointmentsState,
    personal_abroad: abroadState,
    abroad_stuck: abroadStuckState,
    personal_captcha: captchaState,
    personal_page_down: downState,

    person: end('person'),
    personal_solved: end('personal_solved'),
  } satisfies { readonly [name in StateName]: unknown },
});
