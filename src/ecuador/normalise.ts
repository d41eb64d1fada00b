/**
 * What people and copied text put between the digits of one number: white space, dots, slashes, hyphens, dashes,
 * zero-width characters and direction marks.
 */
export const separators = String.raw`\s./\-\u2010-\u2015\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF`;

const separator = new RegExp(`[${separators}]`, 'gu');

/** The same characters in their plain form: full-width digits become ASCII. */
export const plain = (text: string): string => text.normalize('NFKC');

/** A typed number without separators. Letters stay: a letter O is not turned into a zero. */
export const compact = (typed: string): string => plain(typed).replace(separator, '');

/** At least one digit and nothing else. */
export const isDigits = (text: string): boolean => /^\d+$/.test(text);
