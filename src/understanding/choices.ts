import type { PhraseList } from './phrases.ts';
import type { Reader } from './reader.ts';
import { stem } from './stem.ts';
import type { Pending } from './understood.ts';

const ordinals: readonly RegExp[] = [
  /^(?:primer[oa]?|1r[oa]|1er|first|1st)$/,
  /^(?:segund[oa]|2d[oa]|second|2nd)$/,
  /^(?:tercer[oa]?|3r[oa]|3er|third|3rd)$/,
  /^(?:cuart[oa]|4t[oa]|fourth|4th)$/,
  /^(?:quint[oa]|5t[oa]|fifth|5th)$/,
  /^(?:sext[oa]|6t[oa]|sixth|6th)$/,
  /^(?:septim[oa]|7m[oa]|seventh|7th)$/,
  /^(?:octav[oa]|8v[oa]|eighth|8th)$/,
  /^(?:noven[oa]|9n[oa]|ninth|9th)$/,
  /^(?:decim[oa]|10m[oa]|tenth|10th)$/,
];
const cardinals: readonly RegExp[] = [
  /^(?:un[oa]|one)$/,
  /^(?:dos|two)$/,
  /^(?:tres|three)$/,
  /^(?:cuatro|four)$/,
  /^(?:cinco|five)$/,
  /^(?:seis|six)$/,
  /^(?:siete|seven)$/,
  /^(?:ocho|eight)$/,
  /^(?:nueve|nine)$/,
  /^(?:diez|ten)$/,
];
const filler =
  /^(?:la|el|lo|las|los|opcion|opciones|numero|option|number|the|one|de|es|is|si|yes|que|escojo|elijo|quiero|seria|mi|i|want|choose|pick|please|con|a|por|favor|letra|boton|choice|caso)$/;

/** Which of the shown choices a row of words counts out, from 0: "2", "la segunda", "opción 2", "the last one". */
export function counted(words: readonly string[], howMany: number): number | null {
  if (words.length > 5) return null;
  const telling = words.filter((word) => !filler.test(word));
  const [only] = telling;
  // "la una" and "one" count only when nothing else could be meant: "the first one", "that one".
  if (telling.length !== 1 || only === undefined) return null;
  if (/^(?:ultim[oa]|last)$/.test(only)) return howMany - 1;
  const place = /^\d{1,2}$/.test(only)
    ? Number(only) - 1
    : Math.max(
        ordinals.findIndex((ordinal) => ordinal.test(only)),
        cardinals.findIndex((cardinal) => cardinal.test(only)),
      );
  return place >= 0 && place < howMany ? place : null;
}

/** The choice whose label, in any language, is what was written. */
export function labelled(words: readonly string[], pending: Pending, { labels: read, core }: Reader): string | null {
  const said = words.join(' ');
  const short = core(words).join(' ');
  for (const { id, labels } of pending.choices) {
    for (const label of read(labels)) {
      const whole = label.filter((word) => word !== '?');
      if (whole.length === 0) continue;
      const joined = whole.join(' ');
      if (joined === said || joined === short || core(whole).join(' ') === short) return id;
    }
  }
  return null;
}

/** Words that no label is known by. */
const small = new Set(
  'el la lo los las de del un una es en mi me que y a por se the of a an is my it i to for and in'.split(' '),
);
const negators = new Set(['no', 'not', 'ni', 'sin', 'nunca', 'never']);

/** The one choice in whose label all telling words of a short message stand: "la de empleador", "lo del código". */
export function partlyLabelled(core: readonly string[], pending: Pending, { labels: read }: Reader): string | null {
  const telling = core.filter((word) => !small.has(word));
  if (telling.length === 0 || core.length > 5 || telling.some((word) => negators.has(word))) return null;
  const fitting = pending.choices.filter(({ labels }) =>
    read(labels).some((label) => {
      const stems = new Set(label.map(stem));
      return telling.every((word) => stems.has(stem(word)));
    }),
  );
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

export type Reply = 'yes' | 'no' | 'unsure';

/** The short answers of `locales/nlu/replies.txt`, by whole message and by beginning. */
export interface Replies {
  readonly whole: (words: readonly string[]) => Reply | null;
  /** "ok", "bueno": heard, which after a card does not say that it worked. */
  readonly heard: (words: readonly string[]) => boolean;
  /** How a message begins, and how many words that takes. */
  readonly beginning: (words: readonly string[]) => { reply: Reply; length: number } | null;
}

export function repliesOf(list: PhraseList): Replies {
  const whole = new Map<string, Reply>();
  const heard = new Set<string>();
  const beginnings: { reply: Reply; words: string[] }[] = [];
  for (const { name, phrases } of list) {
    for (const phrase of phrases) {
      if (name === 'yes' || name === 'no' || name === 'unsure') whole.set(phrase, name);
      if (name === 'heard') heard.add(phrase);
      if (name === 'yes_then') beginnings.push({ reply: 'yes', words: phrase.split(' ') });
      if (name === 'no_then') beginnings.push({ reply: 'no', words: phrase.split(' ') });
    }
  }
  beginnings.sort((a, b) => b.words.length - a.words.length);
  return {
    whole: (words) => whole.get(words.join(' ')) ?? null,
    heard: (words) => heard.has(words[0] ?? ''),
    beginning: (words) => {
      const found = beginnings.find((one) => one.words.every((word, i) => words[i] === word));
      return found ? { reply: found.reply, length: found.words.length } : null;
    },
  };
}

/** The choice that a plain yes, no or "I do not know" means at this question. */
export function meaning(reply: Reply, { choices, expects }: Pending, said: string): string | null {
  // Choices that belong to no question carry their space: `identity.1.accept`.
  const has = (id: string): string | null =>
    choices.find((choice) => choice.id === id || choice.id.endsWith(`.${id}`))?.id ?? null;
  if (reply === 'unsure') return has('unsure');
  // "no la tengo" where a number is asked for: it is left out.
  if (reply === 'no') return has('no') ?? (expects === 'choice' || expects === 'words' ? null : has('skip'));
  const stands = /\b(?:bien|correct\w*|right|asi es|confirm\w*)\b/.test(said);
  // Where there is something better to say yes to than "it worked", that is meant.
  return has('found') ?? has('loads') ?? has('yes') ?? (stands ? has('accept') : (has('suggestion') ?? has('accept')));
}
