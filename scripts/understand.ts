import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../src/understanding/compile.ts';
import { toFile } from '../src/understanding/model.ts';
import { fingerprint, readMaterial } from './understand/material.ts';

if (process.argv.includes('--train')) {
  const material = readMaterial();
  const model = toFile(compile(material), fingerprint(material));
  writeFileSync(join(import.meta.dirname, '../src/understanding/model.json'), `${JSON.stringify(model)}\n`);
}
