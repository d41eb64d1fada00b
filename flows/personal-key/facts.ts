import type { Fact } from '../procedure.ts';
import { situationIds } from './situations.ts';

const insuredKinds = ['affiliate', 'pensioner'] as const;
/** `unknown`: nobody is asked; the texts then name both menus. */
export type Insured = (typeof insuredKinds)[number] | 'unknown';

/** What can be told at any moment. */
export const facts = {
  /** Which key is wanted. Told in silence: the next question shows that it was understood. */
  key_kind: { values: ['employer', 'personal', 'other'] },
  /** Kept, unlike that of the first procedure: what happened to the key need not be told twice when it is looked for here. */
  situation: { values: situationIds, label: 'ask-personal-situation.choice-{value}' },
  /** Names the menu of the page: *Afiliados* or *Pensionistas*. */
  insured: { values: insuredKinds, label: 'personal-insured.choice-{value}', changes: true, early: true },
  /** The registered mailbox opens. Only ever said, never guessed. */
  email_access: { values: ['yes'] },
  /** `yes`: without a cédula, so with the code that the IESS gives. */
  foreigner: { values: ['yes', 'no'] },
} as const satisfies Record<string, Fact>;
