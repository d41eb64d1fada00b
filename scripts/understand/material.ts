import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { topicIds } from '../../flows/topics.ts';
import { type Lists, listNames, type Material, type Phrase } from '../../src/understanding/compile.ts';
import { type Locale, locales } from '../../src/understanding/understood.ts';

const root = join(import.meta.dirname, '..', '..', 'locales');
const topic = z.enum(topicIds, { error: 'the file name must be a topic of flows/topics.ts' });

/** The phrases of one topic file: one a line, a blank line between ways of saying it, `#` before a comment. */
function phrasesOf(locale: Locale, file: string): Phrase[] {
  const id = topic.parse(basename(file, '.txt'));
  const blocks = readFileSync(join(root, locale, 'nlu', file), 'utf8').split(/\n\s*\n/);
  return blocks.flatMap((block, group) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((text) => ({ topic: id, locale, group: `${locale}:${group}`, text })),
  );
}

/** Reads everything under `locales/` that the bot learns from. */
export function readMaterial(): Material {
  const list = (name: string) => readFileSync(join(root, 'nlu', `${name}.txt`), 'utf8');
  return {
    phrases: locales.flatMap((locale) =>
      readdirSync(join(root, locale, 'nlu'))
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .flatMap((file) => phrasesOf(locale, file)),
    ),
    lists: Object.fromEntries(listNames.map((name) => [name, list(name)])) as Lists,
    foreign: list('foreign'),
  };
}

/** Tells two materials apart. */
export const fingerprint = (material: Material): string =>
  createHash('sha256').update(JSON.stringify(material)).digest('hex').slice(0, 16);
