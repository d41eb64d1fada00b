import type { Clock } from '../../turns/clock.ts';
import type { Log, Meter } from '../../turns/telemetry.ts';
import type { GraphClient } from './client.ts';

/** What every part of the channel needs. */
export interface Context {
  readonly client: GraphClient;
  readonly clock: Clock;
  /** Chance, 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
  readonly meter: Meter;
}
