import { type Check, error, passes } from './check.ts';
import { compact, isDigits } from './normalise.ts';
import { checkRuc } from './ruc.ts';
import { checkTenDigits } from './ten-digits.ts';

/** A RUC in the box of the cédula: its first ten digits are the cédula, unless it is a company's. */
function rucInstead(digits: string): Check | null {
  if (digits.length !== 13 || checkRuc(digits).result === 'error') return null;
  const value = digits.slice(0, 10);
  const isPerson = digits[2] !== '9' && passes(checkTenDigits(value));
  return { result: 'confirm', reason: 'looks_like_ruc', ...(isPerson ? { value } : {}) };
}

/**
 * Checks a typed cédula: 10 digits, province 01-24 or 30, check digit modulo 10.
 * A wrong check digit is only doubted, never refused. Whether the person exists cannot be known here.
 */
export function checkCedula(typed: string): Check {
  const digits = compact(typed);
  if (!isDigits(digits)) return error('format');
  const restored = `0${digits}`;
  if (digits.length === 9 && passes(checkTenDigits(restored))) {
    return { result: 'confirm', reason: 'missing_leading_zero', value: restored };
  }
  return rucInstead(digits) ?? (digits.length === 10 ? checkTenDigits(digits) : error('length'));
}
