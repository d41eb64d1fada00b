import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Starts a server and says where; ends by itself only when told to on its input. */
const program = `
  const { startPostgres } = await import(process.argv[1]);
  const server = await startPostgres();
  console.log(server.url);
  process.stdin.once('data', async () => {
    await server.stop();
    process.exit(0);
  });`;

describe.skipIf(process.platform === 'win32')('the PostgreSQL of the tests', { timeout: 60_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postgres-test-'));
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function start(): ReturnType<typeof spawn> {
    const { DATABASE_URL: _, ...env } = process.env;
    const file = new URL('postgres.ts', import.meta.url).href;
    return spawn(process.execPath, ['--input-type=module', '-e', program, file], { env: { ...env, TMPDIR: folder } });
  }

  /** Resolves when nobody listens there any more. */
  async function closed(url: string): Promise<void> {
    const { hostname, port } = new URL(url);
    for (;;) {
      const socket = connect(Number(port), hostname);
      const listens = await new Promise((resolve) => {
        socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      });
      socket.destroy();
      if (!listens) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it.each([
    ['is stopped', (child: ReturnType<typeof spawn>) => child.stdin?.write('stop\n')],
    ['ends by a signal', (child: ReturnType<typeof spawn>) => child.kill('SIGTERM')],
  ])('leaves nothing behind when its program %s', async (_, end) => {
    const child = start();
    const [url] = await once(child.stdout as NodeJS.ReadableStream, 'data');
    expect(readdirSync(folder)).not.toEqual([]);
    end(child);
    await once(child, 'exit');
    await closed(String(url).trim());
    expect(readdirSync(folder)).toEqual([]);
  });
});
