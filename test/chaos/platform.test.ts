import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Platform } from '../../scripts/chaos/platform.ts';

let platform: Platform;
beforeEach(async () => {
  platform = await Platform.start({ seed: 1, trouble: { refuse: 0, breakOff: 0, before: 0 } }, () => undefined);
});
afterEach(() => platform.stop());

const reply = (life: string, attempt: number): string =>
  JSON.stringify({ to: 'test:1', id: 'r', text: 'hello', life, attempt });

function requestOf(text: string): string {
  return `POST /send HTTP/1.1\r\nHost: test\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
}

/** Sends a reply, and hangs up without waiting for the answer. */
async function hangUp(text: string): Promise<void> {
  const { hostname, port } = new URL(platform.url);
  const socket = connect(Number(port), hostname);
  await new Promise((resolve) => socket.write(requestOf(text), resolve));
  socket.destroy();
  await once(socket, 'close');
}

/** Sends a reply from a process that is killed before the answer comes. */
async function die(text: string): Promise<void> {
  const { hostname, port } = new URL(platform.url);
  const program = `
    const [, port, hostname, request] = process.argv;
    require('node:net').connect(Number(port), hostname).write(request, () => console.log('sent'));`;
  const child = spawn(process.execPath, ['-e', program, port, hostname, requestOf(text)]);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('the platform of the chaos runs', () => {
  it('knows who had hung up or died before it took a reply, however late it comes to read it', async () => {
    process.kill(platform.pid, 'SIGSTOP');
    await Promise.all(Array.from({ length: 20 }, (_, n) => hangUp(reply('hangs up', n))));
    await die(reply('dies', 1));
    const patient = fetch(`${platform.url}/send`, { method: 'POST', body: reply('waits', 1) });
    process.kill(platform.pid, 'SIGCONT');

    expect((await patient).status).toBe(200);
    await expect.poll(() => platform.count()).toBe(22);
    const { taken } = await platform.account();
    const present = taken.filter(({ hungUp }) => !hungUp).map(({ life }) => life);
    expect(present).toEqual(['waits']);
  });

  it('reports what it took for half of the people, and only for them', async () => {
    platform.stop();
    const reported: string[] = [];
    const trouble = { refuse: 0, breakOff: 0, before: 0 };
    platform = await Platform.start({ seed: 1, trouble }, (to, id) => reported.push(`${to} ${id}`));
    for (const to of ['test:1', 'test:2']) {
      const body = JSON.stringify({ to, id: 'r', text: 'hello', life: 'l', attempt: 1 });
      await fetch(`${platform.url}/send`, { method: 'POST', body });
    }
    await expect.poll(() => reported).toEqual(['test:2 r']);
  });
});
