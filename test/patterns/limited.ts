import { readable } from '../../src/understanding/text.ts';

/**
 * Patterns whose work is said to grow faster than what they read, and the limit of what they read, in UTF-16 units.
 * What a text is read into may be a few times as long as the text, for an asterisk becomes a word.
 */
export const limited: ReadonlyMap<string, number> = new Map([
  [
    String.raw`/(?:c[oó]d(?:igo|igos|\.)?|cdg|code|otp|pin|token|d[ií]gitos|digits|numerito|clave temporal|one.time)\s*(?:\b(?:es|era|ser[ií]a|fue|son|is|was)\b(?:\s*:)?|[:=])?\s*$/iu`,
    readable,
  ],
  [
    String.raw`/(?<![a-z0-9-]|[a-z0-9-]\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|ec|net|org|info|io|app|me|ly|xyz)\b(?:\/\S*)?/`,
    readable,
  ],
]);
