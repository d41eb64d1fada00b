import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { Program } from '../../scripts/slow-callers/program.ts';
import { limits } from '../../src/http/limits.ts';

// The short form of `npm run slow-callers`: the same program and callers, and no timing.

const program = new Program();
afterEach(() => program.stop());

/** Far above what garbage and a growing heap come to, and less than half of what these callers would hold if they could. */
const mostGrowth = 256 * 2 ** 20;

it('callers who never come to an end hold no memory, and keep nobody from being answered', {
  timeout: 240_000,
}, async () => {
  await program.start();
  for (let n = 0; n < 20; n++) await program.message();
  const memoryOf = (metrics: ReadonlyMap<string, number>) => metrics.get('process_resident_memory_bytes') ?? Number.NaN;
  const before = memoryOf(await program.metrics());
  program.beset({
    'says nothing': 20,
    'slow head': 10,
    'slow body': 10,
    'large body but for its end': 200,
    'large body, not signed at all': 10,
    'body in chunks of one byte': 10,
    'endless body': 10,
  });

  let most = 0;
  const counted = async (name: string): Promise<number> => {
    const metrics = await program.metrics();
    const held = metrics.get('unverified_bytes') ?? Number.NaN;
    most = Math.max(most, held);
    expect(held).toBeLessThanOrEqual(limits.unverifiedBytes);
    expect(memoryOf(metrics) - before).toBeLessThan(mostGrowth);
    return metrics.get(name) ?? 0;
  };
  const until = async (name: string): Promise<void> => {
    while ((await counted(name)) === 0) await sleep(100);
  };
  await until('whatsapp_unverified_total{why="no room"}');
  expect((await program.callers()).open).toBeGreaterThan(0);
  for (let n = 0; n < 10; n++) {
    expect((await program.message()).status).toBe(200);
    await counted('unverified_bytes');
  }
  await until('http_cut_total{why="slow"}');
  await until('whatsapp_unverified_total{why="not signed"}');
  expect(most).toBeGreaterThan(limits.unverifiedBytes / 2);
  // The callers get what others leave of the cores, so that they may hear of it later than the program counts it.
  await expect.poll(async () => (await program.callers()).answers['503'] ?? 0).toBeGreaterThan(0);

  await program.relieve();
  while ((await counted('unverified_bytes')) > 0) await sleep(100);
  expect((await program.message(2_500_000)).status).toBe(200);
  expect(program.output.split('\n').filter((line) => line.includes('"level":50'))).toEqual([]);
});
