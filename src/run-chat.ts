import { createTerminal } from './channels/terminal/index.ts';
import { type TerminalSettings, terminalSettings } from './channels/terminal/settings.ts';
import { type Converse, converse } from './conversation/converse.ts';
import { apologyFor } from './conversation/say/apology.ts';
import type { Operator } from './conversation/settings.ts';
import { StoreError } from './store/error.ts';
import { openInMemory, openStore } from './store/open.ts';
import type { Log, Meter } from './turns/telemetry.ts';
import { createTurns } from './turns/turns.ts';

const silentMeter: Meter = { count() {} };

/** How long work under way may take when the input has ended, in ms. */
const stopDeadline = 5_000;

/** Opens the conversation in the terminal as the command line says; resolves with the exit code when the input has ended. */
export async function runChat(args: readonly string[], operator: Operator, log: Log): Promise<number> {
  const settings = terminalSettings(args);
  if ('problem' in settings) {
    process.stderr.write(`${settings.problem}\n`);
    return 2;
  }
  try {
    await talk(settings, operator, log);
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** The same bot as on any channel, with the terminal as its only one. */
async function talk(settings: TerminalSettings, operator: Operator, log: Log): Promise<void> {
  const terminal = createTerminal(settings, log);
  const store =
    settings.store === null
      ? openInMemory()
      : await openStore({ kind: 'sqlite', file: settings.store, key: null, previousKey: null });
  for (const note of store.notes) log.info({}, note);
  const explaining: Converse = (before, messages, now, of) => {
    const turn = converse(before, messages, now, of);
    const from = messages[0]?.from;
    if (from !== undefined) terminal.explained(from, turn.explain());
    return turn;
  };
  const turns = createTurns({
    store,
    converse: explaining,
    settingsFor: () => ({ ...terminal.conversation, operator }),
    apology: apologyFor,
    channels: [terminal],
    log,
    meter: silentMeter,
    now: terminal.now,
  });
  await terminal.talk(turns);
  await turns.idle();
  await turns.stop(stopDeadline);
  await store.close();
}
