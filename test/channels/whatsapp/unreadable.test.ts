import { afterEach, beforeEach, expect, it } from 'vitest';
import { openInMemory, type Store } from '../../../src/store/open.ts';
import { messagesCall, statusesCall, statusOf, written } from '../../fakes/whatsapp/calls.ts';
import type { Accepted } from '../../fakes/whatsapp/graph.ts';
import type { FakePerson } from '../../fakes/whatsapp/people.ts';
import { type Bot, fixtureNow, phoneNumberId, startBot } from './bot.ts';
import { textOf } from './driver.ts';
import { bodyOf } from './seen.ts';

let store: Store;
let bot: Bot;
let ana: FakePerson;
let luis: FakePerson;
beforeEach(async () => {
  store = openInMemory();
  bot = await startBot({ store });
  [ana, luis] = [bot.graph.addPerson('Ana'), bot.graph.addPerson('Luis')];
});
afterEach(() => bot.stop());

/** Leaves a record under this name as a newer version of the program would. */
async function spoil(name: string): Promise<void> {
  const lasting = { due: () => null, ends: () => null, expires: () => fixtureNow + 24 * 60 * 60_000 };
  const readable = (parsed: unknown): parsed is object => parsed !== null;
  const records = store.records({ ...lasting, readable }, bot.clock.now);
  await records.write(name, { v: 2 }, await records.read(name));
}

const say = (person: FakePerson, line: string) => written(bot.graph, person, textOf(line), bot.clock.now());
const both = (line: string) => messagesCall(phoneNumberId, [ana, luis], [say(ana, line), say(luis, line)]);
const heard = (person: FakePerson) => bot.graph.inboxOf(person).map(bodyOf);
const sorry = expect.stringContaining('algo falló');
const question = expect.stringContaining('¿Qué clave necesita?');
const hears = (person: FakePerson, messages: readonly unknown[]) => expect.poll(() => heard(person)).toEqual(messages);

it('costs its person an apology, and holds up nobody else in the same call', async () => {
  await spoil(`whatsapp:${ana.userId}`);
  expect(await bot.webhooks.post(both('hola'))).toBe(200);
  await hears(ana, [sorry]);
  await hears(luis, [question]);
  for (const secret of [ana.phone, ana.userId, 'hola']) expect(bot.log()).not.toContain(secret);
});

it('is apologised for once, however often the message is delivered', async () => {
  await spoil(`whatsapp:${ana.userId}`);
  const call = both('hola');
  for (let time = 0; time < 3; time++) expect(await bot.webhooks.post(call)).toBe(200);
  expect(await bot.webhooks.post(messagesCall(phoneNumberId, [ana], [say(ana, '¿hola?')]))).toBe(200);
  await hears(ana, [sorry, sorry]);
  await hears(luis, [question]);
});

it('does not keep what else the call says from being settled', async () => {
  await bot.webhooks.post(both('hola'));
  await bot.settled();
  const [toAna, toLuis] = [ana, luis].map((person) => bot.graph.inboxOf(person)[0]) as [Accepted, Accepted];
  await spoil(`whatsapp:${ana.userId}`);
  const statuses = [statusOf(toAna, 'delivered'), statusOf(toLuis, 'failed', { code: 131056 })];
  expect(await bot.webhooks.post(statusesCall(phoneNumberId, statuses))).toBe(200);
  bot.clock.advance(1_000);
  await hears(luis, [question, question]);
});

it('does not keep a call from being taken that says something about its person', async () => {
  await spoil(`whatsapp:${ana.userId}`);
  const system = { type: 'system', from: ana.phone, from_user_id: ana.userId, id: 'wamid.1' };
  const moved = { ...system, system: { type: 'user_changed_user_id', user_id: 'EC.90000000000000009999' } };
  const changed = { ...system, system: { type: 'customer_identity_changed' } };
  expect(await bot.webhooks.post(messagesCall(phoneNumberId, [ana, luis], [moved, changed, say(luis, 'hola')]))).toBe(
    200,
  );
  await hears(luis, [question]);
});

it.each(['whatsapp:', 'alias whatsapp:'])('under the phone alone ("%s") costs a known person nothing', async (row) => {
  await spoil(`${row}${ana.phone}`);
  expect(await bot.webhooks.post(both('hola'))).toBe(200);
  await bot.settled();
  await hears(ana, [question]);
});
