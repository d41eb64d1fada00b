import { type Counting, counting } from '../../scripts/chaos/counting.ts';
import type { Inbound, Reply } from '../../src/conversation/message.ts';
import { wordsOnly } from '../../src/conversation/say/made.ts';
import { openInMemory, type Store } from '../../src/store/open.ts';
import type { Channel, Sent } from '../../src/turns/channel.ts';
import type { Log, Meter } from '../../src/turns/telemetry.ts';
import { createTurns, type RunningTurns, type TurnsOptions } from '../../src/turns/turns.ts';

/** A platform that keeps what it is sent, and answers as told. */
export class Platform implements Channel {
  readonly name: string;
  /** What was taken, in order. */
  readonly taken: { readonly to: string; readonly text: string; readonly id: string }[] = [];
  /** Answers for the next attempts, first first; without one a reply is taken. `lost`: taken, but nobody is told. */
  readonly answers: (Sent | 'lost')[] = [];
  /** Runs before an attempt is answered. */
  before: (to: string) => Promise<void> | void = () => undefined;
  attempts = 0;

  constructor(name = 'test') {
    this.name = name;
  }

  async send(to: string, { text }: Reply, id: string): Promise<Sent> {
    this.attempts += 1;
    await this.before(to);
    const answer = this.answers.shift() ?? { status: 'sent' };
    if (answer === 'lost' || answer.status === 'sent') this.taken.push({ to, text, id });
    return answer === 'lost' ? { status: 'retry', ambiguous: true } : answer;
  }

  /** What one person was sent, in order. */
  said(to = 'test:ana'): string[] {
    return this.taken.filter((sent) => sent.to === to).map(({ text }) => text);
  }
}

/** A meter that can be read, and a log that keeps its lines. */
class Notes implements Meter, Log {
  readonly counts = new Map<string, number>();
  readonly lines: string[] = [];
  count(name: string, labels: { readonly [label: string]: string } = {}): void {
    const key = [name, ...Object.values(labels)].join(' ');
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }
  info(fields: object, message: string): void {
    this.lines.push(`info ${JSON.stringify(fields)} ${message}`);
  }
  warn(fields: object, message: string): void {
    this.lines.push(`warn ${JSON.stringify(fields)} ${message}`);
  }
  error(fields: object, message: string): void {
    this.lines.push(`error ${JSON.stringify(fields)} ${message}`);
  }
}

/** Noon of a day in 2026: the clock of these tests. */
export const noon = Date.UTC(2026, 10, 21, 12);

/** Turns over a store, with a platform and a clock that a test holds in its hands. */
export class Stage {
  readonly platform = new Platform();
  readonly notes = new Notes();
  readonly store: Store;
  readonly turns: RunningTurns;
  #ids = 0;
  now: number;

  constructor(options: Partial<TurnsOptions<Counting, null>> = {}, now = noon) {
    this.now = now;
    this.store = options.store ?? openInMemory();
    this.turns = createTurns<Counting, null>({
      store: this.store,
      converse: counting,
      settingsFor: () => null,
      apology: () => wordsOnly('sorry'),
      channels: [this.platform],
      log: this.notes,
      meter: this.notes,
      now: () => this.now,
      ...options,
    });
  }

  message(text: string, from = 'test:ana', more: Partial<Inbound> = {}): Inbound {
    this.#ids += 1;
    return { id: `m${this.#ids}`, from, at: this.now, body: { type: 'text', text }, ...more };
  }

  /** Receives texts of one person in one call and waits until everything is sent. */
  async say(...texts: string[]): Promise<void> {
    await this.turns.receive(texts.map((text) => this.message(text)));
    await this.turns.idle();
  }

  /** Lets the clock run and looks for due times. */
  async wait(ms: number): Promise<void> {
    this.now += ms;
    await this.turns.tick();
    await this.turns.idle();
  }
}
