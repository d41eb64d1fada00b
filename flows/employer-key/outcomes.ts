import { outcomes as shared } from '../common/outcomes.ts';
import type { Outcome } from '../procedure.ts';
import type { LinkId } from './sources.ts';

interface OwnOutcome extends Outcome {
  readonly links: readonly LinkId[];
}

const own = {
  recover_online: { text: 'outcome-online', links: ['iess'], inPerson: false, copies: true, formerly: 'O1' },
  blocked: { text: 'outcome-blocked', links: ['iess'], inPerson: false, copies: true, formerly: 'O1B' },
  first_time: { text: 'outcome-first-time', links: ['iess', 'turnos'], inPerson: true, formerly: 'O2' },
  ruc_closed: { text: 'outcome-ruc', links: ['sri-ruc', 'turnos'], inPerson: true, formerly: 'O3' },
  mailbox_lost: { text: 'outcome-email', links: ['turnos'], inPerson: true, formerly: 'O4' },
  representative_changed: { text: 'outcome-representative', links: ['turnos'], inPerson: true, formerly: 'O5' },
  data_mismatch: { text: 'outcome-data', links: ['iess', 'turnos'], inPerson: true, copies: true, formerly: 'O6' },
  captcha: { text: 'outcome-captcha', links: ['iess'], inPerson: false, formerly: 'O7' },
  code: { text: 'outcome-code', links: ['iess'], inPerson: false, formerly: 'O8' },
  page_down: { text: 'outcome-down', links: ['iess'], inPerson: false, formerly: 'O9' },
  personal_key: {
    text: 'outcome-personal',
    links: ['personal-unlock', 'personal-recover'],
    inPerson: false,
    formerly: 'O10',
  },
  other_key: { text: 'outcome-other', links: ['sri', 'sut'], inPerson: false, formerly: 'O11' },
  no_appointments: { text: 'outcome-no-turno', links: ['turnos', 'complaints'], inPerson: true, formerly: 'O14' },
  solved: { text: 'outcome-done', links: ['employer-login'], inPerson: false, formerly: 'O15' },
} as const satisfies Record<string, OwnOutcome>;

/** Every way a conversation about this key can end, as data. Texts are in `locales/<language>/employer-key/outcomes.ftl`. */
export const outcomes = { ...own, ...shared } as const;

export type OutcomeId = keyof typeof outcomes;

/** The outcomes that are a place in the machine; trust is only ever an answer. */
export type CardId = Exclude<OutcomeId, 'trust'>;
