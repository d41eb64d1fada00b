import { createContext, Script } from 'node:vm';
import type { Target } from './targets.ts';

/** What one text may take, in ms of CPU; people's messages take a hundredth. */
export const bound = 20;
/**
 * What takes longer is ended, in ms by the clock. Ten times `bound` tells nearly always; where a busy machine gave this
 * thread so little that it does not, the work is done once more with the longer limit.
 */
const frozen = [10 * bound, 5_000] as const;

const context: { work: () => unknown } = { work: () => undefined };
createContext(context);
const run = new Script('work()');

/** The CPU that this thread spends on reading a text, in ms. It is ended when it goes on for too long. */
export function cpuOf({ read }: Target, text: string): number {
  context.work = () => read(text);
  let ms = 0;
  for (const timeout of frozen) {
    const started = process.threadCpuUsage();
    const ended = endsWithin(timeout);
    const { user, system } = process.threadCpuUsage(started);
    ms = (user + system) / 1000;
    if (ended || ms > bound) break;
  }
  return ms;
}

function endsWithin(timeout: number): boolean {
  try {
    run.runInContext(context, { timeout });
    return true;
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return false;
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * The middle one of five measurements: what else the machine does, and a collection of garbage, fall out of it.
 * Three above `bound` put the middle one above it, whatever the others are: the lowest of the three then stands for it.
 */
export function medianOf(target: Target, text: string): number {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    times.push(cpuOf(target, text));
    const slow = times.filter((ms) => ms > bound);
    if (slow.length === 3) return Math.min(...slow);
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}
