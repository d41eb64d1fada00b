import { remember } from './remember.ts';

/** What is read of one message, in UTF-16 units; nobody explains a lost key in more, and matching stays fast. */
export const readable = 1_000;

const invisible = /\p{Cf}|[\uFE00-\uFE0F]|\u20E3/gu;
const lineEnd = /[\p{Zl}\p{Zp}]/gu;
const control = /(?!\n)\p{Cc}/gu;

const decimal = /^\p{Nd}$/u;

/** The ASCII digit for a decimal digit of any script: ٣ -> 3. Unicode keeps ten digits in a row, and here and there the next ten. */
const asciiDigit = remember((digit) => {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (decimal.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
});

/** What nearly everybody writes: nothing in it changes its form. */
const usual = /^[\n -_a-~¡¿ÁÉÍÑÓÚÜáéíñóúü]*$/;

/**
 * The text as a person sees it, in plain characters: well-formed, capped at `readable`, compatibility forms and digits of
 * every script made plain, nothing invisible left but the ends of lines. Case and accents stay. Total: any string will do.
 */
export function plain(text: string): string {
  const read = text.slice(0, readable);
  if (usual.test(read)) return read.trim();
  return read
    .toWellFormed()
    .replaceAll('🔟', '10')
    .normalize('NFKC')
    .slice(0, readable)
    .toWellFormed()
    .replace(control, ' ')
    .replace(lineEnd, '\n')
    .replace(invisible, '')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => asciiDigit(digit))
    .replace(/[’‘`´]/g, "'")
    .trim();
}
