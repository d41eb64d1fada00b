import { checkCedula } from './cedula.ts';
import type { Check } from './check.ts';
import { checkForeignCode } from './foreign-code.ts';
import { compact } from './normalise.ts';

/** Ten characters that would be a cédula if letters had not taken the place of digits they look like: "O159999945". */
export const hasLetterForDigit = (typed: string): boolean => {
  const text = compact(typed);
  return /[OoIl]/.test(text) && /^[\dOoIl]{9,13}$/.test(text);
};

/**
 * Checks what was typed into the first box of the form, which takes a cédula or a foreigner's code.
 * Letters and digits together are a code; a slip of one letter in a cédula is a cédula of the wrong format.
 */
export function checkIdentity(typed: string): Check {
  const text = compact(typed);
  const isCode = /^(?=.*[a-z])(?=.*\d)[a-z0-9]+$/i.test(text) && !hasLetterForDigit(text);
  return isCode ? checkForeignCode(text) : checkCedula(text);
}
