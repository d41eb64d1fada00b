import { createInterface } from 'node:readline';
import { explanation, screen } from './render.ts';
import type { TerminalSettings } from './settings.ts';
import type { Talk } from './talk.ts';

const person = 'terminal:me';

/** The conversation with one person at the keyboard. */
export function interactive(settings: TerminalSettings): Talk {
  const colours = process.stdout.isTTY === true;
  return {
    now: Date.now,
    show(_, reply, explain) {
      const why = settings.explain ? `${explanation(explain)}\n` : '';
      process.stdout.write(`${colours ? '\r\u001b[K' : ''}${screen(reply, colours)}\n${why}`);
    },
    async until(turns) {
      const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ', terminal: colours });
      await turns.start();
      let sent = 0;
      const run = Date.now().toString(36);
      const receive = async (body: { type: 'text'; text: string } | { type: 'start'; payload?: string }) => {
        await turns.receive([{ id: `${run}-${sent++}`, from: person, at: Date.now(), body }]);
        await turns.idle();
        lines.prompt();
      };
      await receive({ type: 'start', ...(settings.locale === null ? {} : { payload: settings.locale }) });
      for await (const text of lines) await receive({ type: 'text', text });
    },
  };
}
