import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Meter } from '../turns/telemetry.ts';

export interface Metrics {
  readonly registry: Registry;
  /** Adds one to `<name>_total`. A name always carries the same labels. */
  readonly meter: Meter;
  /** Shows what `read` says whenever somebody asks. */
  watch(name: string, read: () => number): void;
}

/** The counters of this process. `process` adds the usual ones about memory, CPU and the event loop. */
export function createMetrics({ process = false } = {}): Metrics {
  const registry = new Registry();
  if (process) collectDefaultMetrics({ register: registry });
  const counters = new Map<string, Counter>();
  const counterFor = (event: string, labels: readonly string[]): Counter => {
    const known = counters.get(event);
    if (known) return known;
    const name = `${event}_total`;
    const counter = new Counter({ name, help: event.replaceAll('_', ' '), labelNames: labels, registers: [registry] });
    counters.set(event, counter);
    return counter;
  };
  return {
    registry,
    meter: { count: (name, labels = {}) => counterFor(name, Object.keys(labels)).inc(labels) },
    watch(name, read) {
      const gauge: Gauge = new Gauge({
        name,
        help: name.replaceAll('_', ' '),
        registers: [registry],
        collect: () => gauge.set(read()),
      });
    },
  };
}
