import type { Inbound } from '../../conversation/message.ts';
import type { Receiver } from '../../turns/channel.ts';
import { LruMap } from '../../turns/lru-map.ts';
import type { Context } from './context.ts';
import type { Countdowns } from './countdowns.ts';
import { failureOf } from './failure.ts';
import { languageOf } from './language.ts';
import type { OpenChoices } from './open-choices.ts';
import { type GroupCall, type Me, parseUpdate, type Received } from './parse.ts';
import type { createTaps } from './taps.ts';
import { withTyping } from './typing.ts';

/** What the updates of both deliveries end in. */
interface Parts {
  readonly context: Context;
  readonly turns: () => Receiver;
  readonly countdowns: Countdowns;
  readonly openChoices: OpenChoices;
  readonly taps: ReturnType<typeof createTaps>;
  readonly answerGroup: (call: GroupCall, me: Me) => Promise<void>;
}

/** A message on its way to the store. */
interface Waiting {
  readonly inbound: Inbound;
  /** What is shown of it once it is stored: before that, the person must be able to do it again. */
  readonly onStored?: () => void;
}

/**
 * Takes updates in order. Resolves when all they say is stored, so that they may be confirmed; rejects only when the store
 * failed, and then none may be. Nothing is sent from here that is waited for.
 */
export function createHandler({ context, turns, countdowns, openChoices, taps, answerGroup }: Parts) {
  const { clock, meter, log } = context;
  const newest = new LruMap<number>();

  /** Work that nobody waits for; it handles its own failures, and a defect in it must not take the process down. */
  function aside(work: Promise<void>): void {
    work.catch((error: unknown) => log.error({ error: failureOf(error).error }, 'defect beside a turn'));
  }

  /** What happens at once, beside the conversation; the rest waits with the message. */
  function notice(received: Extract<Received, { kind: 'inbound' }>): Waiting {
    const { inbound, messageId, tap } = received;
    const address = inbound.address ?? inbound.from;
    if (!tap) {
      if (messageId !== undefined) newest.set(address, messageId);
      aside(countdowns.stop(address, { restore: true }));
      return { inbound };
    }
    newest.delete(address);
    const stale = openChoices.isStale(address, tap.choice, tap.message?.message_id);
    aside(taps.answer(tap, stale, openChoices.localeOf(address) ?? languageOf(inbound.languageHint)));
    const quiet = countdowns.stop(address, { restore: false });
    aside(quiet);
    return { inbound, onStored: () => aside(quiet.then(() => taps.show(tap, address, stale))) };
  }

  async function receive(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 0) return;
    const addresses = [...new Set(waiting.map(({ inbound }) => inbound.address ?? inbound.from))];
    const byPerson = [...Map.groupBy(waiting, ({ inbound }) => inbound.from).values()];
    const stored = Promise.allSettled(byPerson.map(receiveOwn)).then((results) => {
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    });
    await withTyping(context, addresses, stored);
  }

  /** Each person by themselves: what one of them tapped is shown although nothing of another could be stored. */
  async function receiveOwn(own: readonly Waiting[]): Promise<void> {
    const givenUp = await turns().receive(own.map(({ inbound }) => inbound));
    if (givenUp.size === 0) for (const { onStored } of own) onStored?.();
  }

  return async function handle(updates: readonly unknown[], me: Me): Promise<void> {
    let waiting: Waiting[] = [];
    for (const update of updates) {
      const received = parseUpdate(update, {
        me,
        receivedAt: clock.now(),
        isNewest: (chat, messageId) => context.sole && newest.get(String(chat)) === messageId,
      });
      meter.count('telegram_update', { kind: received.kind === 'ignored' ? received.why : received.kind });
      switch (received.kind) {
        case 'inbound':
          waiting.push(notice(received));
          break;
        case 'blocked':
          // What was written before the block comes first; what comes after an unblock is a new conversation.
          await receive(waiting);
          waiting = [];
          await countdowns.stop(received.address, { restore: false });
          await turns().forget(received.from);
          break;
        case 'group':
          aside(answerGroup(received.call, me));
          break;
        case 'ignored':
          if (received.why === 'unreadable')
            log.warn({ why: received.why }, 'an update could not be read and was passed over');
      }
    }
    await receive(waiting);
  };
}
