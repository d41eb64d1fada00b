import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messagesCall, statusesCall, statusOf, written } from '../../fakes/whatsapp/calls.ts';
import type { Accepted } from '../../fakes/whatsapp/graph.ts';
import type { FakePerson } from '../../fakes/whatsapp/people.ts';
import { type Bot, phoneNumberId, startBot } from './bot.ts';
import { textOf } from './driver.ts';
import { bodyOf } from './seen.ts';

const tooMuchForOne = 131056;
const brokeAtMeta = 131000;

let bot: Bot;
let ana: FakePerson;
beforeEach(async () => {
  bot = await startBot();
  ana = bot.graph.addPerson('Ana');
});
afterEach(() => bot.stop());

const inbox = () => bot.graph.inboxOf(ana);
const newest = () => inbox().at(-1) as Accepted;
const report = (...statuses: object[]) => bot.webhooks.post(statusesCall(phoneNumberId, statuses));
const fails = (one: Accepted, code = tooMuchForOne) => report(statusOf(one, 'failed', { code }));

/** Ana writes, and Meta takes the answer. */
async function answered(line: string): Promise<Accepted> {
  const message = written(bot.graph, ana, textOf(line), bot.clock.now());
  await bot.webhooks.post(messagesCall(phoneNumberId, [ana], [message]));
  await bot.settled();
  return newest();
}

/** Nothing more was sent, although there was time for it. */
async function nothingMoreThan(count: number): Promise<void> {
  await delay(30);
  expect(inbox()).toHaveLength(count);
}

/** Meta takes one more message exactly after this pause and not before. */
async function comesAfter(ms: number): Promise<void> {
  const before = inbox().length;
  bot.clock.advance(ms - 1);
  await nothingMoreThan(before);
  const answers = await answersOfMeta();
  bot.clock.advance(1);
  // The answer of Meta has to arrive before its status does.
  await expect.poll(answersOfMeta).toBe(answers + 1);
  expect(inbox()).toHaveLength(before + 1);
}

/** How many sends Meta has answered, by the bot's own count. */
async function answersOfMeta(): Promise<number> {
  const text = await bot.metrics.registry.metrics();
  const counts = text.matchAll(/^whatsapp_(?:sent|send_failed)_total(?:\{.*\})? (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

describe('a reply that Meta took and then reported as too much for its person', () => {
  it('is sent again after 1, 4, 16 and 64 seconds, whatever is reported of older messages, and then given up', async () => {
    const older = await answered('hola');
    await report(statusOf(older, 'sent'));
    const first = await answered('olvidé la clave');
    for (const seconds of [1, 4, 16, 64]) {
      await fails(newest());
      await report(statusOf(older, 'delivered'), statusOf(older, 'read'));
      await comesAfter(seconds * 1_000);
      expect(bodyOf(newest())).toBe(bodyOf(first));
    }
    await fails(newest());
    bot.clock.advance(600_000);
    await nothingMoreThan(6);
    expect(await bot.metrics.registry.metrics()).toContain('whatsapp_dropped_total{why="not sent again"} 1');
  });

  it.each(['sent', 'delivered'])(
    'starts with one second again once a message was %s after the pause',
    async (status) => {
      await answered('hola');
      await fails(newest());
      await comesAfter(1_000);
      await fails(newest());
      await comesAfter(4_000);
      await report(statusOf(newest(), status));
      await answered('olvidé la clave');
      await fails(newest());
      await comesAfter(1_000);
    },
  );

  it('is sent again in the order in which it was written, when there are two', async () => {
    const [one, two] = [await answered('hola'), await answered('olvidé la clave')];
    await report(...[one, two].map((reply) => statusOf(reply, 'failed', { code: tooMuchForOne })));
    bot.clock.advance(1_000);
    await expect.poll(inbox).toHaveLength(4);
    expect(inbox().slice(2).map(bodyOf)).toEqual([bodyOf(one), bodyOf(two)]);
  });

  it('is sent again once, however often the same failure is reported', async () => {
    const reply = await answered('hola');
    await fails(reply);
    await fails(reply);
    await comesAfter(1_000);
    await fails(reply);
    bot.clock.advance(600_000);
    await nothingMoreThan(2);
  });

  it('is sent again after 1, 4, 16 and 64 seconds also when Meta says at once that it is still too much', async () => {
    await fails(await answered('hola'));
    bot.graph.faults.next({ kind: 'error', code: tooMuchForOne }, 3);
    for (const seconds of [1, 4, 16]) {
      const [calls, answers] = [bot.graph.requests.length, await answersOfMeta()];
      bot.clock.advance(seconds * 1_000);
      await expect.poll(answersOfMeta).toBe(answers + 1);
      expect(bot.graph.requests).toHaveLength(calls + 1);
    }
    await comesAfter(64_000);
  });

  it('is found in the log by its id, from the turn that wrote it on', async () => {
    const first = await answered('hola');
    await fails(first);
    await comesAfter(1_000);
    const reply = first.message.biz_opaque_callback_data?.split('#')[1] ?? '';
    const found = bot
      .log()
      .trimEnd()
      .split('\n')
      .filter((line) => line.includes(reply));
    expect(found.map((line) => JSON.parse(line))).toMatchObject([
      { msg: 'answered', replies: [reply], turn: reply.split('-')[0] },
      { msg: 'a message was not delivered', reply, meaning: 'too many for one' },
      { msg: 'a reply is sent again', reply, tries: 1 },
    ]);
  });

  it('is not sent again when it arrives after all', async () => {
    const reply = await answered('hola');
    await fails(reply);
    await report(statusOf(reply, 'delivered'));
    bot.clock.advance(600_000);
    await nothingMoreThan(1);
  });
});

it('a reply that was lost at Meta is sent again once', async () => {
  await answered('hola');
  await fails(newest(), brokeAtMeta);
  await comesAfter(3_500);
  await fails(newest(), brokeAtMeta);
  bot.clock.advance(600_000);
  await nothingMoreThan(2);
});

it('a reply that pauses keeps no program from ending', async () => {
  const clock = join(import.meta.dirname, '../../../src/turns/clock.ts');
  const program = `import('${clock}').then(({ systemClock }) => void systemClock.sleep(3_600_000))`;
  const child = spawn(process.execPath, ['-e', program], { stdio: 'inherit', timeout: 50_000 });
  expect(await once(child, 'exit')).toEqual([0, null]);
});
