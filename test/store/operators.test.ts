import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quickStart } from '../../scripts/quick-start.ts';
import { openStore } from '../../src/store/open.ts';
import { type PostgresForTests, startPostgres } from '../support/postgres.ts';
import { Stage } from '../turns/stage.ts';
import { folder } from './folder.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const keys = { key: new Uint8Array(32).fill(7), previousKey: null };
const script = new URL('../../scripts/store.ts', import.meta.url).pathname;
const phone = '593990000001';

/** Runs the operator's command as they do. */
async function store(env: Record<string, string>, ...args: string[]): Promise<{ code: number; output: string }> {
  const options = { env: { PATH: process.env.PATH ?? '', ...quickStart, ...env }, cwd: folder() };
  return promisify(execFile)(process.execPath, [script, ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}

/** A store with one finished conversation, one with a reply that could not be sent, and one that was deleted. */
async function filled(): Promise<string> {
  const file = join(folder(), 'bot.db');
  const opened = await openStore({ kind: 'sqlite', file, ...keys });
  const stage = new Stage({ store: opened }, Date.now());
  await stage.say('wait 100000');
  await stage.turns.receive([stage.message('a', 'test:gone'), stage.message('forget', 'test:gone')]);
  await stage.turns.idle();
  stage.platform.answers.push({ status: 'retry', ambiguous: false, afterMs: 100_000 });
  await stage.turns.receive([stage.message(phone, `test:${phone}`)]);
  await stage.turns.idle();
  await opened.close();
  return file;
}

describe('the operator', () => {
  it('sees counts and what is pending, and no number', async () => {
    const { code, output } = await store({ STORE_FILE: await filled(), STORE_KEY: key }, 'show');
    expect(code).toBe(0);
    expect(output).toMatch(/conversations\s+2\n/);
    expect(output).toMatch(/only ids, no content\s+1\n/);
    expect(output).toMatch(/replies to be sent\s+1, to 1 people/);
    expect(output).toMatch(/open waits\s+1\n/);
    expect(output).not.toContain(phone);
  });

  it('deletes a person', async () => {
    const env = { STORE_FILE: await filled(), STORE_KEY: key };
    expect(await store(env, 'purge', `test:${phone}`)).toEqual({
      code: 0,
      output: 'Deleted, if there was anything.\n',
    });
    expect((await store(env, 'show')).output).toMatch(/replies to be sent\s+0/);
  });

  it('deletes a person by another of their names as well, and that name too', async () => {
    const file = await filled();
    const opened = await openStore({ kind: 'sqlite', file, ...keys });
    const stage = new Stage({ store: opened }, Date.now());
    for (const other of ['test:one', 'test:two']) await stage.turns.alias(other, 'test:ana');
    await opened.close();
    const env = { STORE_FILE: file, STORE_KEY: key };
    await store(env, 'purge', 'test:one');
    expect((await store(env, 'show')).output).toMatch(/conversations\s+1\n/);
    const again = await openStore({ kind: 'sqlite', file, ...keys });
    const later = new Stage({ store: again }, Date.now());
    for (const other of ['test:one', 'test:two']) expect(await later.turns.whoIs(other)).toBe(other);
    await again.close();
  });

  it('writes a sealed copy that only its owner can read', async () => {
    const copy = join(folder(), 'copy.jsonl');
    const env = { STORE_FILE: await filled(), STORE_KEY: key };
    expect((await store(env, 'export', copy)).output).toMatch(/^4 rows written/);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readFileSync(copy, 'utf8')).not.toContain(phone);
  });

  it('is told in one line when the copy cannot be written', async () => {
    const env = { STORE_FILE: await filled(), STORE_KEY: key };
    for (const place of [env.STORE_FILE, join(folder(), 'none', 'copy.jsonl')]) {
      const { output } = await store(env, 'export', place);
      expect(output).toMatch(/^\S+ cannot be written \(E\w+\): name a new file in a folder that exists\.\n$/);
    }
  });

  it('is told what to do about a wrong key, a file in use and a wrong command', async () => {
    const file = await filled();
    const wrong = Buffer.alloc(32, 8).toString('base64');
    expect(await store({ STORE_FILE: file, STORE_KEY: wrong }, 'show')).toMatchObject({
      code: 1,
      output: expect.stringContaining('not the key of this database'),
    });
    expect(await store({}, 'dance')).toMatchObject({
      code: 2,
      output: expect.stringContaining('npm run store -- show'),
    });
    expect(await store({ STORE_KEY: 'x' }, 'show')).toMatchObject({
      code: 2,
      output: expect.stringContaining('STORE_KEY must be'),
    });
  });
});

describe('moving to PostgreSQL', () => {
  let server: PostgresForTests;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  it('takes conversations, replies to be sent and waits along, once', async () => {
    const env = { STORE_FILE: await filled(), STORE_KEY: key, DATABASE_URL: await server.database() };
    expect((await store(env, 'migrate')).output).toMatch(/^3 records copied\./);
    expect((await store(env, 'migrate')).output).toMatch(/^0 records copied, 3 were there already/);
    const opened = await openStore({ kind: 'postgres', url: env.DATABASE_URL, ...keys });
    const stage = new Stage({ store: opened }, Date.now() + 200_000);
    await stage.turns.start();
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(['2 due:w1']);
    expect(stage.platform.said(`test:${phone}`)).toEqual([`1 ${phone}`]);
    await stage.turns.stop(1_000);
    await opened.close();
  });
});
