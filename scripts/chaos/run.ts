import type { Reply } from '../../src/conversation/message.ts';
import { openStore } from '../../src/store/open.ts';
import type { StoreSettings } from '../../src/store/settings.ts';
import { type PersonRecord, shapeOf } from '../../src/turns/record.ts';
import { check, type Report } from './check.ts';
import type { Counting } from './counting.ts';
import type { CrashPoint } from './crash.ts';
import { conversationOf, deliverAll, report } from './load.ts';
import type { Mutation } from './mutations.ts';
import { FakePlatform } from './platform.ts';
import { Pool } from './pool.ts';
import { Random } from './random.ts';

export interface ChaosOptions {
  readonly store: StoreSettings;
  readonly processes: number;
  readonly people: number;
  /** Messages of each person. */
  readonly messages: number;
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
  const platform = new FakePlatform(new Random(seed + 1));
  if (options.refuse !== undefined) platform.trouble = { ...platform.trouble, refuse: options.refuse };
  if (options.breakBefore !== undefined) platform.trouble = { ...platform.trouble, before: options.breakBefore };
  const orders = { store, platform: await platform.start(), leaseMs, mutation };
  const pool = new Pool({ processes, kills, crashAt: options.crashAt ?? null, orders, random: new Random(seed + 2) });
  platform.report = (to, id) => void report(pool, to, id);
  try {
    await pool.start();
    const written = Array.from({ length: people }, (_, person) => conversationOf(person, messages, random));
    const { pauses: stops = processes > 1 ? 10 : 0 } = options;
    const pauseEvery = Math.ceil((people * messages) / (stops + 1));
    let pausesDue = 1;
    await deliverAll(written, pool, random, { inFlight, perSecond: options.perSecond ?? 1e6 }, (done) => {
      if (pausesDue > stops || done < pausesDue * pauseEvery) return;
      pausesDue += 1;
      pool.pause(leaseMs * 1.3);
    });
    // The last messages are acknowledged, their replies perhaps not sent: everybody dies once more.
    const killed = pool.kills;
    await pool.restart();
    await quiet(pool, platform, options.patienceMs ?? 90_000);
    await pool.stop();
    const sent = new Map(
      written.map((texts, n) => [`test:${n}`, texts.map(({ body }) => (body.type === 'text' ? body.text : ''))]),
    );
    const { deaths, pauses } = pool;
    const { taken, givenUp } = platform;
    const report = check({ sent, kept: await keptIn(store, [...sent.keys()]), taken, deaths, pauses, givenUp });
    return {
      ...report,
      kills: killed,
      pauses: pauses.length,
      refusedSends: platform.refused,
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    await pool.stop();
    platform.stop();
  }
}

/** Waits until no reply is left to send and no wait is open; when that does not come about, the checker says what is missing. */
async function quiet(pool: Pool, platform: FakePlatform, patienceMs: number): Promise<void> {
  platform.trouble = { refuse: 0, breakOff: 0, before: 0 };
  for (let taken = platform.taken.length, since = Date.now(); Date.now() - since < patienceMs; ) {
    const { url } = await pool.url();
    const unfinished = await fetch(url).then(
      (response) => response.text(),
      () => 'unknown',
    );
    if (unfinished === '0') return;
    if (platform.taken.length > taken) since = Date.now();
    taken = platform.taken.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
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
