import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../src/classifier/compile.ts';
import { toFile } from '../../src/classifier/model.ts';
import { fingerprint, readMaterial } from './material.ts';

/** Learns from `locales/` and rewrites `locales/model.json`. */
export function train(): void {
  const material = readMaterial();
  const model = toFile(compile(material), fingerprint(material));
  writeFileSync(join(import.meta.dirname, '../../locales/model.json'), `${JSON.stringify(model)}\n`);
}
