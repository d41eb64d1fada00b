import { write } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { pino } from 'pino';
import { workIn } from '../store/attempt-slot.ts';
import type { StallPlace } from '../store/attempts.ts';
import { noteStall } from '../store/note-stall.ts';
import type { Meter } from '../turns/telemetry.ts';
import { endProcess } from './end-process.ts';
import { type FrontPlace, startFront } from './front.ts';
import { Heartbeat } from './heartbeat.ts';
import { Silence } from './silence.ts';

/** What the watchdog's thread is told at its start. */
export interface ThreadOrders {
  readonly heartbeat: SharedArrayBuffer;
  /** The message that the turn is at work on. */
  readonly working: SharedArrayBuffer;
  readonly place: StallPlace;
  readonly limitMs: number;
  readonly lookMs: number;
  readonly logLevel: string;
  readonly front: FrontPlace | null;
}

/** What it says: where operators ask, or why that cannot be; later, what is to be counted. */
export type Said =
  | { readonly port: number | null }
  | { readonly failed: { readonly code: string | undefined; readonly port: number | undefined } }
  | { readonly count: { readonly name: string; readonly labels: Parameters<Meter['count']>[1] } };

/** How long noting and logging may take before the process is ended without them, in ms. */
const lastWordsMs = 2_000;

const { heartbeat, working, place, limitMs, lookMs, logLevel, front } = workerData as ThreadOrders;
const main = new Heartbeat(heartbeat);
const silence = new Silence(limitMs);
let silentMs = 0;
let toldAt: number | undefined;
let ending = false;

setInterval(() => {
  const now = performance.now();
  silentMs = silence.heard(main.beats, now);
  if (main.endsWithin > 0) toldAt ??= now;
  if (ending) return;
  if (silentMs >= limitMs && !main.isDebugged) void end(stalled());
  else if (toldAt !== undefined && now - toldAt >= main.endsWithin)
    void end([say({}, 'the program did not end in its time and is ended by the watchdog')]);
}, lookMs);

function stalled(): readonly Promise<void>[] {
  const work = workIn(working);
  const noted = work ? noteStall(place, work, lastWordsMs) : Promise.resolve();
  const message = work ? 'one' : 'none';
  return [noted, say({ silentMs: Math.round(silentMs), message }, 'the program hangs and is ended by the watchdog')];
}

/** The main thread can no longer be asked to end, so the process is. */
async function end(lastWords: readonly Promise<void>[]): Promise<void> {
  ending = true;
  await Promise.race([Promise.allSettled(lastWords), sleep(lastWordsMs)]);
  await endProcess();
}

/** One line on standard error; a reader that takes nothing must not keep the process alive. */
function say(fields: object, message: string): Promise<void> {
  return new Promise((resolve) => {
    const destination = { write: (line: string) => write(2, line, () => resolve()) };
    const log = pino({ level: logLevel }, destination);
    if (log.isLevelEnabled('fatal')) log.fatal(fields, message);
    else resolve();
  });
}

/** Counted where all figures are. */
const meter: Meter = { count: (name, labels) => parentPort?.postMessage({ count: { name, labels } } satisfies Said) };

try {
  const server = front ? await startFront(front, () => silentMs, meter) : null;
  parentPort?.postMessage({ port: server?.port ?? null } satisfies Said);
} catch (error) {
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  parentPort?.postMessage({ failed: { code, port } } satisfies Said);
}
