/** `npm run texts`: writes the names and variables of all texts to locales/texts.ts, so that a wrong one is a compile error. */
import { readFileSync, writeFileSync } from 'node:fs';
import { textTypes } from './text-types.ts';

const target = new URL('../locales/texts.ts', import.meta.url);
const types = textTypes();
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== types) {
    console.error('locales/texts.ts is out of date. Run: npm run texts');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, types);
}
