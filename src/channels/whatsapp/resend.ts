import type { Reply } from '../../conversation/message.ts';
import type { Channel } from '../channel.ts';
import { Recent } from '../recent.ts';
import type { Context } from './context.ts';

/** Replies remembered; a failure is reported within seconds, so a few hundred are plenty. */
const remembered = 500;
const mostTries = 3;

interface Taken {
  readonly address: string;
  readonly reply: Reply;
  readonly replyId: string;
}

/**
 * Meta may take a message and report seconds later that it was one too many. The outbox has struck it off by then, so
 * what was just taken is remembered here until its fate is known, and sent once more.
 */
export class Resend {
  readonly #send: Channel['send'];
  readonly #context: Context;
  readonly #taken = new Recent<Taken>(remembered);

  constructor(send: Channel['send'], context: Context) {
    this.#send = send;
    this.#context = context;
  }

  /** Sends, and remembers what was taken. */
  async send(address: string, reply: Reply, replyId: string): ReturnType<Channel['send']> {
    const sent = await this.#send(address, reply, replyId);
    if (sent.status === 'sent') this.#taken.set(replyId, { address, reply, replyId });
    return sent;
  }

  /** It arrived, or never will: nothing more is to be done about it. */
  forget(replyId: string): void {
    this.#taken.delete(replyId);
  }

  /** It surely did not arrive: sends it once more, after `pauseMs`. Does nothing for what is not remembered. Never rejects. */
  async again(replyId: string, pauseMs: number): Promise<void> {
    const taken = this.#taken.get(replyId);
    if (!taken) return;
    this.forget(replyId);
    this.#context.meter.count('whatsapp_resent');
    let pause = pauseMs;
    for (let attempt = 0; attempt < mostTries; attempt++) {
      await this.#context.world.sleep(pause);
      const sent = await this.#send(taken.address, taken.reply, replyId);
      // An unsure one may have arrived: two copies are worse than none, for the person can write again.
      if (sent.status !== 'retry' || sent.ambiguous) return;
      pause = sent.afterMs ?? pause;
    }
  }
}
