import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (name: string) => readFileSync(resolve(root, name), 'utf8');

describe('what the documents say', () => {
  it('names a real test beside every invariant', () => {
    const rows = read('ARCHITECTURE.md')
      .split('## Invariants')[1]
      ?.split('\n')
      .filter((line) => line.startsWith('|') && line.includes('`test/'));
    expect(rows?.length).toBeGreaterThan(10);
    for (const row of rows ?? []) {
      const [, file = '', name = ''] = /`(test\/[^`]+)`: (.*?) \|$/.exec(row) ?? [];
      expect([row, existsSync(resolve(root, file))]).toEqual([row, true]);
      const written = read(file).includes(name);
      expect([file, name, written]).toEqual([file, name, true]);
    }
  });

  it('mentions only files that exist and scripts that can be run', () => {
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
    for (const document of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']) {
      const text = read(document);
      for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)) {
        expect([document, name, name in scripts]).toEqual([document, name, true]);
      }
      for (const [, path = ''] of text.matchAll(/`((?:src|flows|locales|test|docs|scripts)\/[\w./-]+)`/g)) {
        expect([document, path, existsSync(resolve(root, path))]).toEqual([document, path, true]);
      }
    }
  });

  it('has a build script that calls exactly the test command of the README', () => {
    expect(read('README.md')).toContain('npm ci && npm test');
    expect(read('.ci/run').trim().split('\n').at(-1)).toBe('npm ci && npm test');
  });
});
