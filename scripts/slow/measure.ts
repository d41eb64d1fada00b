import { createContext, Script } from 'node:vm';
import type { Target } from './targets.ts';

/** What one text may take, in ms of CPU; people's messages take a hundredth. */
export const bound = 20;
/** What takes longer is ended, in ms by the clock: enough for `bound` even where a busy machine gives this thread little. */
const frozen = 1_000;

const context: { work: () => unknown } = { work: () => undefined };
createContext(context);
const run = new Script('work()');

/** The CPU that this thread spends on reading a text, in ms. It is ended when it goes on for too long. */
export function cpuOf({ read }: Target, text: string): number {
  context.work = () => read(text);
  const started = process.threadCpuUsage();
  try {
    run.runInContext(context, { timeout: frozen });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1000;
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** The middle one of five measurements: what else the machine does, and a collection of garbage, fall out of it. */
export function medianOf(target: Target, text: string): number {
  const times = Array.from({ length: 5 }, () => cpuOf(target, text)).sort((a, b) => a - b);
  return times[2] ?? 0;
}
