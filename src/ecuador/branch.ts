import { type Check, error } from './check.ts';
import { compact, isDigits } from './normalise.ts';

/** The branch of an employer with only one. */
export const mainBranch = '0001';

/**
 * Checks a typed IESS branch (*sucursal*): four digits, shorter ones are filled with zeros.
 * It is never derived from the SRI establishment, which is another register.
 */
export function checkBranch(typed: string): Check {
  const digits = compact(typed);
  if (!isDigits(digits)) return error('format');
  if (digits.length > 4) return error('length');
  if (Number(digits) === 0) return error('zero');
  const value = digits.padStart(4, '0');
  if (digits.length === 3 && value !== mainBranch) return { result: 'unverified', reason: 'sri_style', value };
  return { result: 'ok', reason: value === digits ? null : 'padded', value };
}
