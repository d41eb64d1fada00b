/** Why a number is not simply `ok`. Each has its own words in the texts, as `problem-…` or `doubt-…`. */
export type Reason =
  | 'checksum'
  | 'domestic_form'
  | 'domestic_needs_000'
  | 'establishment'
  | 'establishment_not_001'
  | 'format'
  | 'identity_mismatch'
  | 'length'
  | 'looks_like_cedula'
  | 'looks_like_ruc'
  | 'missing_leading_zero'
  | 'no_check_digit'
  | 'no_public_format'
  | 'padded'
  | 'prefix_50'
  | 'province'
  | 'repeated_digits'
  | 'sri_style'
  | 'third_digit'
  | 'zero';

/** Whose RUC the digits say it is. `public_or_foreign`: a third digit 6 that no rule tells apart. */
type RucKind = 'natural' | 'domestic' | 'company' | 'public' | 'public_or_foreign';

/**
 * What can be said about a typed number without asking any register.
 *
 * - `ok`: fits a rule that can be computed
 * - `unverified`: plausible, no rule can confirm it; treated exactly like `ok`
 * - `confirm`: probably a slip; ask once, then accept it
 * - `error`: cannot be what the box wants; ask again
 */
export interface Check {
  readonly result: 'ok' | 'unverified' | 'confirm' | 'error';
  readonly reason: Reason | null;
  /** The number in its normal form; with `confirm` it may be a suggestion instead of what was typed. */
  readonly value?: string;
  readonly kind?: RucKind;
}

/** What the conversation already knows when a number is checked. */
export interface Known {
  readonly employer?: 'company' | 'natural' | 'domestic' | 'public' | 'unknown';
  /** The identity number given before: a cédula or a foreigner's code. */
  readonly identity?: string;
}

export const error = (reason: Reason): Check => ({ result: 'error', reason });

/** The number is used without a remark. */
export const passes = ({ result }: Check): boolean => result === 'ok' || result === 'unverified';
