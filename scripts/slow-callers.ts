/**
 * `npm run slow-callers`: what 300 callers who never come to an end, of every kind there is, cost everybody else. The real program,
 * a minute with them between two halves of a minute without them, while people write all the time.
 */
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { limits } from '../src/http/limits.ts';
import { type Crowd, kinds } from './slow-callers/kinds.ts';
import { Program } from './slow-callers/program.ts';

const callers = 300;
const phaseMs = 60_000;
const warmUpMs = 90_000;
/** Messages of new people in a second; many more at first, since the heap of a program that has just begun grows by itself. */
const perSecond = 10;
const perSecondAtFirst = 40;
const mostGrowth = 64 * 2 ** 20;

interface Phase {
  readonly times: readonly number[];
  /** Messages that were not taken or not answered. */
  readonly refused: number;
  /** CPU time of the program per second. */
  readonly cpu: number;
  /** The most that was seen, in bytes. */
  readonly memory: number;
  readonly held: number;
}

/** Lets people write for a while, and looks at the program twice a second. */
async function phase(program: Program, ms: number, rate = perSecond): Promise<Phase> {
  const end = performance.now() + ms;
  const messages: ReturnType<Program['message']>[] = [];
  const writing = async (): Promise<void> => {
    while (performance.now() < end) {
      messages.push(program.message());
      await sleep(1_000 / rate);
    }
  };
  let [memory, held] = [0, 0];
  const cpuSeconds = async () => (await program.metrics()).get('process_cpu_seconds_total') ?? Number.NaN;
  const cpuBefore = await cpuSeconds();
  const looking = async (): Promise<void> => {
    while (performance.now() < end) {
      const metrics = await program.metrics();
      memory = Math.max(memory, metrics.get('process_resident_memory_bytes') ?? 0);
      held = Math.max(held, metrics.get('unverified_bytes') ?? 0);
      await sleep(500);
    }
  };
  await Promise.all([writing(), looking()]);
  const results = await Promise.all(messages);
  const times = results.map((result) => result.ms).sort((a, b) => a - b);
  const cpu = ((await cpuSeconds()) - cpuBefore) / (ms / 1_000);
  return { times, refused: results.filter(({ status }) => status !== 200).length, memory, held, cpu };
}

const at = (times: readonly number[], share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

function show(name: string, { times, refused, memory, held, cpu }: Phase): void {
  const latency = `p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms, ${refused} refused`;
  const use = `memory ${mb(memory)}, unverified ${mb(held)}, CPU ${cpu.toFixed(2)}`;
  console.log(`${name.padEnd(12)} ${times.length} turns, ${latency}, ${use}`);
}

const names = Object.keys(kinds);
const each = Math.floor(callers / names.length);
const crowd: Crowd = Object.fromEntries(
  names.map((name, n) => [name, n === 0 ? callers - each * (names.length - 1) : each]),
);
console.log(`Node ${process.version}, ${availableParallelism()} cores, ${perSecond} messages a second`);
console.log(crowd);

const program = new Program();
try {
  await program.start();
  await phase(program, warmUpMs, perSecondAtFirst);
  const before = await phase(program, phaseMs / 2);
  show('before them', before);
  program.beset(crowd);
  const beset = await phase(program, phaseMs);
  show(`with ${callers}`, beset);
  console.log('what the callers saw', await program.callers());
  await program.relieve();
  const after = await phase(program, phaseMs / 2);
  show('after them', after);
  const counted = [...(await program.metrics())].filter(([name]) => /^(http_cut|whatsapp_unverified)/.test(name));
  console.log('counted', Object.fromEntries(counted));

  const growth = beset.memory - before.memory;
  const without = [...before.times, ...after.times].sort((a, b) => a - b);
  const slower = at(beset.times, 0.99) / at(without, 0.99);
  const errors = program.output.split('\n').filter((line) => line.includes('"level":50')).length;
  console.log(`memory ${mb(growth)} more, p99 ${slower.toFixed(2)} times, ${errors} errors in the log`);
  const holds =
    growth <= mostGrowth && slower <= 2 && beset.refused === 0 && beset.held <= limits.unverifiedBytes && errors === 0;
  console.log(holds ? 'unsigned callers hold nothing' : 'BROKEN');
  process.exitCode = holds ? 0 : 1;
} finally {
  await program.stop();
}
