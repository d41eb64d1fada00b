import type { Reply } from '../../conversation/message.ts';
import type { Sent } from '../../turns/channel.ts';
import { apiSignal, type Context } from './context.ts';
import type { Countdowns } from './countdowns.ts';
import { type Failure, failureOf, loggable } from './failure.ts';
import { type Content, render, renderPlain } from './render.ts';

/** A reply that a gateway failed on is sent once more, so not before a short outage is over. In ms. */
const gatewayMs = 8_000;

/** The turns reserve a send for at least 15 s; with the pauses that a flood limit asks for it has to end before that. In ms. */
const sendDeadline = 14_000;

/** What a message became, for those who want to edit it or know which of its buttons are still open. */
export type OnSent = (address: string, messageId: number, reply: Reply) => void;

/** Sends replies and says what became of each. `onHalted` hears that the token is no longer accepted. */
export function createSender(context: Context, countdowns: Countdowns, onSent: OnSent, onHalted: () => void) {
  const { apis, clock, log, meter } = context;

  const deliver = async (address: string, content: Content) => {
    const signal = apiSignal(AbortSignal.timeout(sendDeadline));
    const message = await apis.sends.raw.sendMessage({ chat_id: address, ...content }, signal);
    return message.message_id;
  };

  /** A text that Telegram cannot parse is a defect of ours; the person still gets it, without bold. */
  async function deliverReadably(address: string, reply: Reply, replyId: string): Promise<number> {
    const left = reply.until === undefined ? undefined : reply.until - clock.now();
    try {
      return await deliver(address, render(reply, left !== undefined && left > 0 ? left : undefined));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.meaning !== 'unparsable') throw error;
      log.error(
        { reply: replyId, ...loggable(failure), topic: reply.topic, pending: reply.pending },
        'text did not parse, sent plain',
      );
      meter.count('telegram_unparsable');
      return await deliver(address, renderPlain(reply));
    }
  }

  /** @param to a chat id, or `telegram:` and a person's id, which is that of their private chat */
  return async function send(to: string, reply: Reply, replyId: string): Promise<Sent> {
    const address = to.replace(/^telegram:/, '');
    try {
      const messageId = await deliverReadably(address, reply, replyId);
      onSent(address, messageId, reply);
      countdowns.start(address, messageId, reply);
      return { status: 'sent' };
    } catch (error) {
      const failure = failureOf(error);
      const sent = sentOf(failure);
      const level = sent.status === 'halted' || failure.meaning === 'refused' ? 'error' : 'info';
      log[level](
        { reply: replyId, ...loggable(failure), ...sent, topic: reply.topic, outcome: reply.outcome },
        'not sent',
      );
      meter.count('telegram_send_failed', { meaning: failure.meaning });
      if (sent.status === 'halted') onHalted();
      return sent;
    }
  };
}

/** What a failed send means for the reply. */
function sentOf({ meaning, afterMs }: Failure): Sent {
  switch (meaning) {
    case 'unauthorized':
      return { status: 'halted' };
    case 'gone':
      return { status: 'refused', gone: true };
    case 'too_many':
      return { status: 'retry', ambiguous: false, ...(afterMs === undefined ? {} : { afterMs }) };
    case 'unreachable':
    case 'conflict':
      return { status: 'retry', ambiguous: false };
    // A gateway also says 5xx when it lost the answer to a message that was taken.
    case 'server':
      return { status: 'retry', ambiguous: true, afterMs: gatewayMs };
    case 'network':
      return { status: 'retry', ambiguous: true };
    default:
      return { status: 'refused' };
  }
}
