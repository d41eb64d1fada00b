import type { Reply } from '../../conversation/message.ts';
import type { Channel } from '../../turns/channel.ts';
import { LruMap } from '../../turns/lru-map.ts';
import type { Context } from './context.ts';

/** Replies remembered; a failure is reported within seconds, so a few hundred are plenty. */
const remembered = 500;
/** Attempts in a row to send one again that are refused at once; the first four pauses for one person are among them. */
const mostAttempts = 5;

interface Taken {
  readonly address: string;
  readonly reply: Reply;
  /** When it was last sent, in ms since 1970. */
  readonly sentAt: number;
  /** How often it was taken again. */
  readonly tries: number;
}

/** When and how often a reply may be sent again. */
interface Again {
  /** Those of one person keep their order. */
  readonly person: string;
  /** From now on, in ms. */
  readonly pauseMs: number;
  /** Over the whole life of the reply. */
  readonly mostTries: number;
}

/**
 * Meta may take a message and report seconds later that it was one too many. The outbox has struck it off by then, so
 * what was taken is remembered here until its fate is known, and sent again.
 */
export class Resend {
  readonly #send: Channel['send'];
  readonly #context: Context;
  readonly #taken = new LruMap<Taken>(remembered);
  /**
   * What waits to be sent again; nothing here may be forgotten in a rush. It goes with the process, on purpose: a pause may outlast
   * the time that a program has to end, sending before its end would be refused, and the person can write again.
   */
  readonly #pausing = new Map<string, Taken>();
  /** The last work for each person. */
  readonly #lines = new Map<string, Promise<void>>();

  constructor(send: Channel['send'], context: Context) {
    this.#send = send;
    this.#context = context;
  }

  /** Sends, and remembers what was taken. */
  async send(address: string, reply: Reply, replyId: string): ReturnType<Channel['send']> {
    const sent = await this.#send(address, reply, replyId);
    if (sent.status === 'sent')
      this.#taken.set(replyId, { address, reply, sentAt: this.#context.clock.now(), tries: 0 });
    return sent;
  }

  /** When this reply was last sent, in ms since 1970, as long as its fate is not known. */
  sentAt(replyId: string): number | undefined {
    return this.#taken.get(replyId)?.sentAt;
  }

  /** It arrived, or never will: nothing more is to be done about it. */
  forget(replyId: string): void {
    this.#taken.delete(replyId);
    this.#pausing.delete(replyId);
  }

  /** It surely did not arrive: sends it again after a pause. Does nothing for what is not remembered. */
  again(replyId: string, { person, pauseMs, mostTries }: Again): void {
    const taken = this.#taken.get(replyId);
    if (!taken || this.#pausing.has(replyId)) return;
    if (taken.tries >= mostTries) return this.#giveUp(replyId);
    this.#pausing.set(replyId, taken);
    const at = this.#context.clock.now() + pauseMs;
    const before = this.#lines.get(person) ?? Promise.resolve();
    const line = before
      .then(() => this.#sendAgain(replyId, at, pauseMs))
      .finally(() => {
        if (this.#lines.get(person) === line) this.#lines.delete(person);
      });
    this.#lines.set(person, line);
  }

  /** Until it is taken, or there is no more to be done. Never rejects, as sending never does. */
  async #sendAgain(replyId: string, at: number, pauseMs: number): Promise<void> {
    const { clock, log, meter } = this.#context;
    // A clock that was set back must not make anybody wait for longer.
    let pause = Math.min(pauseMs, at - clock.now());
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      if (pause > 0) await clock.sleep(pause);
      const taken = this.#pausing.get(replyId);
      if (!taken) return;
      // The next failure may be reported before this send is answered.
      this.#pausing.delete(replyId);
      this.#taken.set(replyId, { ...taken, sentAt: clock.now(), tries: taken.tries + 1 });
      meter.count('whatsapp_resent');
      log.info({ reply: replyId, tries: taken.tries + 1, attempt: attempt + 1 }, 'a reply is sent again');
      const sent = await this.#send(taken.address, taken.reply, replyId);
      // An ambiguous one may have arrived: two copies are worse than none, for the person can write again.
      if (sent.status === 'sent' || (sent.status === 'retry' && sent.ambiguous)) return;
      if (sent.status === 'refused') return this.forget(replyId);
      if (sent.status === 'halted') return this.#giveUp(replyId);
      this.#pausing.set(replyId, taken);
      pause = sent.afterMs ?? pauseMs;
    }
    this.#giveUp(replyId);
  }

  #giveUp(replyId: string): void {
    const { log, meter } = this.#context;
    this.forget(replyId);
    meter.count('whatsapp_dropped', { why: 'not sent again' });
    log.warn({ reply: replyId }, 'a reply that Meta took and then refused was given up');
  }
}
