/**
 * What people and copied text put between the digits of one number: white space, dots, slashes, hyphens, dashes,
 * zero-width characters and direction marks.
 */
const separator = /[\s./\-\u2010-\u2015\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A typed number in plain characters (full-width digits become ASCII) without separators. Letters stay: an O is not a zero. */
export const compact = (typed: string): string => typed.normalize('NFKC').replace(separator, '');

/** At least one digit and nothing else. */
export const isDigits = (text: string): boolean => /^\d+$/.test(text);
