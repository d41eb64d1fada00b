/** Short forms and what they stand for: `xq` -> `porque`, `didn't` -> `did not`, an emoji that answers by itself. */
export type Shorthand = ReadonlyMap<string, readonly string[]>;

/** One word of a text, folded; `from` and `to` are UTF-16 offsets into the text it was read from, `to` exclusive. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Ends of names on the net that people write without `www`. */
const topLevel = 'com|ec|net|org|info|io|app|me|ly|xyz';

/**
 * What stands for a value nobody needs to read: no person's digits, addresses or links reach the classifier. In this
 * order. Each begins where no shorter run of its own kind can begin, so that a text is scanned once.
 */
const values: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'xurl', pattern: /\bhttps?:\/\/\S+|\bwww\.\S+/g },
  { name: 'xmask', pattern: /(?<![\w.+-])[\w.+-]*\*+[\w.*+-]*(?:@[\w.*-]*)?/g },
  { name: 'xmail', pattern: /(?<![\w.+-])[\w.+-]+@[\w-]*(?:\.[\w-]+)*/g },
  {
    name: 'xurl',
    pattern: new RegExp(
      `(?<![a-z0-9-])(?<![a-z0-9-]\\.)[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:${topLevel})\\b(?:\\/\\S*)?`,
      'g',
    ),
  },
  {
    name: 'xmoney',
    pattern: /\$\s*\d+(?:[.,]\d+)*|(?<!\d)(?<!\d[.,])\b\d+(?:[.,]\d+)*\s*(?:\$|usd|dolares|dollars|bucks)(?![a-z])/g,
  },
  { name: 'xtime', pattern: /\b\d{1,2}:\d{2}\b/g },
  { name: 'xid', pattern: /\b\d{9,}(?:[\s.-]\d+)*\b/g },
  { name: 'xyear', pattern: /\b(?:19[5-9]\d|20[0-3]\d)\b/g },
  { name: 'xbranch', pattern: /\b0\d{2,3}\b/g },
  { name: 'xnumber', pattern: /\b(?!(?:40[0-9]|50[0-9])\b)\d{3,}\b/g },
];

/** Signs without which a text holds no value of any kind. */
const mayHoldValue = /[\d*@]|\.\S|\/\//;

/** Words that stand for an address of the net: they are in no language. */
export const addresses: ReadonlySet<string> = new Set(['xurl', 'xmask', 'xmail']);

/** The first of the private characters that hold a value's place, one for each kind of value. */
const firstPlaceholder = 0xe000;
const placeholders = values.map((_, kind) => String.fromCharCode(firstPlaceholder + kind));

const word = /[\p{L}\p{N}]+(?:'[a-z]+)?|[¿?]+|([\uE000-\uE00F])\1*/gu;
const wordLike = /[\p{L}\p{N}]/u;
const threeTimes = /(\p{L})\1{2,}/gu;
const anyThreeTimes = /(.)\1\1/u;

/** Lower case, no accents, no letter three times in a row: two spellings of a word fold to one. Expects `plain` text. */
export function fold(text: string): string {
  const bare = unaccented(text);
  return anyThreeTimes.test(bare) ? bare.replace(threeTimes, '$1') : bare;
}

/** Spanish letters, which need no table of Unicode. */
const accents: { readonly [letter: string]: string } = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u', ü: 'u', ñ: 'n' };
const accented = /[áéíóúüñ]/g;
const spanish = /^[\n -~¡¿áéíóúüñ]*$/;

function unaccented(text: string): string {
  const lower = text.toLowerCase();
  if (spanish.test(lower)) return lower.replace(accented, (letter) => accents[letter] ?? letter);
  return lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Where each character of a folded text came from: `from` and `to` in the text, by its place in the folded one. */
interface Folded {
  readonly folded: string;
  /** `null` where every character stayed in its place. */
  readonly places: readonly { readonly from: number; readonly to: number }[] | null;
}

function foldInPlace(text: string): Folded {
  const quick = fold(text);
  if (quick.length === text.length) return { folded: quick, places: null };
  const units: { unit: string; from: number; to: number }[] = [];
  let at = 0;
  for (const character of text) {
    const to = at + character.length;
    for (const unit of unaccented(character)) units.push({ unit, from: at, to });
    at = to;
  }
  let folded = '';
  const places: { from: number; to: number }[] = [];
  for (let i = 0; i < units.length; ) {
    const { unit = '', from = 0 } = units[i] ?? {};
    let end = i + 1;
    while (units[end]?.unit === unit) end += 1;
    // Only letters are drawn out: "0001" has three zeros.
    const isDrawnOut = end - i > 2 && /\p{L}/u.test(unit);
    for (let k = i; k < (isDrawnOut ? i + 1 : end); k += 1) {
      folded += unit;
      const own = isDrawnOut
        ? { from, to: units[end - 1]?.to ?? from }
        : { from: units[k]?.from ?? 0, to: units[k]?.to ?? 0 };
      for (let part = 0; part < unit.length; part += 1) places.push(own);
    }
    i = end;
  }
  return { folded, places };
}

/**
 * The words of a `plain` text, folded, values replaced by what they are, short forms written out.
 * A question mark comes out as the word `?`.
 */
export function tokens(text: string, shorthand: Shorthand): Token[] {
  const { folded, places } = foldInPlace(text);
  if (!wordLike.test(folded)) {
    for (const sign of folded) {
      const meant = shorthand.get(sign);
      if (meant) return meant.map((each) => ({ text: each, from: 0, to: text.length }));
    }
  }
  const masked = mayHoldValue.test(folded) ? maskedValues(folded) : folded;
  const found: Token[] = [];
  for (const match of masked.matchAll(word)) {
    const [written, placeholder] = match;
    const end = match.index + written.length;
    const from = places === null ? match.index : (places[match.index]?.from ?? 0);
    const to = places === null ? end : (places[end - 1]?.to ?? text.length);
    for (const each of meantBy(written, placeholder, shorthand)) found.push({ text: each, from, to });
  }
  return found;
}

/** A text with the characters of every value replaced by its kind's placeholder. */
function maskedValues(text: string): string {
  return values.reduce(
    (masked, { pattern }, kind) => masked.replace(pattern, (value) => (placeholders[kind] ?? '').repeat(value.length)),
    text,
  );
}

function meantBy(written: string, placeholder: string | undefined, shorthand: Shorthand): readonly string[] {
  if (placeholder !== undefined) return [values[placeholder.charCodeAt(0) - firstPlaceholder]?.name ?? ''];
  if (written[0] === '?' || written[0] === '¿') return ['?'];
  return shorthand.get(written) ?? shorthand.get(written.replace("'", '')) ?? written.split("'");
}
