import { type Check, error } from './check.ts';
import { fitsCedulaDigit } from './check-digit.ts';
import { hasPrefix50, isUnknownProvince } from './province.ts';

/** The rules for ten digits, wherever they stand: a cédula, or the beginning of a natural person's RUC. */
export function checkTenDigits(value: string): Check {
  if (isUnknownProvince(value)) return error('province');
  if (!fitsCedulaDigit(value)) return { result: 'confirm', reason: 'checksum', value };
  if (/^(\d)\1*$/.test(value)) return { result: 'confirm', reason: 'repeated_digits', value };
  if (hasPrefix50(value)) return { result: 'unverified', reason: 'prefix_50', value };
  // 0 to 5 used to be the rule and foreign residents have 6; nothing documents 7 to 9.
  if (Number(value[2]) > 6) return { result: 'unverified', reason: 'third_digit', value };
  return { result: 'ok', reason: null, value };
}
