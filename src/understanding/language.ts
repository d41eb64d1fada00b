import type { Ranked } from './classifier.ts';
import { languageWords } from './compile.ts';
import type { Sink } from './features.ts';
import { fold } from './text.ts';
import type { Locale, Understood } from './understood.ts';

/** Words that both languages write alike, or that say nothing about either. */
const neutral =
  /^(?:ok|okay|no|menu|iess|ruc|sri|sut|email|link|info|online|bot|captcha|web|gmail|hotmail|yahoo|whatsapp|si|ya|yes)$/;

/** Keys hit at random: Latin letters without a vowel. */
const mashed = /^[b-df-hj-np-tv-xz]+$/;

const names: readonly (readonly [Locale, RegExp])[] = [
  ['es', /^(?:espanol|espanolito|castellano|spanish|espaniol)$/],
  ['en', /^(?:ingles|english|inglish|inglis)$/],
];
const negators = new Set(['no', 'not', 'ni', 'nada', 'don', 'dont', 'cannot', 'never', 'nunca']);

/** The language that a wish names: "en español por favor", and "no hablo inglés" as well. `null` when none is named. */
export function languageWished(text: string): Locale | null {
  const words = fold(text).match(/[\p{L}']+/gu) ?? [];
  const named = words.flatMap((word, at) =>
    names.filter(([, name]) => name.test(word)).map(([locale]) => ({ locale, at })),
  );
  const refused = named.find(({ at }) =>
    words.slice(Math.max(0, at - 4), at).some((word) => negators.has(word) || word.endsWith("n't")),
  );
  if (refused) return refused.locale === 'es' ? 'en' : 'es';
  return named.at(-1)?.locale ?? null;
}

/** Ranks the languages by features, as made by `classifier`. */
export type RankLanguages = (fill: (sink: Sink) => void) => Ranked<Locale | 'other'>[];

/** The language of a `plain` text; `sure` when it is enough to switch the conversation. `null` when it says nothing. */
export function languageOf(text: string, rank: RankLanguages): Understood['language'] {
  const words = languageWords(text).filter((word) => !neutral.test(word) && !mashed.test(word));
  if (words.length === 0) return null;
  const [best] = rank((sink) => {
    for (const word of words.slice(0, 12)) {
      sink.add(`w:${word}`, 2);
      sink.addLetters(word, 1);
    }
  });
  if (!best || best.p < 0.6) return null;
  const enough = best.label === 'other' ? 0.75 : 0.9;
  return { locale: best.label, sure: best.p >= enough && words.length >= 3 };
}
