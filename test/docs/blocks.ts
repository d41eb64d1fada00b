import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A code block that names a file: the whole of it, or for `diff` how it changes. */
export interface Block {
  readonly kind: string;
  readonly file: string;
  readonly text: string;
}

/** The code blocks of a document whose first line names a file, in order. */
export const blocksOf = (document: string): readonly Block[] =>
  [...document.matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms)].map(([, kind = '', file = '', text = '']) => ({
    kind,
    file,
    text,
  }));

/** Writes a block into a folder. @throws when a new file is there already, or when a change does not fit */
export function writeBlock(folder: string, { kind, file, text }: Block): void {
  const path = join(folder, file);
  if (kind !== 'diff') {
    if (existsSync(path)) throw new Error(`${file} is there already.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  try {
    writeFileSync(path, changed(readFileSync(path, 'utf8'), text));
  } catch (error) {
    throw new Error(`The change of ${file} does not fit.`, { cause: error });
  }
}

/**
 * A text after a change in the form of a diff without line numbers: `@@` parts its pieces, ` ` and `-` before what must
 * stand there once, `+` before what is new. `…` stands for any part of a line. A piece of nothing new but `+` comes at the end.
 *
 * @throws when a piece fits nowhere, or in several places
 */
export const changed = (text: string, diff: string): string => diff.split(/^@@\n/m).reduce(withPiece, text);

function withPiece(text: string, piece: string): string {
  const lines = piece.split('\n').filter((line) => line !== '');
  const side = (other: string): string =>
    lines.flatMap((line) => (line.startsWith(other) ? [] : [`${line.slice(1)}\n`])).join('');
  const [before, after] = [side('+'), side('-')];
  if (before === '') return `${text}${after}`;
  const pattern = before.split('…').map(RegExp.escape).join('(.*)');
  const found = [...text.matchAll(new RegExp(`^${pattern}`, 'gm'))];
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`Found ${found.length} times:\n${before}`);
  const [whole, ...parts] = only;
  let part = 0;
  const written = after.replaceAll('…', () => parts[part++] ?? '');
  return `${text.slice(0, only.index)}${written}${text.slice(only.index + whole.length)}`;
}
