import { readdirSync, readFileSync } from 'node:fs';
import { type Dialogue, readDialogue } from './dialogue.ts';

const folder = new URL('../dialogues/', import.meta.url);

/** Every dialogue of `test/dialogues/`, by name. */
export function dialogues(): Dialogue[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) =>
      readDialogue(path.replaceAll('\\', '/').slice(0, -'.txt'.length), readFileSync(new URL(path, folder), 'utf8')),
    );
}
