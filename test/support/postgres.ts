import { type ChildProcess, type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { postgresProgram } from './postgres-program.ts';

/** A real PostgreSQL server: one from npm that lives as long as the test file, or a new database on the server DATABASE_URL names. */
export interface PostgresForTests {
  readonly url: string;
  /** Makes an empty database on the same server. */
  database(): Promise<string>;
  /** Stops and starts the server. Only where `own`: a server that others use is left alone. */
  restart(): Promise<void>;
  readonly own: boolean;
  stop(): Promise<void>;
}

/** @param durable whether commits reach the disk; only measurements need that */
export async function startPostgres({ durable = false } = {}): Promise<PostgresForTests> {
  const given = process.env.DATABASE_URL;
  return given ? onServer(given) : ownServer(durable);
}

async function ownServer(durable: boolean): Promise<PostgresForTests> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-for-tests-'));
  try {
    return await serverIn(folder, durable);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function serverIn(folder: string, durable: boolean): Promise<PostgresForTests> {
  chmodSync(folder, 0o755);
  const { initdb, postgres, as } = postgresProgram(folder);
  const [data, passwords] = [join(folder, 'data'), join(folder, 'password')];
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwords, 'postgres\n', { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined)
    for (const path of [data, passwords]) chownSync(path, as.uid, as.gid);
  const options = { ...as, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  const unsynced = durable ? [] : ['--no-sync'];
  const settings = ['--auth=password', '--username=postgres', '--locale=C', '--encoding=UTF8', ...unsynced];
  await promisify(execFile)(initdb, [`--pgdata=${data}`, `--pwfile=${passwords}`, ...settings], options);

  const port = await freePort();
  const unsafe = durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off'];
  const where = ['-D', data, '-p', String(port), '-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1'];
  const start = (): Promise<ChildProcess> =>
    ready(spawn(postgres, [...where, ...unsafe], { ...options, stdio: ['ignore', 'ignore', 'pipe'] }));
  let server = await start();
  // Whatever ends this process, its server ends with it.
  const end = (): void => {
    server.kill('SIGQUIT');
    // It may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  process.once('exit', end);
  for (const signal of endings) process.once(signal, leave);
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  return {
    url,
    database: () => newDatabase(url),
    own: true,
    async restart() {
      await stopped(server, 'SIGINT');
      server = await start();
    },
    async stop() {
      process.off('exit', end);
      for (const signal of endings) process.off(signal, leave);
      // Its data are thrown away, so it need not write them down first.
      await stopped(server, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Signals that would end this process without a word to its server. */
const endings = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
const leave = (): void => process.exit(1);

/** Resolves when the server takes connections. @throws with what it said, if it ends instead */
function ready(server: ChildProcessByStdio<null, null, Readable>): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2_000);
      if (said.includes('ready to accept connections')) resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL ended: ${said}`)));
  });
}

async function stopped(server: ChildProcess, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  // On Windows a signal ends only the process itself.
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(server.pid), '/f', '/t']);
  else server.kill(signal);
  await gone;
}

async function onServer(url: string): Promise<PostgresForTests> {
  return {
    url: await newDatabase(url),
    database: () => newDatabase(url),
    own: false,
    restart: () => Promise.reject(new Error('a server that others use is not restarted')),
    stop: async () => undefined,
  };
}

async function newDatabase(url: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
