import { createInterface } from 'node:readline';
import type { Log } from '../../turns/telemetry.ts';
import { parseLine } from './parse.ts';
import { replyLine } from './render.ts';
import type { TerminalSettings } from './settings.ts';
import type { Talk } from './talk.ts';

/** Longest line taken in, in characters: more than any message can have, and not enough to fill the memory. */
const longestLine = 1_000_000;

/** The conversation as JSON Lines for programs: one process, any number of people, the clock in the lines. */
export function jsonLines(settings: TerminalSettings, log: Log): Talk {
  let clock = Date.now();
  let made = 0;
  const write = (text: string) => process.stdout.write(`${text}\n`);
  return {
    now: () => clock,
    show: (to, reply, explain) => void write(replyLine(to, reply, explain)),
    async until(turns) {
      for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        if (text.trim() === '') continue;
        const line = text.length > longestLine ? null : parseLine(text);
        if (line === null) {
          log.warn({}, 'a line that is not a message was passed over: see README, "For programs"');
          write(JSON.stringify({ done: null, error: 'not a message' }));
          continue;
        }
        // Several conversations may be told one after the other, so the clock is set by every line, backwards too.
        if (line.at !== null) clock = line.at;
        await turns.tick();
        await turns.idle();
        if (line.body === null) {
          write(JSON.stringify({ done: line.id }));
          continue;
        }
        const id = line.id ?? `line-${++made}`;
        const hint = settings.locale === null ? {} : { languageHint: settings.locale };
        try {
          await turns.receive([{ id, from: `terminal:${line.from}`, at: line.at ?? clock, body: line.body, ...hint }]);
          await turns.idle();
          write(JSON.stringify({ done: id }));
        } catch {
          log.error({}, 'the message could not be stored');
          write(JSON.stringify({ done: id, error: 'not stored' }));
        }
      }
    },
  };
}
