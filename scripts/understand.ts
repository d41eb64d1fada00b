/**
 * Looks into the understanding of free text.
 *
 * `npm run understand`              type a message, see what is understood and the nearest phrases
 * `npm run understand -- --json`    reads lines {"id","text","pending"?,"locale"?}, prints one line for each
 * `npm run understand -- --report`  figures on the blind set and the validation split
 * `npm run understand -- --train`   learns from locales/ and rewrites src/understanding/model.json
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { compile } from '../src/understanding/compile.ts';
import { toFile } from '../src/understanding/model.ts';
import { locales } from '../src/understanding/understood.ts';
import { fingerprint, readMaterial } from './understand/material.ts';
import { nearest } from './understand/nearest.ts';
import { lineOf, pendingFor } from './understand/output.ts';
import { written } from './understand/report.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  pending: z.string().nullish(),
  locale: z.enum(locales).nullish(),
});

/** The model is loaded only where it is used, so that it can be trained when it does not fit the code. */
const reading = async () => (await import('../src/understanding/understand.ts')).understand;

function train(): void {
  const material = readMaterial();
  const model = toFile(compile(material), fingerprint(material));
  writeFileSync(join(import.meta.dirname, '../src/understanding/model.json'), `${JSON.stringify(model)}\n`);
}

async function json(): Promise<void> {
  const understand = await reading();
  for await (const input of createInterface({ input: process.stdin })) {
    if (input.trim() === '') continue;
    const { id, text, pending, locale } = line.parse(JSON.parse(input));
    const question = pendingFor(pending ?? undefined);
    const meant = understand(text, { pending: question, locale: locale ?? 'es' });
    process.stdout.write(`${JSON.stringify({ id, ...lineOf(meant, question) })}\n`);
  }
}

async function talk(): Promise<void> {
  const understand = await reading();
  const { phrases } = readMaterial();
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  terminal.prompt();
  for await (const text of terminal) {
    const meant = understand(text, { pending: null, locale: 'es' });
    const { topics, confidence, decision, entities } = lineOf(meant, null);
    console.log(
      `${decision}: ${topics.join(', ')} (${confidence})`,
      ...entities.map(({ field, typed }) => `${field} ${typed}`),
    );
    if (meant.kind !== 'secret') {
      for (const phrase of nearest(text, phrases, 5))
        console.log(`  ${phrase.topic} (${phrase.locale}): ${phrase.text}`);
    }
    terminal.prompt();
  }
}

if (process.argv.includes('--train')) train();
else if (process.argv.includes('--json')) await json();
else if (process.argv.includes('--report')) console.log(written(await reading()).join('\n'));
else await talk();
