import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { MediaKind } from '../../../src/conversation/message.ts';
import type { Told } from '../../support/dialogue-play.ts';
import type { Driver, Person } from '../driver.ts';

/** One line of the program, as the README describes it: a reply, or the end of what one line in has led to. */
interface Out {
  readonly to?: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly links: readonly { readonly url: string }[];
  readonly copy: readonly { readonly value: string }[];
  readonly pending: string | null;
  readonly topic: string | null;
  readonly outcome: string | null;
  readonly done?: string | null;
}

const main = new URL('../../../src/chat.ts', import.meta.url).pathname;
const start = Date.UTC(2026, 10, 21, 15, 0);

/** The real program, spoken to over its JSON Lines: one process, any number of people, its clock in our hands. */
export async function terminalDriver(
  dataMode: Driver['dataMode'] = 'collect',
  as: 'terminal' | 'telegram' | 'whatsapp' = 'terminal',
): Promise<Driver> {
  const program = spawn(process.execPath, [main, '--json', '--as', as, '--data-mode', dataMode], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // A program that died takes no more lines; what it leaves unanswered says so.
  program.stdin.on('error', () => {});
  const ended = once(program, 'close');
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  const inboxes = new Map<string, Out[]>();
  let clock = start;
  let sent = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const inboxOf = (name: string): Out[] => {
    const inbox = inboxes.get(name) ?? [];
    inboxes.set(name, inbox);
    return inbox;
  };
  /** Writes one line and reads until the program is done with it; lines are handled one after the other. */
  const exchange = (line: object): Promise<void> => {
    const read = async (): Promise<void> => {
      program.stdin.write(`${JSON.stringify(line)}\n`);
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error('The program has ended.');
        const out = JSON.parse(value) as Out;
        if (out.to === undefined) return;
        inboxOf(out.to).push(out);
      }
    };
    const next = turn.then(read, read);
    turn = next.catch(() => {});
    return next;
  };

  return {
    channel: 'terminal',
    dataMode,
    person: (name) =>
      personOn(name, inboxOf(name), exchange, {
        now: () => (clock += 1_000),
        pass: (ms) => (clock += ms),
        id: () => `m${sent++}`,
      }),
    async stop() {
      program.stdin.end();
      await ended;
    },
  };
}

function personOn(
  from: string,
  inbox: readonly Out[],
  exchange: (line: object) => Promise<void>,
  clock: { now(): number; pass(ms: number): number; id(): string },
): Person {
  let read = 0;
  let last: object | undefined;
  const fresh = (): readonly Told[] => {
    const news = inbox.slice(read).map(told);
    read = inbox.length;
    return news;
  };
  const hand = async (line: object): Promise<readonly Told[]> => {
    await exchange(line);
    return fresh();
  };
  const send = (body: { text: string } | { choice: string } | { media: MediaKind }) => {
    last = { from, id: clock.id(), at: clock.now(), ...body };
    return hand(last);
  };
  const tap = (message: Out | undefined, label: string) => {
    const choice = message?.choices.find((one) => one.label === label)?.id;
    return send(choice === undefined ? { text: label } : { choice });
  };
  return {
    say: (text) => send({ text }),
    tap: (label) =>
      tap(
        inbox.findLast(({ choices }) => choices.some((one) => one.label === label)),
        label,
      ),
    tapOld: (message, label) => tap(inbox[message], label),
    send: (media) => send({ media }),
    // The lines have no opening without words: what a link brings along is typed.
    open: (payload) => send({ text: payload ?? 'hola' }),
    wait: (ms) => hand({ from, at: clock.pass(ms) }),
    redeliver: () => (last ? hand(last) : Promise.resolve([])),
  };
}

const told = ({ text, choices, links, copy, pending, topic, outcome }: Out): Told => ({
  text,
  choices: choices.map(({ label }) => label),
  links: links.map(({ url }) => url),
  copy: copy.map(({ value }) => value),
  pending,
  topic,
  outcome,
});
