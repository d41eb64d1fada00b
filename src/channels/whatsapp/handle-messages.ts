import type { Inbound } from '../../conversation/message.ts';
import type { Aliases, Receiver } from '../../turns/channel.ts';
import { LruMap } from '../../turns/lru-map.ts';
import { addressUnder, type ContactIds, keyOf, keysOf } from './contact-ids.ts';
import type { Context } from './context.ts';
import type { HandoverRegistry } from './handover-registry.ts';
import type { Event } from './parse.ts';
import type { ReadReceipts } from './read-receipts.ts';

/** How long a phone and an id are known to belong together before the turns are told again, in ms: well under the hours for which they keep it. */
const pairMs = 60 * 60_000;

type MessageEvent = Extract<Event, { type: 'message' }>;

export interface MessageParts {
  readonly context: Context;
  readonly turns: () => Receiver & Aliases;
  readonly handovers: HandoverRegistry;
  readonly receipts: ReadReceipts;
  /** The person that a key means. */
  readonly whoIs: (key: string) => Promise<string>;
}

/** Hands messages to the turns. Resolves when all are stored; rejects when the store failed. */
export function createMessageHandler({ context, turns, handovers, receipts, whoIs }: MessageParts) {
  const { clock, meter } = context;
  const pairs = new LruMap<number>();

  return async function handleMessages(messages: readonly MessageEvent[]): Promise<void> {
    const now = clock.now();
    const ours = messages.filter(({ person }) => !handovers.isElsewhere(person, now));
    for (const _ of messages.slice(ours.length)) meter.count('whatsapp_ignored', { why: 'elsewhere' });
    for (const { unknownKind } of ours) if (unknownKind) meter.count('whatsapp_unknown_kind');
    if (ours.length === 0) return;
    await pair(ours.map(({ person }) => person));
    // Receipts also cover what came before, so the last message of each person is enough.
    const newest = new Map(ours.map((message) => [message.inbound.from, message]));
    for (const { inbound, metaId } of newest.values()) receipts.read(inbound.from, metaId, inbound.at);
    await turns().receive(await Promise.all(ours.map(({ inbound }) => recognised(inbound))));
  };

  async function recognised(inbound: Inbound): Promise<Inbound> {
    const from = await whoIs(inbound.from);
    return from === inbound.from
      ? inbound
      : { ...inbound, from, address: addressUnder(inbound.address ?? inbound.from, from) };
  }

  /** People named by phone and id: a later message that has only the phone must find them. */
  async function pair(people: readonly ContactIds[]): Promise<void> {
    const now = clock.now();
    const both = new Map<string, ContactIds>();
    for (const person of people) {
      const name = keysOf(person).join(' ');
      if (person.userId !== undefined && person.phone !== undefined && (pairs.get(name) ?? 0) <= now - pairMs)
        both.set(name, person);
    }
    const told = [...both].map(async ([name, { phone, ...known }]) => {
      await turns().alias(`whatsapp:${phone}`, keyOf(known));
      pairs.set(name, now);
    });
    await allOf(told);
  }
}

/** Waits for all of it, also when something fails; then rejects with the first failure. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(works);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
