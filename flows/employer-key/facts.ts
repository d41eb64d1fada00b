import type { Fact } from '../procedure.ts';
import { situationIds } from './situations.ts';

export const employerKinds = ['company', 'natural', 'domestic', 'public'] as const;
/** `unknown`: the person preferred not to say, or has not been asked; cards then name the papers of all kinds. */
export type EmployerKind = (typeof employerKinds)[number] | 'unknown';

/** What can be told at any moment. */
export const facts = {
  /** Which key is wanted. Told in silence: the next question shows that it was understood. */
  key_kind: { values: ['employer', 'personal', 'other'] },
  situation: { values: situationIds, label: 'ask-situation.choice-{value}', passing: true },
  employer_kind: { values: employerKinds, label: 'ask-employer-kind.choice-{value}', changes: true, early: true },
  /** The registered mailbox opens. Only ever said, never guessed. */
  email_access: { values: ['yes'] },
  /** `yes`: without a cédula, so with other numbers and other papers. */
  foreigner: { values: ['yes', 'no'] },
} as const satisfies Record<string, Fact>;
