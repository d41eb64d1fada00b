import { fold } from '../../classifier/tokens.ts';
import type { Secret } from '../acts.ts';

// What must not be shared is told by form, not by a list of words. Every pattern is tried on at most a thousand
// characters; `secret.test.ts` holds examples of each.

/** Words that stand for a key. */
const keyWord = '(?:claves?|clabe|contrase(?:ñ|n|ni)as?|contra|pass(?:word|wd|code|phrase)?s?|pwd|key|patronal)';
/** Words that stand for a code. */
const codeWord = String.raw`(?:c[oó]d(?:igo|igos|\.)?|cdg|code|otp|pin|token|d[ií]gitos|digits|numerito|clave temporal|one.time)`;
const is = String.raw`(?:\b(?:es|era|ser[ií]a|fue|son|is|was)\b\s*:?|[:=])`;

/** Something is said to be something. */
export const tells = new RegExp(is, 'iu');
/** A code is spoken of. */
export const anyCodeWord = new RegExp(String.raw`\b${codeWord}(?!\w)`, 'iu');
/** A key is spoken of. */
export const anyKeyWord = new RegExp(String.raw`\b${keyWord}\b`, 'iu');
/** "mi clave es Quito2023*": what follows the verb. */
export const told = new RegExp(
  String.raw`\b(?:${keyWord}|${codeWord})\b(?:\s+\S+){0,5}?\s*${is}\s*["'«“]?(\S+)`,
  'giu',
);
/** "mi clave es la 4567": an article before something with digits in it. */
export const toldNumber = new RegExp(
  String.raw`\b(?:${keyWord}|${codeWord})\b(?:\s+\S+){0,5}?\s*${is}\s*(?:la|el|the)\s+["'«“]?(\S*\d\S*)`,
  'giu',
);
/** "usuario 1710034065 clave Abc12345": what stands right after the word. */
export const named = new RegExp(String.raw`\b(?:${keyWord}|${codeWord})\b[\s:=]*["'«“]?(\S+)`, 'giu');

/** A web address, with or without its beginning. */
export const url = /(?:https?:\/\/|www\.)\S+|(?<![a-z0-9.-])[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S+/giu;
/** An e-mail address. */
export const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** Fifteen or sixteen digits, perhaps in groups. */
export const cardLike = /(?<!\d)\d(?:[ -]?\d){14,15}(?!\d)/g;

/** "30min", "3er": a number with its unit. */
const unit =
  /^\d+(?:min\w*|h|hrs?|horas?|d|dias?|días?|am|pm|mil|usd|veces|años?|anos?|er[oa]?|[rdtm][oa]|mb|gb|k|x|s|sec\w*|hours?|days?|times?|th|st|nd|rd)$/iu;
/** "windows10", "paso2": names that carry a number. */
const product =
  /^(?:android|iphone|ipad|windows|office|covid|chrome|form\w*|galaxy|samsung|redmi|note|xiaomi|motog|art\w*|iess|sut|sri|ruc|step|paso)[\W_]?\d+$/iu;
/** "12/05/2024". */
export const date = /^\d{1,4}[/.-](?:\d{1,2}|[a-z]{3,})[/.-]\d{1,4}$/iu;
/** The years that are years and no codes. */
export const year = /^(?:19[5-9]\d|20[0-3]\d)$/;
/** "el código es 2024": there a year may be a code. */
export const yearAsCode = new RegExp(String.raw`${codeWord}\s*${is}?\s*$`, 'iu');
/** "1.200,00": an amount. */
export const amount = /^\d{1,3}(?:[.,]\d{3})+$/;

const digitWord =
  '(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|zero|one|two|three|four|five|six|seven|eight|nine|oh)';
/** Four digits or more, said one after the other. */
export const dictated = new RegExp(String.raw`\b${digitWord}(?:[\s,.-]+${digitWord}){3,}\b`, 'iu');

/** What stands before digits that are no code. */
export const notACodeBefore =
  /(?:\$\s*|error\s|c[oó]digo de error\s|error code\s|postal\s|\+|sucursal(?:\s\S+){0,2}\s|branch(?:\s\S+){0,2}\s|establecimiento\s|tel[eé]fono\s|celular\s|cel\s|phone\s|ll[aá]m\w+ (?:al|at|me at)\s|call (?:me )?(?:at )?|art[ií]culo\s|a[nñ]o\s)$/iu;
/** What stands after digits that count something. */
export const countedAfter =
  /^\s*(?:\$|usd|d[oó]lar|dollar|bucks|metros|personas|empleados|trabajadores|people|workers)/iu;
/** What stands before the number of a paper. */
export const paperBefore =
  /(?:pasaporte|passport|c[oó]digo de extranjer\w+|visa|placa|factura|tr[aá]mite|ticket|expediente)\D{0,20}$/iu;
/** A foreigner's number is spoken of. */
export const foreigner = /extranjer|foreign/i;

/** A recovery link carries a key of its own: a query, or a long part of mixed letters and digits. Plain addresses do not. */
export function linkHasKey(link: string): boolean {
  const path = link.replace(/^(?:https?:\/\/)?[^/?#]*/i, '');
  return (
    /[?&#][^=]+=[^&]{4,}/.test(path) ||
    path.split('/').some((part) => {
      const mixed = part.match(/[\w-]{12,}/)?.[0] ?? '';
      return /\d/.test(part) && /[a-z]/i.test(part) && mixed !== '';
    }) ||
    /(?:token|reset|restablec|activa|verif|confirm)[^/]*\/[\w-]{6,}/i.test(path)
  );
}

/** The check that payment cards share (Luhn, ISO/IEC 7812-1). */
export function isCard(digits: string): boolean {
  if (!/^[3-6]\d{14,15}$/.test(digits)) return false;
  const total = [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}

/** A word without the signs around it. */
export const trimmed = (word: string): string => word.replace(/^["'«“(¿¡]+|["'»”).,;:!?]+$/gu, '');

/** Letters with digits or signs among them, six or more: what a key looks like and a word does not. */
export function looksMade(word: string): boolean {
  if (word.length < 6 || unit.test(word) || product.test(word) || date.test(word) || email.test(word)) return false;
  if (/^(?:https?:|www\.)/i.test(word) || word.slice(0, -1).includes('*')) return false;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const digits = word.match(/\d/g)?.length ?? 0;
  return letters >= 3 && digits >= 2;
}

/** What follows "mi clave es": a key, unless it is a word the bot knows. `rest`: what comes after it. */
export function isKeyAfter(raw: string, rest: string, isKnown: (word: string) => boolean): boolean {
  const word = trimmed(raw);
  if (word.length < 4 || unit.test(word) || date.test(word)) return false;
  if (/^\d{4,8}$/.test(word)) return !/^000\d$/.test(word);
  if (/^\d{9,}$/.test(word) || email.test(word)) return false;
  const letters = /\p{L}/u.test(word);
  if (letters && /\d/.test(word)) return true;
  if (letters && /[$#*!%&@+=_]/.test(word)) return true;
  if (/\p{Ll}\p{Lu}/u.test(word)) return true;
  const isLast = /^[\s"'»”.!?]*$/u.test(rest) || /["'«“]$/u.test(raw);
  const folded = fold(word);
  return letters && isLast && /^\p{L}+$/u.test(word) && !isKnown(folded) && !folded.endsWith('mente');
}

/** Whether a key or a code was named. */
export const kindNamed = (match: string): Secret =>
  anyCodeWord.test(match) && !anyKeyWord.test(match) ? 'code' : 'key';
