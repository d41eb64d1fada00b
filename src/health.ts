import type { Health, HealthOfParts } from './http/health.ts';
import type { TurnsHealth } from './turns/telemetry.ts';

export const well: Health = { ok: true };

/** How the program is: what the channels say of themselves, the store, and each channel on which nothing can be sent. Names no place on the disk. */
export function healthOf(
  { store, halted }: Pick<TurnsHealth, 'store' | 'halted'>,
  channels: HealthOfParts,
): HealthOfParts {
  const problem = 'messages cannot be sent: see the log';
  return {
    store: store ? { ok: false, problem: `${store.trouble}: see the log` } : well,
    ...channels,
    ...Object.fromEntries(Object.keys(halted).map((channel) => [`${channel}-sending`, { ok: false, problem }])),
  };
}
