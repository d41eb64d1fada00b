import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withPicture } from '../../scripts/flow.ts';
import { flowPicture } from '../../scripts/flow-picture.ts';

it.each(['docs/flow.md', 'README.md'])(
  'the picture in %s shows the machine as it is; if not, run `npm run flow`',
  (name) => {
    const document = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
    expect(document).toContain('```mermaid');
    expect(withPicture(document, flowPicture())).toBe(document);
  },
);
