import { readable } from '../../src/classifier/text.ts';

/**
 * Patterns whose work is said to grow faster than what they read, and the limit of what they read, in UTF-16 units.
 * What a text is read into may be a few times as long as the text, for an asterisk becomes a word.
 */
export const limited: ReadonlyMap<string, number> = new Map([
  ['/[?&#][^=]+=[^&]{4,}/', readable],
  [String.raw`/\*\S*@/`, readable],
  [
    String.raw`/\b(?:(?:claves?|clabe|contrase(?:ñ|n|ni)as?|contra|pass(?:word|wd|code|phrase)?s?|pwd|key|patronal)|(?:c[oó]d(?:igo|igos|\.)?|cdg|code|otp|pin|token|d[ií]gitos|digits|numerito|clave temporal|one.time))\b(?:\s+\S+){0,5}?\s*(?:\b(?:es|era|ser[ií]a|fue|son|is|was)\b\s*:?|[:=])\s*["'«“]?(\S+)/iu`,
    readable,
  ],
  [
    String.raw`/^(?:android|iphone|ipad|windows|office|covid|chrome|form\w*|galaxy|samsung|redmi|note|xiaomi|motog|art\w*|iess|sut|sri|ruc|step|paso)[\W_]?\d+$/iu`,
    readable,
  ],
  [`/^["'«“(¿¡]+|["'»”).,;:!?]+$/u`, readable],
]);
