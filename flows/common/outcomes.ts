import type { Outcome } from '../procedure.ts';

/** Hand-offs that every procedure has. Texts are in `locales/<language>/common/outcomes.ftl`. */
export const outcomes = {
  person: { text: 'outcome-human', links: ['turnos'], inPerson: false, person: true, formerly: 'O12' },
  trust: { text: 'outcome-trust', links: ['iess'], inPerson: false, formerly: 'O13' },
} as const satisfies Record<string, Outcome>;
