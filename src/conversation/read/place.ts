import { offerSlot } from '../choice-id.ts';
import { listOf } from '../hear/tongue.ts';
import { actOnAll, type Reader } from './reader.ts';

const numerals = listOf('numerals');
const rows = (name: string) => numerals.filter((row) => row.name === name).map(({ phrases }) => new Set(phrases));
const ordinals = rows('ordinals');
const cardinals = rows('cardinals');
const lasts = rows('last')[0] ?? new Set<string>();
const filler = rows('filler')[0] ?? new Set<string>();

/** Most words of a message that counts a place out. */
const most = 5;

/** Which of some shown buttons a row of words counts out, from 0: "2", "la segunda", "opción 2", "the last one". */
function counted(words: readonly string[], howMany: number): number | null {
  if (words.length > most) return null;
  const telling = words.filter((word) => !filler.has(word));
  const [only] = telling;
  // "la una" and "one" count only when nothing else could be meant: "the first one", "that one".
  if (telling.length !== 1 || only === undefined) return null;
  if (lasts.has(only)) return howMany - 1;
  const place = /^\d{1,2}$/.test(only)
    ? Number(only) - 1
    : Math.max(
        ordinals.findIndex((row) => row.has(only)),
        cardinals.findIndex((row) => row.has(only)),
      );
  return place >= 0 && place < howMany ? place : null;
}

/** The button that is counted out, of those that are in front of the person. Where a number is asked for, digits are that number. */
export const place: Reader = (utterance, { pending, offered }) => {
  const isOffer = offered.length > 0;
  if (!isOffer && (!pending || pending.expects === 'number')) return [];
  const shown = isOffer ? offered : (pending?.choices ?? []).filter(({ hidden }) => !hidden);
  const at = counted(utterance.said, shown.length);
  const choice = at === null ? undefined : shown[at];
  if (!choice) return [];
  const slot = isOffer ? offerSlot : (pending?.slot ?? '');
  return [actOnAll(utterance, 'place', { type: 'answer', slot, value: choice.id, by: 'place' })];
};
