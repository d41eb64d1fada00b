import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../conversation/message.ts';
import type { Channel, Sent } from './channel.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import type { Person } from './person.ts';
import type { Outgoing, Waiting } from './record.ts';
import { applySendResult, type Claim, isAmbiguous, nextSend, type Sender } from './sending.ts';
import { kindOf, type Log, type Meter } from './telemetry.ts';
import { channelOf } from './turn.ts';

const second = 1_000;

/** Sends what the records hold: per person one reply after the other, people side by side. */
export interface Delivery<C extends Waiting, R> {
  /** Sends what this person has waiting, as far as it may be sent now. Never rejects. */
  deliver(person: Person<C, R>): Promise<void>;
  /** Sends one reply that is in no record: it is not repeated. `from` may have an address of its own. Never rejects. */
  sendOnce(from: string, address: string | null, reply: R, id: string): Promise<void>;
  /** Channels on which nobody can be reached, with the moment of the next attempt. */
  halted(): { readonly [channel: string]: number };
  /** Finishes the sends that have begun, gives the leases back and begins no more. */
  stop(): void;
}

export interface DeliveryOptions {
  readonly channels: readonly Channel[];
  readonly sender: Sender;
  /** A person cannot be reached any more: what is kept under their name elsewhere goes too. */
  readonly onGone: (from: string) => Promise<void>;
  readonly now: () => number;
  readonly meter: Meter;
  readonly log: Log;
}

export function createDelivery<C extends Waiting>({
  channels,
  sender,
  onGone,
  now,
  meter,
  log,
}: DeliveryOptions): Delivery<C, Reply> {
  const byName = new Map(channels.map((channel) => [channel.name, channel]));
  const breakers = new Map(channels.map(({ name }) => [name, new CircuitBreaker()]));
  const stop = new AbortController();

  async function attempt(from: string, reply: Reply, id: string, address: string | null): Promise<Sent> {
    const name = channelOf(from);
    const channel = byName.get(name);
    const breaker = breakers.get(name);
    if (!channel || !breaker || breaker.isOpen(now())) return { status: 'halted' };
    const sent = await channel.send(address ?? from, reply, id).catch((error: unknown): Sent => {
      log.error({ reply: id, channel: name, kind: kindOf(error) }, 'a channel failed to say what became of a reply');
      return { status: 'retry', ambiguous: true };
    });
    meter.count('replies', { channel: name, status: sent.status });
    if (sent.status !== 'halted') breaker.close();
    else {
      breaker.open(now(), true);
      log.error(
        { reply: id, channel: name },
        'the platform takes nothing from us: replies are kept, and tried again every minute',
      );
    }
    return sent;
  }

  /** What was sent has to be noted, or it would be sent again: this does not give up while the process lives. */
  async function persistResult(person: Person<C, Reply>, head: Outgoing<Reply>, sent: Sent): Promise<void> {
    for (let pause = second / 4; ; pause = Math.min(pause * 2, 5 * second)) {
      try {
        const gone = sent.status === 'refused' && sent.gone === true;
        await person.runExclusive(() =>
          person.update((record) => ({
            record: gone ? null : applySendResult(record, head, sent, sender, now()),
            answer: undefined,
          })),
        );
        if (gone) await onGone(person.from);
        return;
      } catch (error) {
        if (stop.signal.aborted) return;
        log.warn({ reply: head.id, kind: kindOf(error) }, 'what became of a reply could not be stored yet');
        await sleep(pause, undefined, { signal: stop.signal }).catch(() => undefined);
      }
    }
  }

  /** Takes or renews the lease, or finds that there is nothing to send. */
  function claimNext(
    person: Person<C, Reply>,
  ): Promise<{ readonly claim: Claim<C, Reply>; readonly address: string | null }> {
    return person.runExclusive(() =>
      person.update((record) => {
        const next = nextSend(record, sender, now());
        return { record: next.record ?? record, answer: { claim: next, address: record.address } };
      }),
    );
  }

  function dropped({ from }: Person<C, Reply>, reply: string, why: string): void {
    const channel = channelOf(from);
    meter.count('replies', { channel, status: `dropped, ${why}` });
    log.warn({ reply, channel, why }, 'a reply was given up');
  }

  /** Tells the log why a reply goes out once more, if it does. */
  function noteRepeat({ from }: Person<C, Reply>, { id, tries, ambiguous, crashes }: Outgoing<Reply>): void {
    if (tries === 0 && !ambiguous && crashes === 0) return;
    log.info({ reply: id, channel: channelOf(from), tries, ambiguous, crashes }, 'a reply is sent again');
  }

  /** Lets another process send at once what this one will not. */
  async function releaseLease(person: Person<C, Reply>): Promise<void> {
    await person.runExclusive(() =>
      person.update((record) => ({
        record: record.lease?.by === sender.me ? { ...record, lease: null } : record,
        answer: undefined,
      })),
    );
  }

  return {
    async deliver(person) {
      let reply: string | undefined;
      try {
        for (;;) {
          if (stop.signal.aborted) return await releaseLease(person);
          const { claim: next, address } = await claimNext(person);
          if (next.do === 'nothing') return;
          if (next.do === 'drop') {
            dropped(person, next.head.id, next.why);
            continue;
          }
          const { id } = next.head;
          reply = id;
          noteRepeat(person, next.head);
          const sent = await attempt(person.from, next.head.reply, id, address);
          if (isAmbiguous(next.head) && sent.status === 'retry' && sent.ambiguous)
            dropped(person, id, 'ambiguous twice');
          await persistResult(person, next.head, sent);
        }
      } catch (error) {
        // The reply is still in its record, which comes up again when the lease is over.
        log.warn({ reply, kind: kindOf(error) }, 'sending to one person was put off');
      }
    },
    async sendOnce(from, address, reply, id) {
      await attempt(from, reply, id, address);
    },
    halted: () =>
      Object.fromEntries([...breakers].flatMap(([name, { until }]) => (until === null ? [] : [[name, until]]))),
    stop: () => stop.abort(),
  };
}
