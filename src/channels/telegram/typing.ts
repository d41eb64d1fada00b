import type { Context } from './context.ts';

/** A person hears nothing for this long, in ms, before the chat shows that an answer is being written. */
const patience = 1_000;

/** Shows "typing" in these chats if `work` takes long; most turns take milliseconds and show nothing. */
export async function withTyping(context: Context, addresses: readonly string[], work: Promise<void>): Promise<void> {
  const { apis, clock } = context;
  const done = new AbortController();
  void clock.sleep(patience, done.signal).then(async () => {
    if (done.signal.aborted) return;
    // It is a courtesy: nobody needs to know when it fails.
    await Promise.allSettled(
      addresses.map((address) => apis.once.raw.sendChatAction({ chat_id: address, action: 'typing' })),
    );
  });
  try {
    await work;
  } finally {
    done.abort();
  }
}
