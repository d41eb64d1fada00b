import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Violations } from '../../scripts/chaos/check.ts';
import type { Mutation } from '../../scripts/chaos/mutations.ts';
import { type ChaosOptions, type ChaosReport, chaos } from '../../scripts/chaos/run.ts';
import { type PostgresForTests, startPostgres } from '../support/postgres.ts';

// The short form of `npm run chaos`: the same code, fewer people. Processes are killed for good, as often as it says here.

let postgres: PostgresForTests;
const folder = mkdtempSync(join(tmpdir(), 'chaos-test-'));
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const keys = { key: null, previousKey: null };
let files = 0;
const short = { people: 15, messages: 12, inFlight: 16, seed: 20_261_121 } as const;

function onSqlite(options: Partial<ChaosOptions>): Promise<ChaosReport> {
  files += 1;
  const store = { kind: 'sqlite', file: join(folder, `${files}.db`), ...keys } as const;
  return chaos({ store, processes: 1, kills: 0, ...short, ...options });
}

async function onPostgres(options: Partial<ChaosOptions>): Promise<ChaosReport> {
  const store = { kind: 'postgres', url: await postgres.database(), ...keys } as const;
  return chaos({ store, processes: 3, kills: 0, ...short, ...options });
}

/** What was broken, in words, with what it takes to look into it. */
function broken({ violations, accounts, seed }: ChaosReport): string[] {
  const counts = Object.entries(violations).filter(([, count]) => count > 0);
  return counts.length === 0 ? [] : [...counts.map(([name, count]) => `${name}: ${count} (seed ${seed})`), ...accounts];
}

describe('while processes are killed and the platform errs', { timeout: 120_000 }, () => {
  it('one process on SQLite loses nothing and repeats nothing without a reason', async () => {
    const report = await onSqlite({ kills: 6, messages: 25, perSecond: 100 });
    expect(broken(report)).toEqual([]);
    expect(report.kills).toBe(6);
    expect(report.refusedSends).toBeGreaterThan(0);
    expect(report.firedWaits).toBeGreaterThan(0);
  });

  it('three processes on PostgreSQL lose nothing and repeat nothing without a reason', async () => {
    const report = await onPostgres({ kills: 6, messages: 25, pauses: 3, perSecond: 100 });
    expect(broken(report)).toEqual([]);
    expect(report.kills).toBe(6);
    expect(report.pauses).toBe(3);
  });
});

/** A fault shows among fewer messages. */
const few = { people: 10, messages: 10 } as const;

describe('the checker notices', { timeout: 120_000 }, () => {
  it.each<[Mutation, keyof Violations, typeof onSqlite, Partial<ChaosOptions>]>([
    ['no dedupe', 'secondEffects', onSqlite, {}],
    ['send before save', 'missing', onSqlite, { refuse: 0.2 }],
    ['acknowledge before save', 'lost', onSqlite, { kills: 3, crashAt: 'before write' }],
    ['no conditional write', 'lost', onPostgres, { pauses: 0 }],
    ['no lease', 'unexplainedRepeats', onPostgres, { pauses: 0 }],
    ['no drain at start', 'missing', onSqlite, {}],
    ['timer lost', 'timers', onSqlite, {}],
    ['sending out of order', 'outOfOrder', onSqlite, {}],
    ['a sent reply now and then not noted', 'unexplainedRepeats', onSqlite, {}],
  ])('a program with the fault "%s"', async (mutation, violation, run, more) => {
    const { violations, seed } = await run({ mutation, ...few, patienceMs: 2_500, ...more });
    expect(violations[violation], `${violation} (seed ${seed})`).toBeGreaterThan(0);
  });
});
