import { readdirSync, readFileSync } from 'node:fs';
import type { Seen } from '../driver.ts';
import type { Bot } from './bot.ts';
import { seen } from './seen.ts';

const folder = new URL('./fixtures/', import.meta.url);
export const fixtureNames = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

export const rawFixture = (name: string): Buffer => readFileSync(new URL(`raw/${name}`, folder));
export const fixture = (name: string): Call => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

interface WireMessage {
  id: string;
  timestamp: string;
  from?: string;
  from_user_id?: string;
  context?: { id?: string };
  interactive?: { button_reply?: { id: string }; list_reply?: { id: string } };
  button?: { payload: string };
}

/** A webhook call, as far as tests look into it. */
export interface Call {
  entry: {
    changes?: { field: string; value: { messages?: WireMessage[]; metadata?: { phone_number_id: string } } }[];
  }[];
}

export const messagesIn = (call: Call): WireMessage[] =>
  call.entry.flatMap(({ changes = [] }) => changes.flatMap(({ value }) => value.messages ?? []));

/** The people of the recorded calls. The last one hides the phone behind a user name. */
export function cast(bot: Bot) {
  const [ana, luis, eva] = ['Ana Test', 'Luis Prueba', 'Eva Ñandú 🌎'].map((name) => bot.graph.addPerson(name));
  const hidden = {
    ...bot.graph.addPerson('Usuario Oculto'),
    phone: '593990000199',
    userId: 'EC.90000000000000000199',
    phoneHidden: true,
  };
  bot.graph.people.splice(3, 1, hidden);
  if (!ana || !luis || !eva) throw new Error('the cast is not complete');
  return { ana, luis, eva, hidden };
}

export interface Told {
  readonly status: number;
  /** What the bot said to anybody. */
  readonly replies: readonly Seen[];
}

/** Tells the fake that these people wrote, so that it takes answers to them. */
export function heard(bot: Bot, call: Call): Call {
  for (const { id, timestamp, from, from_user_id } of messagesIn(call)) {
    const person = bot.graph.people.find(({ phone, userId }) => userId === from_user_id || phone === from);
    bot.graph.inboundIds.add(id);
    if (person) bot.graph.allowance.wrote(person, Number(timestamp) * 1000);
  }
  return call;
}

/** Delivers a call as Meta would, and waits until the bot has answered. */
export async function deliver(bot: Bot, call: Call): Promise<Told> {
  const before = bot.graph.accepted.length;
  heard(bot, call);
  const status = await bot.webhooks.post(call);
  await bot.settled();
  return { status, replies: bot.graph.accepted.slice(before).map(seen) };
}

/** The same with the clock set to a few seconds after the (first) message was written. */
export async function deliverFresh(bot: Bot, call: Call): Promise<Told> {
  const stamp = messagesIn(call)[0]?.timestamp;
  if (stamp !== undefined) bot.clock.set(Number(stamp) * 1000 + 3_000);
  return deliver(bot, call);
}

/** Points every tap of a call at the newest message of the bot, with another choice where `id` is given. */
export function aimed(bot: Bot, call: Call, id?: string): Call {
  for (const message of messagesIn(call)) {
    const prompt = bot.graph.accepted.at(-1)?.id;
    if (message.context && prompt !== undefined) message.context.id = prompt;
    if (id === undefined) continue;
    const tapped = message.interactive?.button_reply ?? message.interactive?.list_reply;
    if (tapped) tapped.id = id;
    if (message.button) message.button.payload = id;
  }
  return call;
}
