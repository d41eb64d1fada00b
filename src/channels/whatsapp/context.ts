import { setTimeout as delay } from 'node:timers/promises';
import type { Log, Meter } from '../../turns/telemetry.ts';
import type { GraphClient } from './client.ts';

/** Time and chance as the channel uses them; tests bring their own. */
export interface World {
  /** ms since 1970. */
  now(): number;
  /** Resolves after `ms`, and keeps no program from ending. */
  sleep(ms: number): Promise<void>;
  /** 0 to 1. */
  random(): number;
}

export const realWorld: World = {
  now: () => Date.now(),
  sleep: (ms) => delay(ms, undefined, { ref: false }),
  random: () => Math.random(),
};

/** What every part of the channel needs. */
export interface Context {
  readonly client: GraphClient;
  readonly world: World;
  readonly log: Log;
  readonly meter: Meter;
}
