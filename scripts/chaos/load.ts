import type { Inbound } from '../../src/conversation/message.ts';
import type { Pool } from './pool.ts';
import type { Random } from './random.ts';

/** What people write: mostly words, sometimes something that opens a wait or has two answers; the last message opens a wait that nothing ends. */
export function conversationOf(person: number, messages: number, random: Random): Inbound[] {
  return Array.from({ length: messages }, (_, n) => {
    const chance = random.next();
    const kind = chance < 0.1 || n === messages - 1 ? `wait ${100 + random.upTo(900)} ` : chance < 0.2 ? 'twice ' : '';
    const text = `${kind}p${person} m${n}`;
    return { id: `id ${person} ${n}`, from: `test:${person}`, at: Date.now(), body: { type: 'text', text } };
  });
}

/** Mixes everybody's messages; neighbours may change places, as a platform's deliveries do. */
function mixed(people: readonly (readonly Inbound[])[], random: Random): Inbound[] {
  const longest = Math.max(...people.map(({ length }) => length));
  const rounds = Array.from({ length: longest }, (_, n) => people.flatMap((messages) => messages[n] ?? []));
  const all = rounds.flat();
  for (let at = 0; at < all.length; at++) {
    const other = Math.min(all.length - 1, at + random.upTo(Math.min(people.length * 2, 400)));
    [all[at], all[other]] = [all[other] as Inbound, all[at] as Inbound];
  }
  return all;
}

/**
 * Delivers every message until it is acknowledged, several at once, some in one call, some three times at the same moment to
 * different processes, and some again when they are long done.
 */
export async function deliverAll(
  people: readonly (readonly Inbound[])[],
  pool: Pool,
  random: Random,
  { inFlight, perSecond }: { readonly inFlight: number; readonly perSecond: number },
  progress: (done: number) => Promise<void>,
): Promise<void> {
  const waiting = mixed(people, random);
  let next = 0;
  let done = 0;
  const again: Inbound[] = [];
  let slot = Date.now();

  async function runner(): Promise<void> {
    while (next < waiting.length) {
      const messages = waiting.slice(next, next + 1 + (random.next() < 0.2 ? random.upTo(5) : 0));
      next += messages.length;
      // A slot that was missed is not made up for: a burst after each start would have everybody in the middle of something.
      slot = Math.max(Date.now(), slot + (messages.length * 1_000) / perSecond);
      const early = slot - Date.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      const copies = random.next() < 0.05 ? 3 : 1;
      await Promise.all(Array.from({ length: copies }, () => post(pool, '', messages)));
      done += messages.length;
      await progress(done);
      if (random.next() < 0.1) again.push(...messages);
      if (again.length > 0 && random.next() < 0.1) await post(pool, '', again.splice(random.upTo(again.length), 1));
    }
  }
  await Promise.all(Array.from({ length: inFlight }, runner));
  // What is still to come again comes now, when nobody is at work on these people any more.
  for (const message of again) await post(pool, '', [message]);
}

/** Tells the bot, as a platform does with a status webhook, that it took a reply. */
export async function report(pool: Pool, to: string, id: string): Promise<void> {
  await post(pool, 'taken', { to, id });
}

/** As a platform does: once more, a little later each time, until somebody says 200. */
async function post(pool: Pool, path: string, content: unknown): Promise<void> {
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    const url = await pool.url();
    try {
      const response = await fetch(url + path, {
        method: 'POST',
        body: JSON.stringify(content),
        signal: AbortSignal.timeout(2_000),
      });
      if (response.status === 200) return;
    } catch {
      // Killed, stopped or starting: the next attempt finds another process, or the same one again.
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
