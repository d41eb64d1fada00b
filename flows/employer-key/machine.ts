import { captchaState } from './after-card/captcha.ts';
import { codeState } from './after-card/code.ts';
import { counterState, noAppointmentsState, onceMoreState } from './after-card/counter.ts';
import { downState } from './after-card/down.ts';
import { mailboxState, noMailboxState } from './after-card/mailbox.ts';
import { onlineState } from './after-card/online.ts';
import { overState, waitingState } from './after-card/waiting.ts';
import type { OutcomeId } from './outcomes.ts';
import { branchState } from './questions/branch.ts';
import { confirmState } from './questions/confirm.ts';
import { consentState } from './questions/consent.ts';
import { emailAccessState } from './questions/email-access.ts';
import { employerKindState } from './questions/employer-kind.ts';
import { identityState } from './questions/identity.ts';
import { keyKindState } from './questions/key-kind.ts';
import { rucState } from './questions/ruc.ts';
import { situationAgainState, situationState } from './questions/situation.ts';
import { wordsAgainState, wordsState } from './questions/words.ts';
import { flow, type StateName, state } from './setup.ts';
import { type SituationId, situationIds, situationRow } from './situations.ts';

/** Nothing more is asked. */
const end = (outcome: OutcomeId) => state({ meta: { outcome } });

/** Which card a situation gets: its outcome, with the one exception of a mailbox that may still turn up. */
const cardOf = (situation: SituationId): StateName =>
  situation === 'email_unknown' ? 'mailbox' : situationRow(situation).outcome;

/** Nothing more to ask: to the card of the situation. */
const cardState = state({
  always: situationIds.map((situation) => ({
    guard: { type: 'situationIs', params: { situation } },
    target: cardOf(situation),
  })),
});

/**
 * The decision tree, a pure function of choices: which key, what happened, whether the mailbox opens, who the employer is,
 * the numbers where they help, the card, and what becomes of it. It holds no position between turns; a conversation is its
 * answers, replayed.
 */
export const machine = flow.createMachine({
  id: 'employer-key',
  context: ({ input: { dataMode, facts } }) => ({
    dataMode,
    attempt: 1,
    situation: null,
    failed: [],
    kind: facts.employer_kind ?? 'unknown',
    numbers: false,
  }),
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

    card: cardState,
    recover_online: onlineState('recover_online'),
    blocked: onlineState('blocked'),
    first_time: counterState('first_time'),
    ruc_closed: counterState('ruc_closed'),
    mailbox_lost: counterState('mailbox_lost'),
    mailbox: mailboxState,
    no_mailbox: noMailboxState,
    representative_changed: counterState('representative_changed'),
    data_mismatch: onceMoreState,
    captcha: captchaState,
    code: codeState,
    page_down: downState,
    no_appointments: noAppointmentsState,
    waiting: waitingState,
    over: overState,

    personal_key: end('personal_key'),
    other_key: end('other_key'),
    person: end('person'),
    solved: end('solved'),
  } satisfies { readonly [name in StateName]: unknown },
});
