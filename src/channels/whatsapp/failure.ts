import type { GraphFailure } from './client.ts';

/** What an error of Meta means for what we wanted to send. */
export type Meaning =
  /** Nothing can be sent to anybody: the token, a permission, the account or its payment. */
  | 'halted'
  /** Too many messages in all. */
  | 'too many'
  /** Too many messages to this person. */
  | 'too many for one'
  /** Our request is wrong: a defect of this program. */
  | 'malformed'
  /** The person cannot be reached: not on WhatsApp, or blocked us. */
  | 'gone'
  /** Will never be taken, for a reason that lies with the person or the time: the 24 hours are over, an experiment, a country. */
  | 'refused'
  /** Meta's side broke; it may have been sent. */
  | 'ambiguous'
  /** Surely not sent. */
  | 'not sent';

const meanings: readonly (readonly [meaning: Meaning, codes: readonly number[]])[] = [
  ['halted', [0, 3, 10, 190, 368, 131005, 131031, 131037, 131042, 131045, 133010]],
  ['too many', [4, 80007, 130429]],
  ['too many for one', [131056]],
  ['malformed', [33, 100, 131008, 131009, 131021]],
  ['gone', [131026]],
  ['refused', [131047, 131048, 131049, 131050, 130472, 130497, 131030, 131051, 131052, 131053, 131062]],
  ['ambiguous', [1, 2, 131000, 131016, 131057, 133004]],
];

/** What the operator has to know at once, beside everything that halts: spam rating, and a test number without this recipient. */
export const alarming: readonly number[] = [131048, 131030];

/** By the code alone, as it also comes in statuses. Source: developers.facebook.com, Cloud API error codes. */
export function meaningOfCode(code: number): Meaning {
  if (code >= 200 && code <= 299) return 'halted';
  return meanings.find(([, codes]) => codes.includes(code))?.[0] ?? 'refused';
}

/** The meaning of a failed call. */
export function meaningOf({ kind, code, httpStatus }: GraphFailure): Meaning {
  if (kind !== 'refused') return kind === 'not connected' ? 'not sent' : 'ambiguous';
  if (httpStatus === 401) return 'halted';
  const known = meanings.find(([, codes]) => codes.includes(code))?.[0];
  if (known) return known;
  // Where Meta gave no code of its own, the library puts the HTTP status there.
  if (httpStatus >= 500) return 'ambiguous';
  if (httpStatus === 429) return 'too many';
  return meaningOfCode(code === httpStatus ? 100 : code);
}
