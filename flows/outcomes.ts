import type { Situation } from './question.ts';
import type { LinkId } from './sources.ts';

/** One hand-off: its text, the official pages it links to, and whether a window at the IESS is needed. */
export interface Outcome {
  readonly text: string;
  readonly links: readonly LinkId[];
  readonly inPerson: boolean;
}

const recovery = ['iess'] as const;
const office = ['turnos'] as const;

/** Every way a conversation can end, as data. Texts are in `locales/<language>/outcomes.ftl`. */
export const outcomes = {
  O1: { text: 'outcome-online', links: recovery, inPerson: false },
  O1B: { text: 'outcome-blocked', links: recovery, inPerson: false },
  O2: { text: 'outcome-first-time', links: ['iess', 'turnos'], inPerson: true },
  O3: { text: 'outcome-ruc', links: ['sri-ruc', 'turnos'], inPerson: true },
  O4: { text: 'outcome-email', links: office, inPerson: true },
  O5: { text: 'outcome-representative', links: office, inPerson: true },
  O6: { text: 'outcome-data', links: ['iess', 'turnos'], inPerson: true },
  O7: { text: 'outcome-captcha', links: recovery, inPerson: false },
  O8: { text: 'outcome-code', links: recovery, inPerson: false },
  O9: { text: 'outcome-down', links: recovery, inPerson: false },
  O10: { text: 'outcome-personal', links: ['personal-unlock', 'personal-recover'], inPerson: false },
  O11: { text: 'outcome-other', links: ['sri', 'sut'], inPerson: false },
  O12: { text: 'outcome-human', links: office, inPerson: false },
  O13: { text: 'outcome-trust', links: recovery, inPerson: false },
  O14: { text: 'outcome-no-turno', links: ['turnos', 'complaints'], inPerson: true },
  O15: { text: 'outcome-done', links: ['employer-login'], inPerson: false },
} as const satisfies Record<string, Outcome>;

export type OutcomeId = keyof typeof outcomes;

/** Where each situation ends, once nothing more needs to be asked. */
export const outcomeOf = {
  first_time: 'O2',
  ruc_closed: 'O3',
  email: 'O4',
  email_unknown: 'O4',
  rep_changed: 'O5',
  blocked: 'O1B',
  data: 'O6',
  representative: 'O6',
  code: 'O8',
  page: 'O7',
  captcha: 'O7',
  down: 'O9',
  forgot: 'O1',
  no_turno: 'O14',
  solved: 'O15',
} as const satisfies Record<Situation, OutcomeId>;

/** Which of several situations told at once decides, highest first. "Nunca he tenido clave" beats everything. */
export const priority: readonly Situation[] = [
  'solved',
  'first_time',
  'ruc_closed',
  'email',
  'email_unknown',
  'rep_changed',
  'blocked',
  'representative',
  'data',
  'code',
  'captcha',
  'down',
  'page',
  'no_turno',
  'forgot',
];

/** The texts of situations that differ from the usual one of their outcome. */
export const situationText: { readonly [S in Situation]?: string } = {
  page: 'outcome-page',
  representative: 'outcome-data-representative',
};

/** One short line for a further reason, merged into the card of the deciding one. */
export const alsoText: { readonly [S in Situation]?: string } = {
  first_time: 'also-first-time',
  ruc_closed: 'also-ruc',
  email: 'also-email',
  email_unknown: 'also-email',
  rep_changed: 'also-rep',
  blocked: 'also-blocked',
  data: 'also-data',
  representative: 'also-data',
  code: 'also-code',
  captcha: 'also-page',
  down: 'also-page',
  page: 'also-page',
  forgot: 'also-forgot',
};
