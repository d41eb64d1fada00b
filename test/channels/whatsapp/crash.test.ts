import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messagesCall, rotated, statusesCall, statusOf, written } from '../../fakes/whatsapp/calls.ts';
import { Clock } from '../../fakes/whatsapp/clock.ts';
import { FakeGraph } from '../../fakes/whatsapp/graph.ts';
import type { FakePerson } from '../../fakes/whatsapp/people.ts';
import { Webhooks } from '../../fakes/whatsapp/webhooks.ts';
import { accountId, appSecret, phoneNumberId, settingsFor, token } from './bot.ts';
import { type Orders, type Step, steps } from './crash-steps.ts';
import { textOf } from './driver.ts';
import { tappable } from './seen.ts';

let graph: FakeGraph;
let webhooks: Webhooks;
let ana: FakePerson;
let folder: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  const clock = new Clock(Date.now());
  graph = await new FakeGraph({ clock, token, phoneNumberId, accountId }).start();
  webhooks = new Webhooks('http://127.0.0.1:9/', appSecret, clock);
  ana = graph.addPerson('Ana');
  folder = mkdtempSync(join(tmpdir(), 'whatsapp-crash-'));
});
afterEach(async () => {
  await kill();
  await graph.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a bot in a process of its own; it dies by itself at that step. */
async function start(dieAt: Step | null = null): Promise<void> {
  child = fork(join(import.meta.dirname, 'bot-process.ts'), { stdio: 'inherit' });
  const orders: Orders = { file: join(folder, 'bot.db'), settings: settingsFor(graph), dieAt };
  child.send(orders);
  const [port] = await once(child, 'message');
  webhooks.url = `http://127.0.0.1:${port}/whatsapp`;
}

/** `kill -9`, and waits until nothing is left of it. */
async function kill(): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const call = (line: string) => messagesCall(phoneNumberId, [ana], [written(graph, ana, textOf(line), Date.now())]);
const inbox = () => graph.inboxOf(ana);
const until = (so: () => boolean) => expect.poll(so).toBe(true);

/** Tells the bot that its last message was taken, so that a kill after this leaves nothing in doubt. */
const isNoted = () => webhooks.deliver(statusesCall(phoneNumberId, [statusOf(inbox().at(-1) as never, 'sent')]));

/** The bot still knows where the conversation stands, and answers once. */
async function goesOn(): Promise<void> {
  const before = inbox().length;
  await webhooks.deliver(call('sí'));
  await until(() => inbox().length > before);
  expect(inbox()).toHaveLength(before + 1);
  expect(tappable(inbox().at(-1) as never).map(({ id }) => id)).toContain('employer_kind.1.company');
}

describe('a bot that is killed', () => {
  it.each(steps)('at "%s" loses nothing, and repeats at most one message', async (step) => {
    await start(step);
    const dead = once(child as ChildProcess, 'exit');
    const first = call('olvidé la clave');
    const status = await webhooks.post(first);
    if (step === 'answered 200') await kill();
    await dead;
    await start();
    // Meta delivers again what was not answered with 200.
    if (status !== 200) await webhooks.deliver(first);
    // Only what was sent and not yet noted is sent again.
    const most = step === 'after sending' ? 2 : 1;
    await until(() => inbox().length === most);
    await goesOn();
    expect(inbox()).toHaveLength(most + 1);
  });

  it.each([
    ['before Meta has the message', 1],
    ['after Meta has it', 2],
  ] as const)('while sending, %s: the person gets it', async (when, most) => {
    await start();
    const died = Promise.withResolvers<void>();
    const dieOnce = () => {
      graph.onSend = () => undefined;
      graph.onAccepted = () => undefined;
      void kill().then(died.resolve);
    };
    if (most === 1) {
      graph.faults.next({ kind: 'hang' });
      graph.onSend = dieOnce;
    } else graph.onAccepted = dieOnce;
    await webhooks.post(call('olvidé la clave'));
    await died.promise;
    await start();
    await until(() => inbox().length >= most);
    expect(inbox()).toHaveLength(most);
    await goesOn();
    expect(when).not.toBe('');
  });

  it('after Meta took a message whose status came in time: the person gets it once', async () => {
    await start();
    const died = Promise.withResolvers<void>();
    graph.onAccepted = () => {
      graph.onAccepted = () => undefined;
      void kill().then(died.resolve);
    };
    await webhooks.post(call('olvidé la clave'));
    await died.promise;
    const [sent] = inbox();
    const calls = graph.requests.length;
    // The first attempt of the new process comes to nothing, so that the status is there before the second one.
    graph.faults.next({ kind: 'error', code: 130429 });
    await start();
    await until(() => graph.requests.length > calls);
    await webhooks.deliver(statusesCall(phoneNumberId, [statusOf(sent as never, 'sent')]));
    // A reply that was still waiting would come first.
    await goesOn();
    expect(inbox()).toHaveLength(2);
  });

  it('still finds a person by phone, and by a new id', async () => {
    await start();
    await webhooks.deliver(call('olvidé la clave'));
    await until(() => inbox().length === 1);
    await isNoted();
    await kill();
    await start();
    const byPhone = { ...written(graph, ana, textOf('repetir'), Date.now()), from_user_id: undefined };
    await webhooks.deliver(messagesCall(phoneNumberId, [], [byPhone]));
    await until(() => inbox().length === 2);
    await isNoted();
    expect(JSON.stringify(inbox()[1]?.message)).toContain('email_access.1.yes');
    await webhooks.deliver(rotated(phoneNumberId, ana, 'EC.90000000000000009999'));
    await kill();
    await start();
    await goesOn();
  });
});
