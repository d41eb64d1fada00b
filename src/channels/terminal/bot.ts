import { apologyFor } from '../../conversation/apology.ts';
import type { Reply } from '../../conversation/message.ts';
import type { Operator } from '../../conversation/settings.ts';
import { converse } from '../../conversation/turn.ts';
import { openInMemory, openStore } from '../../store/open.ts';
import type { Log, Meter } from '../../turns/telemetry.ts';
import { createTurns, type RunningTurns } from '../../turns/turns.ts';
import type { Channel } from '../channel.ts';
import type { TerminalOptions } from './options.ts';
import { fit, profiles, settingsOf } from './profile.ts';

export interface TerminalBot {
  readonly turns: RunningTurns;
  close(): Promise<void>;
}

/** The same bot as on any channel, whose replies go to `show`. */
export async function openBot(
  options: TerminalOptions,
  operator: Operator,
  show: (to: string, reply: Reply) => void,
  { log, meter, now }: { readonly log: Log; readonly meter: Meter; readonly now: () => number },
): Promise<TerminalBot> {
  const profile = { ...profiles[options.as], ...(options.dataMode === null ? {} : { dataMode: options.dataMode }) };
  const store =
    options.store === null
      ? openInMemory()
      : await openStore({ kind: 'sqlite', file: options.store, key: null, previousKey: null });
  for (const note of store.notes) log.info({}, note);
  const channel: Channel = {
    name: 'terminal',
    async send(address, reply) {
      show(address.slice('terminal:'.length), fit(reply, profile));
      return { status: 'sent' };
    },
  };
  const turns = createTurns({
    store,
    converse,
    settingsFor: () => settingsOf(profile, operator),
    apology: apologyFor,
    channels: [channel],
    log,
    meter,
    now,
  });
  return {
    turns,
    async close() {
      await turns.idle();
      await turns.stop(5_000);
      await store.close();
    },
  };
}
