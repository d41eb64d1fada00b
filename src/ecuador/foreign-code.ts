import { checkCedula } from './cedula.ts';
import { type Check, error, passes } from './check.ts';
import { compact } from './normalise.ts';
import { checkRuc } from './ruc.ts';

/**
 * Checks a typed *código de identificación para extranjeros*: 4 to 20 letters or digits.
 * The IESS has not published its format, so nothing can be confirmed; a passport number looks the same but is not it.
 */
export function checkForeignCode(typed: string): Check {
  const value = compact(typed).toUpperCase();
  if (!/^[A-Z0-9]+$/.test(value)) return error('format');
  if (value.length < 4 || value.length > 20) return error('length');
  if (passes(checkCedula(value))) return { result: 'confirm', reason: 'looks_like_cedula', value };
  if (passes(checkRuc(value))) return { result: 'confirm', reason: 'looks_like_ruc' };
  return { result: 'unverified', reason: 'no_public_format', value };
}
