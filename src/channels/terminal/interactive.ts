import { createInterface } from 'node:readline';
import type { Operator } from '../../conversation/settings.ts';
import type { Log, Meter } from '../../turns/telemetry.ts';
import { openBot } from './bot.ts';
import type { TerminalOptions } from './options.ts';
import { screen } from './screen.ts';

const person = 'terminal:me';

/** The conversation with one person at the keyboard, until the input ends. */
export async function interactive(options: TerminalOptions, operator: Operator, log: Log, meter: Meter): Promise<void> {
  const colours = process.stdout.isTTY === true;
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ', terminal: colours });
  const { turns, close } = await openBot(
    options,
    operator,
    (_, reply) => process.stdout.write(`${colours ? '\r\u001b[K' : ''}${screen(reply, colours)}\n`),
    { log, meter, now: Date.now },
  );
  await turns.start();
  let sent = 0;
  const run = Date.now().toString(36);
  const receive = async (body: { type: 'text'; text: string } | { type: 'start'; payload?: string }) => {
    await turns.receive([{ id: `${run}-${sent++}`, from: person, at: Date.now(), body }]);
    await turns.idle();
    lines.prompt();
  };
  await receive({ type: 'start', ...(options.locale === null ? {} : { payload: options.locale }) });
  for await (const text of lines) await receive({ type: 'text', text });
  await close();
}
