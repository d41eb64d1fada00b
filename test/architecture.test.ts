import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Which folder may import which; a folder not named here imports nothing of ours. Packages: see `packages`. */
const allowed: { readonly [folder: string]: readonly string[] } = {
  flows: ['flows', 'src/conversation'],
  locales: ['locales'],
  'src/ecuador': ['src/ecuador'],
  'src/understanding': ['src/understanding', 'src/ecuador', 'flows'],
  'src/conversation': ['src/conversation', 'src/understanding', 'src/ecuador', 'flows', 'locales'],
  'src/store': ['src/store', 'src/parsed.ts'],
  'src/turns': ['src/turns', 'src/store', 'src/conversation', 'src/channels'],
  'src/http': ['src/http', 'src/turns'],
  'src/watchdog': ['src/watchdog', 'src/store', 'src/http', 'src/turns'],
  'src/second-opinion': ['src/second-opinion', 'src/understanding', 'src/conversation', 'flows', 'src/parsed.ts'],
  'src/channels': [
    'src/channels',
    'src/conversation',
    'src/http',
    'src/turns',
    'src/understanding',
    'src/ecuador',
    'locales',
    'flows',
    'src/parsed.ts',
  ],
  'src/channels/terminal': ['src/channels', 'src/conversation', 'src/turns', 'src/store', 'src/config.ts'],
};

/** Packages a folder may use; the core has only the machine, the texts and the schemas. */
const packages: { readonly [folder: string]: readonly string[] } = {
  flows: ['xstate'],
  'src/ecuador': [],
  'src/understanding': ['zod'],
  'src/conversation': ['xstate', '@fluent/bundle'],
};

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const imports = (file: string): string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export)[^'"]*?from '([^']+)'|^import '([^']+)'/gms),
  ].map((match) => match[1] ?? match[2] ?? '');

const longestMatch = (file: string, folders: readonly string[]): string | undefined =>
  folders.filter((folder) => file === folder || file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];

describe('what may import what', () => {
  const checked = Object.keys(allowed);
  const all = [...new Set(checked.flatMap(files))];

  it.each(all)('%s keeps to its neighbours', (file) => {
    const folder = longestMatch(file, checked) ?? '';
    for (const name of imports(file)) {
      if (!name.startsWith('.')) continue;
      const target = relative(root, resolve(root, dirname(file), name));
      expect([target, longestMatch(target, allowed[folder] ?? []) !== undefined]).toEqual([target, true]);
    }
  });

  it('lets the core use no package but the machine, the texts and the schemas, and nothing of the system', () => {
    for (const [folder, names] of Object.entries(packages)) {
      for (const file of files(folder)) {
        const foreign = imports(file).filter((name) => !name.startsWith('.') && !names.includes(name));
        expect([file, foreign]).toEqual([file, []]);
      }
    }
  });

  it('lets no channel know another one', () => {
    for (const file of files('src/channels').filter((name) => name.split('/').length > 3)) {
      const [, , own] = file.split('/');
      for (const name of imports(file).filter((one) => one.startsWith('.'))) {
        const [area, kind, other] = relative(root, resolve(root, dirname(file), name)).split('/');
        const foreign = area === 'src' && kind === 'channels' && other !== own && !other?.endsWith('.ts');
        expect([file, name, foreign]).toEqual([file, name, false]);
      }
    }
  });

  it('reads the environment in one file only', () => {
    const readers = files('src').filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
    expect(readers).toEqual(['src/config.ts']);
  });

  it('names no channel in the core', () => {
    for (const folder of ['flows/recovery', 'src/conversation', 'src/ecuador']) {
      for (const file of files(folder)) {
        const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        expect([file, /telegram|whatsapp/i.test(code)]).toEqual([file, false]);
      }
    }
  });
});
