import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commonTopics } from '../../flows/common/topics.ts';
import type { Topic } from '../../flows/procedure.ts';
import { procedures } from '../../flows/procedures.ts';
import type { Lists, Material, Phrase } from '../../src/classifier/compile.ts';
import { type Locale, locales } from '../../src/conversation/view.ts';

const root = join(import.meta.dirname, '..', '..', 'locales');

/** Every topic of every procedure, the common ones among them; of one that several have, the row of the first. */
export const topics: { readonly [id: string]: Topic } = Object.assign(
  {},
  ...procedures.map((procedure) => procedure.topics).reverse(),
  commonTopics,
);

/** The topic of other subjects, by what its row does. */
export const outside = Object.keys(topics).find((id) => topics[id]?.act?.type === 'foreign') ?? '';

const textFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();

/** The phrases of one topic file: one a line, a blank line between ways of saying it, `#` before a comment. */
function phrasesOf(locale: Locale, file: string): Phrase[] {
  const id = basename(file, '.txt');
  if (!Object.hasOwn(topics, id))
    throw new Error(`locales/${locale}/nlu/${file}: the file name must be a topic of flows/.`);
  const blocks = readFileSync(join(root, locale, 'nlu', file), 'utf8').split(/\n\s*\n/);
  return blocks.flatMap((block, group) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((text) => ({ topic: id, locale, group: `${locale}:${group}`, text })),
  );
}

/** The text of sentences in other languages, which is learned from and needed no more. */
const foreign = 'foreign.txt';

/** Reads everything under `locales/` that the bot learns from. */
export function readMaterial(): Material {
  const folder = join(root, 'nlu');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const files = textFiles(folder).filter((file) => file !== foreign);
  return {
    phrases: locales.flatMap((locale) =>
      textFiles(join(root, locale, 'nlu')).flatMap((file) => phrasesOf(locale, file)),
    ),
    lists: Object.fromEntries(files.map((file) => [basename(file, '.txt'), read(file)])) as Lists,
    foreign: read(foreign),
    outside,
  };
}

/** Tells two materials apart. */
export const fingerprint = (material: Material): string =>
  createHash('sha256').update(JSON.stringify(material)).digest('hex').slice(0, 16);
