import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedures } from '../../flows/procedures.ts';
import { blocksOf, changed, writeBlock } from './blocks.ts';

const root = resolve(import.meta.dirname, '../..');
const document = readFileSync(join(root, 'docs/new-procedure.md'), 'utf8');
const blocks = blocksOf(document);

/** What the steps work on; all else of the repository is left out. */
const parts = [
  'flows',
  'locales',
  'src',
  'scripts',
  'test',
  'package.json',
  'tsconfig.json',
  'biome.json',
  'README.md',
];

/** Tests that every procedure has to pass and that need no trained model. */
const rules = [
  ...['picture', 'procedures', 'sources', 'versions'].map((name) => `test/flows/${name}.test.ts`),
  ...['fluent', 'limits', 'numbers', 'types', 'wording'].map((name) => `test/locales/${name}.test.ts`),
];

/** Learning from all sentences takes half a minute; these topics and the new one tell as well whether its sentences are learned. */
const others = ['affirm', 'cost', 'deny', 'forgot_key', 'greeting', 'menu', 'out_of_domain', 'thanks'];

const dialogues = blocks.map(({ file }) => file).filter((file) => file.startsWith('test/dialogues/'));

let copy: string;

/** Runs a Node program in the copy. Rejects with all that it wrote when it fails. */
async function run(...program: readonly string[]): Promise<string> {
  // This process is a test worker itself; the one below must not take itself for one.
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_OPTIONS)/.test(name));
  // What Node compiles for the copy goes with the copy.
  const env = { ...Object.fromEntries(own), NODE_COMPILE_CACHE: join(copy, 'compiled') };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: copy, env });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${program.join(' ')}\n${stdout}\n${stderr}`);
  }
}

const installed = (path: string): string => join(root, 'node_modules', path);

/** Runs tests in the copy, in one worker: another one would load the whole program once more for a second of tests. */
const vitest = (...args: readonly string[]) => run(installed('vitest/vitest.mjs'), 'run', '--maxWorkers=1', ...args);

/** Files that a block imports and that no step has written so far. */
const unwritten = (file: string, text: string): readonly string[] =>
  [...text.matchAll(/ from '(\.[^']+)'/g)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => !existsSync(join(copy, path)));

describe('the procedure of docs/new-procedure.md, built step by step in a copy', { timeout: 120_000 }, () => {
  const tooEarly: string[] = [];

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'new-procedure-'));
    for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const block of blocks) {
      writeBlock(copy, block);
      if (block.kind === 'ts') tooEarly.push(...unwritten(block.file, block.text));
    }
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('uses in no step what only a later one writes', () => {
    expect(tooEarly).toEqual([]);
  });

  it('compiles', async () => {
    const settings = { extends: './tsconfig.json', include: ['flows'] };
    writeFileSync(join(copy, 'tsconfig.flows.json'), JSON.stringify(settings));
    await run(installed('typescript/bin/tsc'), '-p', 'tsconfig.flows.json');
  });

  it('is written in the style of the house', async () => {
    const written = blocks.map(({ file }) => file).filter((file) => file.endsWith('.ts'));
    await run(installed('@biomejs/biome/bin/biome'), 'check', '--vcs-enabled=false', ...new Set(written));
  });

  it('keeps the rules of every procedure, once the names of texts and the picture are written', async () => {
    await run('scripts/texts.ts');
    await run('scripts/flow.ts');
    expect(readFileSync(join(copy, 'flows/library-card/README.md'), 'utf8')).toContain('need["<b>need</b>');
    await vitest('--no-isolate', ...rules);
  });

  it('has the conversations that are written down, by taps and in words, in both languages', async () => {
    for (const language of ['es', 'en']) {
      const folder = join(copy, 'locales', language, 'nlu');
      for (const file of readdirSync(folder))
        if (![...others, 'lost_library_card'].includes(file.replace('.txt', ''))) rmSync(join(folder, file));
    }
    // What leads to the procedures that are there already is said in words of topics that were left out.
    for (const { id } of procedures) rmSync(join(copy, 'flows', id, 'examples.txt'), { force: true });
    await run('scripts/understand.ts', '--train');
    const played = await run('test/docs/bot-process.ts', ...dialogues);
    expect(played.trim().split('\n')).toEqual(dialogues.flatMap((file) => [`${file} checklist`, `${file} collect`]));
    await vitest('test/conversation/decide/policy.test.ts', '-t', 'case_of_other');
  });
});

describe('the document', () => {
  const steps = document.split(/^## /m).slice(1);

  it('has twelve numbered steps, each with how to see that it worked', () => {
    expect(steps.map((step) => Number.parseInt(step, 10))).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    for (const step of steps) expect(step).toMatch(/^See: /m);
  });

  it('names scripts that can be run, and files that are there or that it writes', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: object };
    const runs = [...document.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name);
    expect(runs.filter((name) => !(name in scripts))).toEqual([]);
    const written = [...blocks.map(({ file }) => file), 'flows/library-card/README.md'];
    const named = [...document.matchAll(/\b(?:flows|locales|src|test)\/[\w./-]+\.\w+/g)].map(([path]) => path);
    expect(named.filter((path) => !written.includes(path) && !existsSync(join(root, path)))).toEqual([]);
  });

  it('has fifteen sentences for its topic in each language, as the tests of the model want', () => {
    for (const language of ['es', 'en']) {
      const file = `locales/${language}/nlu/lost_library_card.txt`;
      const sentences = blocks.find((block) => block.file === file)?.text.split('\n') ?? [];
      expect(sentences.filter((line) => line.trim() !== '').length).toBeGreaterThanOrEqual(15);
    }
  });
});

describe('a change in the form of a diff', () => {
  it('replaces and adds where its lines stand, whatever the dots stand for, and at the end where it has none', () => {
    const text = 'one\ntwo(1, 2)\nthree\n';
    expect(changed(text, ' one\n+and a half\n@@\n-two(…)\n+two(…, 3)\n')).toBe(
      'one\nand a half\ntwo(1, 2, 3)\nthree\n',
    );
    expect(changed(text, '+four\n')).toBe(`${text}four\n`);
  });

  it.each([
    ['nowhere', ' four\n+five\n'],
    ['in two places', ' o…\n+five\n'],
  ])('is refused where it fits %s', (_, diff) => {
    expect(() => changed('one\nonce\n', diff)).toThrow(/Found [02] times/);
  });
});
