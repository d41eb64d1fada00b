import type { StoreTrouble } from '../store/error.ts';

/** Counters. Names and labels never hold anything of a person. */
export interface Meter {
  count(name: string, labels?: { readonly [label: string]: string }): void;
}

/** The part of a pino logger that is used here. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** How the turns are doing, for the health page. */
export interface TurnsHealth {
  /** `null`: the store works. */
  readonly store: { readonly trouble: StoreTrouble; readonly since: number } | null;
  /** Channels on which nobody can be reached, with the moment of the next attempt (ms since 1970). */
  readonly halted: { readonly [channel: string]: number };
  /** People being answered right now. */
  readonly active: number;
  readonly stopping: boolean;
}

/** What an error may leave in a log: its kind, never what it carries. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
