import type { Reply } from '../../conversation/message.ts';
import type { Context } from './context.ts';
import { failureOf } from './failure.ts';
import { type Content, render } from './render.ts';

/** Between two edits, in ms: seldom enough for Telegram's limits, often enough to feel live. */
const step = 30_000;

interface Running {
  readonly stopped: AbortController;
  readonly ended: Promise<void>;
  readonly restore: () => Promise<void>;
}

/**
 * Messages whose countdown runs by being edited. Best effort and in this process only: the moment itself is kept with the
 * conversation, so a restart costs the live display and nothing else.
 */
export function createCountdowns({ apis, clock, meter, sole }: Context) {
  const running = new Map<string, Running>();
  let closed = false;

  /** @returns whether it is worth trying again */
  async function edit(address: string, messageId: number, content: Content): Promise<boolean> {
    try {
      await apis.once.raw.editMessageText({ chat_id: address, message_id: messageId, ...content });
      return true;
    } catch (error) {
      const { meaning } = failureOf(error);
      if (meaning !== 'unchanged') meter.count('telegram_countdown_failed', { meaning });
      return meaning !== 'message_missing' && meaning !== 'gone' && meaning !== 'unparsable';
    }
  }

  async function run(
    address: string,
    messageId: number,
    reply: Reply,
    until: number,
    stopped: AbortSignal,
  ): Promise<void> {
    for (let left = until - clock.now(); left > 0 && !stopped.aborted; left = until - clock.now()) {
      const next = Math.max(0, Math.ceil(left / step) - 1) * step;
      await clock.sleep(left - next, stopped);
      if (stopped.aborted || !(await edit(address, messageId, render(reply, next)))) return;
    }
  }

  /** Ends the countdown in this chat once an edit on its way has arrived; `restore` takes its line away. */
  async function stop(address: string, { restore }: { restore: boolean }): Promise<void> {
    const countdown = running.get(address);
    if (!countdown) return;
    running.delete(address);
    countdown.stopped.abort();
    await countdown.ended;
    if (restore) await countdown.restore();
  }

  function start(address: string, messageId: number, reply: Reply): void {
    // Another process might hear that the person went on, and this one would write over what they see.
    if (!sole || closed || reply.until === undefined || reply.until <= clock.now()) return;
    void stop(address, { restore: true });
    const stopped = new AbortController();
    const ended = run(address, messageId, reply, reply.until, stopped.signal).finally(() => {
      if (running.get(address)?.stopped === stopped) running.delete(address);
    });
    const restore = async () => void (await edit(address, messageId, render(reply)));
    running.set(address, { stopped, ended, restore });
  }

  return {
    start,
    stop,
    /** Ends all of them, without another edit, and lets no new one keep the program alive. */
    async close(): Promise<void> {
      closed = true;
      await Promise.all([...running.keys()].map((address) => stop(address, { restore: false })));
    },
  };
}

export type Countdowns = ReturnType<typeof createCountdowns>;
