import { Counter, collectDefaultMetrics, Registry } from 'prom-client';

/** Counts an event; labels are kinds and codes out of small fixed sets, never anything of a person. */
export type Count = (event: string, labels?: Readonly<Record<string, string>>) => void;

export interface Metrics {
  readonly registry: Registry;
  /** Adds one to `<event>_total`. An event always carries the same labels. */
  readonly count: Count;
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
    count: (event, labels = {}) => counterFor(event, Object.keys(labels)).inc(labels),
  };
}
