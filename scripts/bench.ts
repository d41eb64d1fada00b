/** `npm run bench`: what a turn costs, everything measured in one run so that the ratios mean something on any machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../test/support/postgres.ts';
import { Crowd, drain, heap, pureTurn, recordBytes } from './bench/inside.ts';
import { Measured, median, type Round } from './bench/load.ts';

const rounds = 5;
const requests = 6_000;
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const postgres = await startPostgres({ durable: true });
const keys = { key: null, previousKey: null };
const file = (name: string): string => join(folder, `${name}.db`);
const line = (what: string, text: string): void => console.log(`${what.padEnd(46)} ${text}`);

console.log(`Node ${process.version}, ${availableParallelism()} cores\n`);
try {
  const measured = {
    'floor: HMAC, JSON, 200': new Measured({ store: null }),
    'SQLite, durable': new Measured({ store: { kind: 'sqlite', file: file('turns'), ...keys } }),
    'SQLite, a conversation that only counts': new Measured({
      store: { kind: 'sqlite', file: file('counts'), ...keys },
      counts: true,
    }),
    'PostgreSQL, durable': new Measured({ store: { kind: 'postgres', url: postgres.url, ...keys } }),
  };
  for (const one of Object.values(measured)) await one.ready();
  const results = new Map<string, Round[]>(Object.keys(measured).map((name) => [name, []]));
  // Interleaved, so that a busy minute of the machine is everybody's; the first round only warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, one] of Object.entries(measured)) {
      const result = await one.round(requests);
      if (round > 0) results.get(name)?.push(result);
    }
  }
  for (const one of Object.values(measured)) await one.end();

  console.log('through HTTP, 32 requests at once               CPU us   of the floor   turns/s   p50 ms   p99 ms');
  const floor = median(results.get('floor: HMAC, JSON, 200')?.map(({ cpu }) => cpu) ?? []);
  for (const [name, all] of results) {
    const of = (pick: (round: Round) => number): number => median(all.map(pick));
    const cpu = of((round) => round.cpu);
    const cells = [
      cpu.toFixed(0),
      (floor / cpu).toFixed(2),
      of((round) => round.perSecond).toFixed(0),
      of((round) => round.p50).toFixed(1),
      of((round) => round.p99).toFixed(1),
    ];
    line(name, cells.map((cell, n) => cell.padStart([7, 14, 9, 8, 8][n] ?? 8)).join(' '));
  }

  console.log('');
  line('pure turn, warm loop', `${pureTurn().toFixed(1)} us`);
  const { quiet, sending } = recordBytes();
  line('record', `${quiet} bytes, ${sending} with a reply to be sent`);
  line('200,000 conversations against 1,000', await compareCrowds());
  for (const pending of [100, 10_000]) {
    const { started, all } = await drain(file(`drain${pending}`), 100_000, pending);
    line(
      `start with 100,000 records, ${pending} pending`,
      `up in ${started.toFixed(0)} ms, all sent in ${all.toFixed(0)} ms`,
    );
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Time and memory of turns among many stored conversations against a few, round by round in turns. */
async function compareCrowds(): Promise<string> {
  const empty = heap();
  const few = await Crowd.of(1_000, file('few'));
  const withFew = heap();
  const many = await Crowd.of(200_000, file('many'));
  const withMany = heap();
  const cpu: { readonly few: number[]; readonly many: number[] } = { few: [], many: [] };
  for (let round = 0; round <= 2 * rounds; round++) {
    const pair = [await few.round(requests), await many.round(requests)] as const;
    if (round === 0) continue;
    cpu.few.push(pair[0]);
    cpu.many.push(pair[1]);
  }
  const memory = [withFew - empty, withMany - withFew].map((bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`);
  await few.end();
  await many.end();
  const [one, other] = [median(cpu.few), median(cpu.many)];
  const ratio = (other / one).toFixed(2);
  return `CPU per turn ${other.toFixed(0)} us / ${one.toFixed(0)} us = ${ratio}, heap ${memory.toReversed().join(' / ')} more`;
}
