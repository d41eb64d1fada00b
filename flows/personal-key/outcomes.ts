import { outcomes as shared } from '../common/outcomes.ts';
import type { Outcome } from '../procedure.ts';
import type { LinkId } from './sources.ts';

interface OwnOutcome extends Outcome {
  readonly links: readonly LinkId[];
}

const own = {
  personal_recover: { text: 'outcome-personal-recover', links: ['personal-recover'], inPerson: false },
  personal_unlock: {
    text: 'outcome-personal-unlock',
    links: ['personal-unlock', 'personal-recover'],
    inPerson: false,
  },
  personal_link: { text: 'outcome-personal-link', links: ['personal-unlock'], inPerson: false },
  personal_first_time: {
    text: 'outcome-personal-first-time',
    links: ['personal-recover', 'turnos'],
    inPerson: false,
  },
  personal_counter: { text: 'outcome-personal-counter', links: ['turnos'], inPerson: true },
  personal_foreigner: { text: 'outcome-personal-foreigner', links: ['iess'], inPerson: true },
  personal_abroad: { text: 'outcome-personal-abroad', links: ['personal-recover', 'iess'], inPerson: false },
  personal_captcha: { text: 'outcome-personal-captcha', links: ['personal-recover'], inPerson: false },
  personal_page_down: { text: 'outcome-personal-down', links: ['personal-recover'], inPerson: false },
  personal_no_appointments: {
    text: 'outcome-personal-no-turno',
    links: ['turnos', 'complaints'],
    inPerson: true,
  },
  personal_solved: { text: 'outcome-personal-solved', links: ['iess'], inPerson: false },
} as const satisfies Record<string, OwnOutcome>;

/** Every way a conversation about this key can end, as data. Texts are in `locales/<language>/personal-key/outcomes.ftl`. */
export const outcomes = { ...own, ...shared } as const;

export type OutcomeId = keyof typeof outcomes;

/** The outcomes that are a place in the machine; trust is only ever an answer. */
export type CardId = Exclude<OutcomeId, 'trust'>;
