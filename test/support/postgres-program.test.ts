import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idOf, installedProgram, makeReachable } from './postgres-program.ts';

describe('the PostgreSQL of the tests, for root', () => {
  let folder: string;
  beforeEach(({ skip }) => {
    skip(process.getuid?.() !== 0, 'only root may run a program as somebody else');
    folder = mkdtempSync(join(tmpdir(), 'private-test-'));
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const version = (native: string): ReturnType<typeof spawnSync> =>
    spawnSync(join(native, 'bin', 'postgres'), ['--version'], { uid: idOf('-u'), gid: idOf('-g'), encoding: 'utf8' });

  it.each([
    ['as npm puts them there', 0],
    ['that nobody else may read either', 0o077],
  ])('runs as somebody else from a folder only root may enter, with files %s', (_, forbidden) => {
    const own = join(folder, 'own');
    mkdirSync(own, { mode: 0o700 });
    const native = join(own, 'native');
    cpSync(join(installedProgram(), 'native'), native, { recursive: true, verbatimSymlinks: true });
    const program = join(native, 'bin', 'postgres');
    chmodSync(program, 0o755 & ~forbidden);

    const reachable = join(folder, 'reachable');
    makeReachable(native, reachable);

    expect(statSync(program).mode & 0o777).toBe(0o755 & ~forbidden);
    expect(version(native).error).toMatchObject({ code: 'EACCES' });
    expect(version(reachable)).toMatchObject({ status: 0, stdout: expect.stringContaining('PostgreSQL') });
  });
});
