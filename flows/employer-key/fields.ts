import { checkBranch } from '../../src/ecuador/branch.ts';
import { checkIdentity } from '../../src/ecuador/identity.ts';
import { mask } from '../../src/ecuador/mask.ts';
import { checkRuc } from '../../src/ecuador/ruc.ts';
import { facts as shared } from '../common/facts.ts';
import type { Field } from '../procedure.ts';
import { employerKinds } from './facts.ts';

// What stands before a number says which it is. Each pattern is searched in 40 characters at most, so none can be slow.

/** "mi celular es ", "call me at ": no number of the form, though it may look like a cédula. */
export const phoneBefore =
  /(?:tel[eé]fono|celular|cel|whats\w*|wasap|ll[aá]m\w+|phone|call|mobile|number is|\+)\D{0,14}$/iu;
/** "mi RUC es ", "RUC: ". */
export const rucBefore = /\bruc\b\D{0,25}$/iu;
/** "la cédula del gerente es ", "CI ". */
export const identityBefore = /(?:c[eé]dula|\bci\b|\bid\b|identity)\D{0,25}$/iu;
/** "sucursal ", "branch number ". */
export const branchBefore = /(?:sucursal|branch|establecimiento|establishment)\D{0,16}$/iu;

const isPhone = (before: string): boolean =>
  phoneBefore.test(before) && !rucBefore.test(before) && !identityBefore.test(before);

/** A number too short for a RUC that is called one. */
const isCalledRuc = (digits: string, before: string): boolean =>
  digits.length <= 10 && rucBefore.test(before) && !identityBefore.test(before);

/** A cédula in its normal form, and nothing that stands in for one. */
export const isCedula = (value: string | undefined): value is string => value !== undefined && /^\d{10}$/.test(value);

/** The numbers of the recovery form, in its order. */
export const fields = {
  identity: {
    digits: shared['cedula-digits'],
    names: 'identity',
    letters: true,
    check: checkIdentity,
    mask: (value) => mask('identity', value),
    recognises: (digits, before) =>
      digits.length >= 9 && digits.length <= 11 && !isPhone(before) && !isCalledRuc(digits, before),
    implies: (value) => (/\p{L}/u.test(value) ? { foreigner: 'yes' } : {}),
    shownAs: (value) => (/^\d+$/.test(value) ? 'identity' : 'foreign'),
  },
  ruc: {
    digits: shared['ruc-digits'],
    names: 'ruc',
    check(typed, { identity, employer_kind }) {
      const employer = employerKinds.find((kind) => kind === employer_kind) ?? 'unknown';
      return checkRuc(typed, { employer, ...(isCedula(identity) ? { identity } : {}) });
    },
    mask: (value) => mask('ruc', value),
    recognises: (digits, before) =>
      digits.length >= 9 &&
      digits.length <= 14 &&
      !isPhone(before) &&
      (digits.length >= 12 || isCalledRuc(digits, before)),
  },
  branch: {
    digits: shared['branch-digits'],
    names: 'branch',
    check: checkBranch,
    mask: (value) => mask('branch', value),
    recognises: (digits, before) => /^000\d$/.test(digits) || (digits.length <= 4 && branchBefore.test(before)),
    harmless: true,
  },
} as const satisfies Record<string, Field>;
