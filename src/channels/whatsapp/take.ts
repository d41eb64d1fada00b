import { apologyFor } from '../../conversation/apology.ts';
import type { Inbound } from '../../conversation/message.ts';
import { Recent } from '../recent.ts';
import type { ActParts } from './act.ts';
import { addressUnder, keyOf, keysOf, type Person } from './people.ts';
import type { Event } from './read.ts';
import { spared } from './spare.ts';

/** How long a phone and an id are known to belong together before the turns are told again, in ms: well under the hours for which they keep it. */
const pairMs = 60 * 60_000;

type MessageEvent = Extract<Event, { type: 'message' }>;

/** Hands messages to the turns. Resolves when all are stored or given up; rejects when the store failed. */
export function createTaker(
  { context, turns, owners, receipts, resend }: ActParts,
  whoIs: (key: string) => Promise<string>,
) {
  const { world, meter } = context;
  const pairs = new Recent<number>();
  const apologised = new Recent<true>();

  return async function take(messages: readonly MessageEvent[]): Promise<void> {
    const now = world.now();
    const ours = messages.filter(({ person }) => !owners.isElsewhere(person, now));
    for (const _ of messages.slice(ours.length)) meter.count('whatsapp_ignored', { why: 'elsewhere' });
    for (const { unknownKind } of ours) if (unknownKind) meter.count('whatsapp_unknown_kind');
    if (ours.length === 0) return;
    await pair(ours.map(({ person }) => person));
    // Receipts also cover what came before, so the last message of each person is enough.
    const newest = new Map(ours.map((message) => [message.inbound.from, message]));
    for (const { inbound, metaId } of newest.values()) receipts.read(inbound.from, metaId, inbound.at);
    const byPerson = Map.groupBy(await Promise.all(ours.map(({ inbound }) => recognised(inbound))), ({ from }) => from);
    await allOf([...byPerson.values()].map(takeOwn));
  };

  /** A person whose record cannot be read is told, and holds up nobody else for the days in which Meta would deliver again. */
  async function takeOwn(own: readonly Inbound[]): Promise<void> {
    const stored = turns.receive(own).then(() => true);
    if (!(await spared(context, stored, false))) apologise(own);
  }

  /** Outside the conversation, and once: nobody waits for it and it is not repeated. */
  function apologise(own: readonly Inbound[]): void {
    const last = own.at(-1);
    if (!last || apologised.get(last.id)) return;
    apologised.set(last.id, true);
    void resend.send(last.address ?? last.from, apologyFor(undefined), last.id);
  }

  async function recognised(inbound: Inbound): Promise<Inbound> {
    const from = await whoIs(inbound.from);
    return from === inbound.from
      ? inbound
      : { ...inbound, from, address: addressUnder(inbound.address ?? inbound.from, from) };
  }

  /** People named by phone and id: a later message that has only the phone must find them. */
  async function pair(people: readonly Person[]): Promise<void> {
    const now = world.now();
    const both = new Map<string, Person>();
    for (const person of people) {
      const name = keysOf(person).join(' ');
      if (person.userId !== undefined && person.phone !== undefined && (pairs.get(name) ?? 0) <= now - pairMs)
        both.set(name, person);
    }
    const told = [...both].map(async ([name, { phone, ...known }]) => {
      await turns.alias(`whatsapp:${phone}`, keyOf(known));
      pairs.set(name, now);
    });
    await allOf(told.map((one) => spared(context, one, undefined)));
  }
}

/** Waits for all of it, also when something fails; then rejects with the first failure. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(works);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
