import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pictures, withPicture } from '../../scripts/flow.ts';
import { flowPicture } from '../../scripts/flow-picture.ts';

it.each(pictures)(
  'the picture in $name shows the machine as it is; if not, run `npm run flow`',
  ({ name, procedure }) => {
    const document = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
    expect(document).toContain('```mermaid');
    expect(withPicture(document, flowPicture(procedure))).toBe(document);
  },
);
