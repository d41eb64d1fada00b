import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Order, WatchedOptions } from './watched-process.ts';

const program = new URL('watched-process.ts', import.meta.url).pathname;
const limitMs = 1_500;
/** Long enough for a watchdog of that limit to act, on a machine that has other things to do. */
const long = 3 * limitMs;

let child: ChildProcess;
let ended: Promise<readonly unknown[]>;
let output: string;
afterEach(() => child.kill('SIGKILL'));

async function start(
  options: WatchedOptions,
  { execArgv = [] as string[], read = true } = {},
): Promise<{ readonly port?: number; readonly failed?: string }> {
  child = fork(program, [JSON.stringify(options)], { execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  ended = once(child, 'exit');
  output = '';
  if (read)
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const [said] = await once(child, 'message');
  return said as { port?: number; failed?: string };
}

const order = (what: Order): boolean => child.send(what);

async function isAlive(): Promise<boolean> {
  const answer = once(child, 'message', { signal: AbortSignal.timeout(10_000) });
  order('ping');
  return (await answer)[0] === 'pong';
}

describe('a program with a watchdog', { timeout: 60_000 }, () => {
  it('is ended when it hangs, and one line says so', async () => {
    await start({ limitMs });
    order('hang');
    expect(await ended).toEqual([null, 'SIGKILL']);
    const lines = output.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 60,
      message: 'none',
      msg: 'the program hangs and is ended by the watchdog',
    });
  });

  it('is ended when it waits for what never comes', async () => {
    await start({ limitMs });
    order('wait for ever');
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it('is ended when it hangs in writing a log that nobody reads', async () => {
    await start({ limitMs }, { read: false });
    order('log for ever');
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it('is not ended because it was stopped for longer, and is watched again afterwards', async () => {
    await start({ limitMs });
    child.kill('SIGSTOP');
    await pause(long);
    child.kill('SIGCONT');
    await pause(limitMs / 3);
    expect(await isAlive()).toBe(true);
    await pause(long);
    expect(await isAlive()).toBe(true);
    order('wait for ever');
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it('is not ended while a debugger may hold it', async () => {
    await start({ limitMs }, { execArgv: ['--inspect=0'] });
    order('wait for ever');
    await pause(long);
    expect([child.exitCode, child.signalCode]).toEqual([null, null]);
  });

  it('is ended when it does not end in its time', async () => {
    await start({ limitMs: 60_000 });
    order('do not end');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(output).toContain('the program did not end in its time');
  });

  it('ends by itself when it has nothing left to do', async () => {
    await start({ limitMs });
    order('end');
    expect(await ended).toEqual([0, null]);
    expect(output).toBe('');
  });
});

/** Whether a process can be made the first one of a space of its own here, as in a container. */
const contained = spawnSync('unshare', ['--pid', '--fork', '--mount-proc', 'true']).status === 0;

it.skipIf(!contained)(
  'the first process of a container, which nothing inside can kill, is ended as well',
  { timeout: 60_000 },
  async () => {
    child = spawn(
      'unshare',
      ['--pid', '--fork', '--mount-proc', '--kill-child', process.execPath, program, JSON.stringify({ limitMs })],
      { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
    );
    ended = once(child, 'exit');
    await once(child, 'message');
    order('hang');
    expect(await ended).toEqual([137, null]);
  },
);

describe('the pages for operators', { timeout: 60_000 }, () => {
  it('are those of the program, and say at once that it is stalled while it hangs', async () => {
    const { port } = await start({ limitMs: 60_000, frontPort: 0 });
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(15_000), ...init });
    const well = await ask('/healthz');
    expect([well.status, well.headers.get('x-from'), await well.text()]).toEqual([200, 'main', '{"ok":true}']);
    expect((await ask('/else')).status).toBe(404);
    expect((await ask('/healthz', { method: 'HEAD' })).status).toBe(200);
    expect((await ask('/healthz', { method: 'POST', body: 'x' })).status).toBe(405);
    order('wait for ever');
    const ill = await Promise.all(Array.from({ length: 10 }, () => ask('/healthz')));
    for (const answer of [...ill, await ask('/metrics')]) {
      expect(answer.status).toBe(503);
      expect(await answer.json()).toEqual({ ok: false, parts: { program: { ok: false, problem: 'stalled' } } });
    }
  });

  it('are refused, with the reason, where the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    expect(await start({ limitMs, frontPort: (other.address() as AddressInfo).port })).toEqual({
      failed: 'EADDRINUSE',
    });
    other.close();
    expect(await ended).toEqual([0, null]);
  });
});
