import { type Check, error, type Known, passes } from './check.ts';
import { fitsCedulaDigit, fitsCompanyDigit, fitsPublicDigit } from './check-digit.ts';
import { compact, isDigits } from './normalise.ts';
import { hasPrefix50, isUnknownProvince } from './province.ts';
import { doubtFromContext, suggestedRuc } from './ruc-context.ts';
import { checkTenDigits } from './ten-digits.ts';

export { domesticRuc } from './ruc-context.ts';

/** A company, a public body or a foreigner: newer numbers follow no rule, so nothing here may refuse one. */
function checkUnruled(value: string): Check {
  const sixth = value[2] === '6';
  if (isUnknownProvince(value)) {
    return { result: 'confirm', reason: 'province', value, kind: sixth ? 'public_or_foreign' : 'company' };
  }
  const accepted = (kind: 'natural' | 'company' | 'public'): Check =>
    hasPrefix50(value)
      ? { result: 'unverified', reason: 'prefix_50', value, kind }
      : { result: 'ok', reason: null, value, kind };
  if (sixth && fitsCedulaDigit(value)) return accepted('natural');
  if (sixth && fitsPublicDigit(value)) return accepted('public');
  if (!sixth && (fitsCompanyDigit(value) || fitsPublicDigit(value))) return accepted('company');
  return { result: 'unverified', reason: 'no_check_digit', value, kind: sixth ? 'public_or_foreign' : 'company' };
}

/** The rules for thirteen digits, without what the conversation knows. */
function checkThirteenDigits(value: string): Check {
  const third = value[2];
  const ending = value.slice(10);
  const isUnruled = third === '9' || (third === '6' && ending !== '000');
  if (third === '9' && ending === '000') return error('establishment');
  if (!isUnruled && isUnknownProvince(value)) return error('province');
  if (ending !== '001' && ending !== '000') return { result: 'confirm', reason: 'establishment_not_001' };
  if (isUnruled) return checkUnruled(value);
  const person = checkTenDigits(value.slice(0, 10));
  return { ...person, value, kind: ending === '000' ? 'domestic' : 'natural' };
}

/** Ten digits that are a cédula, or twelve that lost a zero in a spreadsheet. */
function checkOtherLength(digits: string, known: Known): Check {
  const restored = `0${digits}`;
  if (digits.length === 12 && passes(checkThirteenDigits(restored))) {
    return { result: 'confirm', reason: 'missing_leading_zero', value: restored };
  }
  if (digits.length !== 10 || !passes(checkTenDigits(digits))) return error('length');
  const value = suggestedRuc(digits, known);
  return { result: 'confirm', reason: 'looks_like_cedula', ...(value === null ? {} : { value }) };
}

/**
 * Checks a typed RUC: 13 digits ending 001, or cédula + 000 as the IESS form wants it from domestic employers.
 * A company's or public body's RUC is never refused for its check digit: newer ones have none that can be computed.
 */
export function checkRuc(typed: string, known: Known = {}): Check {
  const digits = compact(typed);
  if (!isDigits(digits)) return error('format');
  if (/^(\d)\1{12}$/.test(digits)) return error('repeated_digits');
  if (digits.length !== 13) return checkOtherLength(digits, known);
  const check = checkThirteenDigits(digits);
  return passes(check) ? (doubtFromContext(check, known) ?? check) : check;
}
