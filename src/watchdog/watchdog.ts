import { once } from 'node:events';
import { url as debuggerUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { Attempts } from '../store/attempts.ts';
import type { Meter } from '../turns/telemetry.ts';
import type { FrontPlace } from './front.ts';
import { Heartbeat } from './heartbeat.ts';
import type { Said, ThreadOrders } from './thread.ts';

/** How long the program may hang, in ms. */
const stallMs = 5_000;
const beatMs = 200;

export interface WatchdogOptions {
  readonly attempts: Pick<Attempts, 'memory' | 'place'>;
  readonly log: Logger;
  readonly meter: Meter;
  /** How long the main thread may be silent, in ms. */
  readonly limitMs?: number | undefined;
  /** The pages for operators, answered by the watchdog's thread when the main thread does not. */
  readonly front?: FrontPlace;
}

/** A thread that ends the process when the main thread hangs, or does not end when it should. */
export interface Watchdog {
  /** Where the pages for operators are; `null` without any. */
  readonly port: number | null;
  /** The program has been told to end: it is ended when it has not done so after `ms`. */
  endWithin(ms: number): void;
  /** Stops watching. A program that ends need not call it. */
  stop(): Promise<void>;
}

/** @throws when the address for operators cannot be had; `code` and `port` say why */
export async function startWatchdog({
  attempts,
  log,
  meter,
  limitMs = stallMs,
  front,
}: WatchdogOptions): Promise<Watchdog> {
  const heartbeat = new Heartbeat();
  const beat = (): void => heartbeat.beat(debuggerUrl() !== undefined);
  beat();
  const orders: ThreadOrders = {
    heartbeat: heartbeat.memory,
    working: attempts.memory,
    place: attempts.place,
    limitMs,
    lookMs: beatMs,
    logLevel: log.level,
    front: front ?? null,
  };
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: orders });
  const beating = setInterval(beat, beatMs);
  const [said] = (await once(worker, 'message')) as [Said];
  if ('failed' in said) {
    clearInterval(beating);
    await worker.terminate();
    throw Object.assign(new Error('the address for operators cannot be used'), said.failed);
  }
  worker.on('message', (later: Said) => {
    if ('count' in later) meter.count(later.count.name, later.count.labels);
  });
  worker.on('error', (error: Error) => log.error({ kind: error.name }, 'the watchdog has failed: nobody watches now'));
  // Neither may keep a program going that has nothing left to do.
  worker.unref();
  beating.unref();
  return {
    port: 'port' in said ? said.port : null,
    endWithin: (ms) => heartbeat.endWithin(ms),
    async stop() {
      clearInterval(beating);
      await worker.terminate();
    },
  };
}
