import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inbound, Reply } from '../../src/conversation/message.ts';
import { openStore } from '../../src/store/open.ts';
import type { StoreSettings } from '../../src/store/settings.ts';
import { type PersonRecord, shapeOf } from '../../src/turns/record.ts';
import { check, type Report } from './check.ts';
import type { Counting } from './counting.ts';
import type { CrashPoint } from './crash.ts';
import { type Journals, readJournals } from './journal.ts';
import { conversationOf, deliverAll, report } from './load.ts';
import type { Mutation } from './mutations.ts';
import { Platform } from './platform.ts';
import { Pool } from './pool.ts';
import { Random } from './random.ts';

export interface ChaosOptions {
  readonly store: StoreSettings;
  readonly processes: number;
  readonly people: number;
  /** Messages of each person. */
  readonly messages: number;
  /** How often a process is killed while people write, evenly over what they write. */
  readonly kills: number;
  readonly seed: number;
  readonly mutation?: Mutation;
  /** Where every process dies; without it at any point, or at any moment. */
  readonly crashAt?: CrashPoint;
  /** How often a process is stopped for longer than its lease and goes on then; 10 with several processes. */
  readonly pauses?: number;
  /** Share of sends that the platform refuses, 0 to 1. */
  readonly refuse?: number;
  /** Share of the broken connections that break before the platform took the reply, 0 to 1. */
  readonly breakBefore?: number;
  /** Messages being delivered at the same time. */
  readonly inFlight?: number;
  readonly leaseMs?: number;
  /** Messages a second at most, so that processes live longer than a send takes. */
  readonly perSecond?: number;
  /** How long to wait in the end while nothing moves: longer than the longest pause before a reply is sent again. */
  readonly patienceMs?: number;
}

export interface ChaosReport extends Report {
  readonly seed: number;
  readonly kills: number;
  readonly pauses: number;
  readonly refusedSends: number;
  readonly seconds: number;
}

/** The key all processes of a run share. */
const key = new Uint8Array(32).fill(9);

/** One run: people write, processes die, the platform errs; in the end everything is compared with what was promised. */
export async function chaos(options: ChaosOptions): Promise<ChaosReport> {
  const { store, processes, people, messages, kills, seed, mutation = null, inFlight = 24, leaseMs = 3_000 } = options;
  const started = Date.now();
  const random = new Random(seed);
  const journals = mkdtempSync(join(tmpdir(), 'chaos-journals-'));
  const trouble = { refuse: options.refuse ?? 0.03, breakOff: 0.02, before: options.breakBefore ?? 0 };
  const platform = await Platform.start({ seed: seed + 1, trouble }, (to, id) => void report(pool, to, id));
  const orders = { store, platform: platform.url, leaseMs, mutation, journals };
  const pool = new Pool({ processes, crashAt: options.crashAt ?? null, orders, random: new Random(seed + 2) });
  try {
    await pool.start();
    const written = Array.from({ length: people }, (_, person) => conversationOf(person, messages, random));
    const stops = options.pauses ?? (processes > 1 ? 10 : 0);
    const killing = spread(kills, people * messages, () => pool.kill());
    const pausing = spread(stops, people * messages, () => pool.pause(leaseMs * 1.3));
    await deliverAll(written, pool, random, { inFlight, perSecond: options.perSecond ?? 1e6 }, async (done) => {
      await killing(done);
      await pausing(done);
    });
    // The last messages are acknowledged, their replies perhaps not sent: everybody dies once more.
    await pool.restart();
    await platform.calmDown();
    await quiet(pool, platform, options.patienceMs ?? 90_000);
    await pool.stop();
    const sent = new Map(
      written.map((texts, n) => [`test:${n}`, texts.map(({ body }) => (body.type === 'text' ? body.text : ''))]),
    );
    const { deaths, pauses } = pool;
    const { taken, refused } = await platform.account();
    const { attempts, givenUp, workedOn } = readJournals(journals);
    const kept = await keptIn(store, [...sent.keys()]);
    const sole = processes === 1;
    return {
      ...check({
        sent,
        kept,
        taken,
        attempts,
        deaths,
        pauses,
        givenUp,
        workedOn: byText(written, workedOn),
        leaseMs,
        sole,
      }),
      seed,
      kills: pool.kills,
      pauses: pauses.length,
      refusedSends: refused,
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    await pool.stop();
    platform.stop();
    rmSync(journals, { recursive: true, force: true });
  }
}

/** The lives that worked on what has an effect, by whose it is and what the effect is called. */
function byText(
  written: readonly (readonly Inbound[])[],
  workedOn: Journals['workedOn'],
): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map(
    written.flat().map(({ id, from, body }) => [id, `${from} ${body.type === 'text' ? body.text : ''}`]),
  );
  // The bot names a wait that is over by whose it is, which it is and when it ended.
  const nameOf = (id: string): string => {
    const [kind, from, wait] = id.split(' ');
    return texts.get(id) ?? (kind === 'wait' ? `${from} due:${wait}` : id);
  };
  return new Map([...workedOn].map(([id, lives]) => [nameOf(id), lives]));
}

/** Calls `act` `count` times, evenly over the work up to `total`, whatever time the work takes. */
function spread(count: number, total: number, act: () => Promise<void>): (done: number) => Promise<void> {
  let next = 1;
  return async (done) => {
    for (; next <= count && done * (count + 1) >= next * total; await act()) next += 1;
  };
}

/** Waits until no reply is left to send and no wait is open; when that does not come about, the checker says what is missing. */
async function quiet(pool: Pool, platform: Platform, patienceMs: number): Promise<void> {
  for (let before = -1, since = Date.now(); Date.now() - since < patienceMs; ) {
    const unfinished = await fetch(await pool.url()).then(
      (response) => response.text(),
      () => 'unknown',
    );
    if (unfinished === '0') return;
    const taken = await platform.count();
    if (taken > before) since = Date.now();
    before = taken;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function keptIn(settings: StoreSettings, people: readonly string[]): Promise<Map<string, Counting>> {
  const store = await openStore({ ...settings, key, previousKey: null });
  const records = store.records<PersonRecord<Counting, Reply>>(shapeOf(), Date.now);
  const kept = new Map<string, Counting>();
  for (const person of people) {
    const found = await records.read(person);
    if (found?.record.conversation) kept.set(person, found.record.conversation);
  }
  await store.close();
  return kept;
}
