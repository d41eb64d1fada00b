import { fold } from './text.ts';

/** Short forms and what they stand for: `xq` -> `porque`, `didn't` -> `did not`. */
export type Shorthand = ReadonlyMap<string, readonly string[]>;

/** Emoji that answer by themselves; beside words they only decorate. */
const telling: readonly (readonly [RegExp, string])[] = [
  [/[👍👌✅✔☑🆗]/u, 'si'],
  [/[👎❌✖🚫]/u, 'no'],
  [/[🙏]/u, 'gracias'],
  [/[😡🤬😠]/u, 'que iras'],
  [/[👋]/u, 'hola'],
  [/[🤷]/u, 'nose'],
];

/**
 * What stands for a value nobody needs to read; no person's digits, addresses or links reach the classifier.
 * What may begin anywhere in a run of signs is looked for at the beginning of the run alone, which keeps the work in proportion.
 */
const values: readonly (readonly [RegExp, string])[] = [
  [/\bhttps?:\/\/\S+|\bwww\.\S+/g, ' xurl '],
  [/(?:(?<![\w.+-])[\w.+-]+)?\*+[\w.*+-]*(?:@[\w.*-]*)?/g, ' xmask '],
  [/(?<![\w.+-])[\w.+-]+@[\w-]*(?:\.[\w-]+)*/g, ' xmail '],
  [
    /(?<![a-z0-9-]|[a-z0-9-]\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|ec|net|org|info|io|app|me|ly|xyz)\b(?:\/\S*)?/g,
    ' xurl ',
  ],
  [/\$\s*\d+(?:[.,]\d+)*|(?<!\d[.,])\b\d+(?:[.,]\d+)*\s*(?:\$|usd|dolares|dollars|bucks)(?![a-z])/g, ' xmoney '],
  [/\b\d{1,2}:\d{2}\b/g, ' xtime '],
  [/\b\d{9,}(?:[\s.-]\d+)*\b/g, ' xid '],
  [/\b(?:19[5-9]\d|20[0-3]\d)\b/g, ' xyear '],
  [/\b0\d{2,3}\b/g, ' xbranch '],
  [/\b(?!(?:40[0-9]|50[0-9])\b)\d{3,}\b/g, ' xnumber '],
];

/**
 * The words of a `plain` text, folded, values replaced by what they are, short forms written out.
 * A question mark comes out as the word `?`.
 */
export function tokens(text: string, shorthand: Shorthand): string[] {
  let folded = fold(text);
  if (!/[\p{L}\p{N}]/u.test(folded)) {
    for (const [emoji, word] of telling) if (emoji.test(folded)) return word.split(' ');
  }
  for (const [value, name] of values) folded = folded.replace(value, name);
  const found = folded.replace(/[¿?]+/g, ' ? ').match(/[\p{L}\p{N}]+(?:'[a-z]+)?|\?/gu) ?? [];
  return found.flatMap((word) => shorthand.get(word) ?? shorthand.get(word.replace("'", '')) ?? word.split("'"));
}
