import type { Reply } from '../conversation/message.ts';
import type { Records } from '../store/records.ts';
import type { Position, RowTime } from '../store/row.ts';
import type { People } from './people.ts';
import type { PersonRecord, Waiting } from './record.ts';
import { kindOf, type Log, type Meter } from './telemetry.ts';

const second = 1_000;
/** Records read in one query for due times. */
const page = 500;
/** Due people worked on at once; the rest waits for the next look, so that a long list does not fill the memory. */
const mostActive = 2_000;

export interface DueOptions<C extends Waiting> {
  readonly records: Records<PersonRecord<C, Reply>>;
  readonly people: () => People<C>;
  /** Does what is due with one person. */
  readonly processDue: (from: string) => Promise<void>;
  readonly now: () => number;
  /** How often due times are looked up, in ms. */
  readonly everyMs: number;
  readonly log: Log;
  readonly meter: Meter;
}

/** Finds the people with whom something is due: the end of a wait, replies that were left, and apart from these the end of their time. */
export interface Due {
  /** Everything whose `time` is reached at `at` (ms since 1970) has been attended to when this resolves. Never rejects. */
  poll(time: RowTime, at?: number): Promise<void>;
  start(): void;
  stop(): void;
  /** Some work has ended, and there may be room for more. */
  onCapacity(): void;
}

export function createDue<C extends Waiting>(options: DueOptions<C>): Due {
  const { records, people, processDue, now, everyMs, log, meter } = options;
  let stopped = false;
  let timers: NodeJS.Timeout[] = [];
  let polling = false;
  /** More is due than is being worked on. */
  let backlog = false;

  function putOff(error: unknown): void {
    log.warn({ kind: kindOf(error) }, 'something due was put off');
  }

  async function pollFrom(time: RowTime, after: Position | undefined, at: number): Promise<Position | undefined> {
    const found = await records.reached(time, at, page, after);
    const attended = found.map(({ record }) => {
      if (!record) meter.count('unreadable_records');
      const from = record?.from ?? null;
      return from === null || people().has(from) ? undefined : processDue(from).catch(putOff);
    });
    await Promise.all(attended);
    return found.length < page ? undefined : found.at(-1)?.position;
  }

  async function poll(time: RowTime, at = now()): Promise<void> {
    try {
      let after: Position | undefined;
      do after = await pollFrom(time, after, at);
      while (after && !stopped && people().size < mostActive);
      if (time === 'due') backlog = after !== undefined;
    } catch (error) {
      putOff(error);
    }
  }

  /** Looks again, unless that is going on. */
  function pollAgain(): void {
    if (polling) return;
    polling = true;
    backlog = false;
    void poll('due').finally(() => {
      polling = false;
    });
  }

  /** Deletes what has been kept long enough. */
  function cleanUp(): void {
    void poll('ends');
    void records.sweep().catch(putOff);
  }

  return {
    poll,
    start() {
      cleanUp();
      timers = [setInterval(pollAgain, everyMs), setInterval(cleanUp, 60 * second)];
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
    },
    onCapacity() {
      if (backlog && !stopped && people().size < mostActive / 2) pollAgain();
    },
  };
}
