/**
 * Looks into the reading of free text.
 *
 * `npm run understand`                          type a message: its acts with their words, and the nearest phrases
 * `npm run understand -- --pending situation`   the same at a question (or a state of the machine)
 * `npm run understand -- --json`                reads lines {"id","text","pending"?,"locale"?}, prints one line for each
 * `npm run understand -- --report`              figures on messages that were never trained on
 * `npm run understand -- --train`               learns from locales/ and rewrites locales/model.json
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const { values } = parseArgs({
  options: {
    train: { type: 'boolean' },
    json: { type: 'boolean' },
    report: { type: 'boolean' },
    pending: { type: 'string' },
  },
});

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  pending: z.string().nullish(),
  locale: z.enum(['es', 'en']).nullish(),
});

/** The model is loaded only where it is used, so that it can be trained when it does not fit the code. */
async function reading() {
  const [{ hear }, { read }, output, { viewAt }] = await Promise.all([
    import('../src/conversation/hear/hear.ts'),
    import('../src/conversation/read/read.ts'),
    import('./understand/output.ts'),
    import('./understand/views.ts'),
  ]);
  return {
    ...output,
    /** The acts of a text at a question. */
    at(text: string, pending: string | null, locale: 'es' | 'en' = 'es') {
      const view = viewAt(pending, [], locale);
      const utterance = hear(text, { awaitsNumber: view.pending?.expects === 'number' });
      return { view, utterance, acts: read(utterance, view) };
    },
  };
}

async function json(): Promise<void> {
  const { at, lineOf } = await reading();
  for await (const input of createInterface({ input: process.stdin })) {
    if (input.trim() === '') continue;
    const { id, text, pending, locale } = line.parse(JSON.parse(input));
    const { acts, view } = at(text, pending ?? null, locale ?? 'es');
    process.stdout.write(`${JSON.stringify({ id, ...lineOf(acts, view) })}\n`);
  }
}

async function talk(pending: string | null): Promise<void> {
  const { at, shown } = await reading();
  const { readMaterial } = await import('./understand/material.ts');
  const { nearest } = await import('./understand/nearest.ts');
  const { phrases } = readMaterial();
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  terminal.prompt();
  for await (const text of terminal) {
    const { acts, utterance } = at(text, pending);
    console.log(utterance.clauses.map(({ words, mood }) => `${mood}: ${words.join(' ')}`).join(' | '));
    for (const act of acts) console.log(`  ${shown(act, utterance.text)}`);
    if (acts.every(({ type }) => type !== 'secret')) {
      for (const phrase of nearest(text, phrases, 5))
        console.log(`      ${phrase.topic} (${phrase.locale}): ${phrase.text}`);
    }
    terminal.prompt();
  }
}

if (values.train) (await import('./understand/train.ts')).train();
else if (values.json) await json();
else if (values.report) console.log((await import('./understand/report.ts')).written().join('\n'));
else await talk(values.pending ?? null);
