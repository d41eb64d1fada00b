import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textTypes } from '../../scripts/text-types.ts';

it('locales/texts.ts names every text and its variables; if not, run `npm run texts`', () => {
  expect(readFileSync(new URL('../../locales/texts.ts', import.meta.url), 'utf8')).toBe(textTypes());
});
