import type { Moods } from './mood.ts';
import { wordingOf } from './tongue.ts';
import type { Clause, Mood, Word } from './utterance.ts';

/** Signs that end a sentence; a comma only ends a clause. */
const stop = /[.;!?¡¿\n]|\s-\s|:\s/;
const digit = /\d/;
const accentedI = /[íÍ]/;

/** Whether the text between two words parts them. Nothing parts the digits of a number or the letters of "S.A.". */
function isParted(text: string, before: Word, after: Word): boolean {
  const between = text.slice(before.at.to, Math.max(before.at.to, after.at.from));
  if (between === '' || between === ' ') return false;
  const inNumber = digit.test(text[before.at.to - 1] ?? '') && digit.test(text[after.at.from] ?? '');
  const inInitials = before.text.length === 1 && after.text.length === 1;
  if ((inNumber || inInitials) && !between.includes(' ') && !between.includes('\n')) return false;
  return between.includes(',') || stop.test(between);
}

/** Fewest words on either side of a joining word for it to part two thoughts: "usuario y clave" is one. */
const fewest = 2;

/**
 * Parts a message into its thoughts: at stops and commas, at joining words, and before a question inside a sentence
 * ("olvidé la clave cuánto cuesta").
 *
 * @param text the `plain` text that the words were read from
 */
export function clausesOf(text: string, words: readonly Word[], moods: Moods): Clause[] {
  const starts: number[] = words.length > 0 ? [0] : [];
  for (let i = 1; i < words.length; i += 1) {
    if (isParted(text, words[i - 1] as Word, words[i] as Word)) starts.push(i);
  }
  const stretches = new Set(starts);
  const said = words.map((word) => word.text);
  return starts
    .flatMap((from, i) => partsOf(words, from, starts[i + 1] ?? words.length, moods))
    .map(([from, to]) => clauseOf(text, words, said, [from, to], moods, !stretches.has(to) && to < words.length));
}

/** The places where one stretch between stops parts further. */
function partsOf(words: readonly Word[], from: number, to: number, moods: Moods): [number, number][] {
  if (to - from <= fewest) return [[from, to]];
  const own = words.slice(from, to).map((word) => word.text);
  const opening = moods.opening(own);
  const seams = new Set([
    ...own.flatMap((word, i) => (moods.isJoin(word) ? [i] : [])),
    // Words that only open a clause are no thought before its question.
    ...moods.questionsIn(own).filter((i) => i > opening),
  ]);
  const parts: [number, number][] = [];
  let start = 0;
  for (const seam of [...seams].sort((a, b) => a - b)) {
    const isShort = seam - start === 1 && moods.isShort(own[start] ?? '');
    if ((seam - start < fewest && !isShort) || own.length - seam < fewest) continue;
    parts.push([from + start, from + seam]);
    start = seam;
  }
  parts.push([from + start, to]);
  return parts;
}

function clauseOf(
  text: string,
  words: readonly Word[],
  said: readonly string[],
  [from, to]: readonly [number, number],
  moods: Moods,
  runsOn: boolean,
): Clause {
  const first = words[from] as Word;
  const last = words[to - 1] as Word;
  const own = said.slice(from, to);
  const after = text.slice(last.at.to, words[to]?.at.from ?? text.length);
  const before = text.slice(words[from - 1]?.at.to ?? 0, first.at.from);
  const isMarked = /^[\s.,!)]*\?/.test(after) || before.includes('¿');
  const isAccentedAt = (i: number): boolean =>
    accentedI.test(text.slice(words[from + i]?.at.from, words[from + i]?.at.to));
  const yes = accentedI.test(text.slice(first.at.from, last.at.to)) ? own.findIndex((_, i) => isAccentedAt(i)) : -1;
  const accented = yes >= 0 && yes === moods.opening(own);
  const leadsOn = runsOn && moods.asksAt(said, to);
  const mood: Mood = moods.moodOf(own, accented, leadsOn);
  return {
    words: own,
    ...wordingOf(own),
    from,
    span: { from: first.at.from, to: last.at.to },
    mood: isMarked && mood === 'statement' ? 'question' : mood,
    ends: to === words.length || stop.test(after),
  };
}
