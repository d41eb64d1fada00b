import { join } from 'node:path';
import * as z from 'zod';
import type { Parsed } from '../parsed.ts';

/** Where conversations are kept, and under which keys (32 bytes each). */
export type StoreSettings = {
  readonly key: Uint8Array | null;
  /** The key before, for as long as records under it live: 24 hours. */
  readonly previousKey: Uint8Array | null;
} & ({ readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string });

const empty = (text: string | undefined): string | undefined => (text?.trim() === '' ? undefined : text?.trim());
const optional = z.string().optional().transform(empty);

/** 32 bytes as 64 hexadecimal digits or as base64. */
const key = optional.transform((text, issues) => {
  if (text === undefined) return null;
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (bytes.length === 32) return new Uint8Array(bytes);
  issues.addIssue('must be 32 random bytes in base64 or hexadecimal: openssl rand -base64 32');
  return z.NEVER;
});

const variables = z.object({
  DATABASE_URL: optional.refine(
    (url) => url === undefined || /^postgres(ql)?:\/\/./.test(url),
    'must begin with postgres:// (leave it empty to keep everything in one file)',
  ),
  STORE_FILE: optional,
  DATA_DIR: optional,
  STORE_KEY: key,
  STORE_KEY_PREVIOUS: key,
  PROCESSES: optional
    .refine((text) => text === undefined || /^[1-9]\d*$/.test(text), 'must be a whole number from 1 up')
    .transform((text) => Number(text ?? 1)),
});

/**
 * Reads DATABASE_URL, STORE_FILE or DATA_DIR, STORE_KEY, STORE_KEY_PREVIOUS and PROCESSES (how many processes of the bot the operator runs).
 * Without any of them everything is kept in ./data/bot.db under a key made beside it.
 */
export function storeSettings(env: Readonly<Record<string, string | undefined>>): Parsed<StoreSettings> {
  const parsed = variables.safeParse(env);
  if (!parsed.success) {
    return {
      value: null,
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
      warnings: [],
    };
  }
  const { DATABASE_URL: url, STORE_FILE, DATA_DIR = './data', STORE_KEY, STORE_KEY_PREVIOUS, PROCESSES } = parsed.data;
  const problems: string[] = [];
  if (url && !STORE_KEY) {
    problems.push(
      'STORE_KEY is needed with DATABASE_URL, the same in every process: make one with openssl rand -base64 32',
    );
  }
  if (!url && PROCESSES > 1) {
    problems.push('PROCESSES above 1 needs DATABASE_URL: a file serves one process only');
  }
  if (STORE_KEY_PREVIOUS && !STORE_KEY) {
    problems.push('STORE_KEY_PREVIOUS needs STORE_KEY: the new key goes there, the old one stays here for 24 hours');
  }
  if (problems.length > 0) return { value: null, problems, warnings: [] };
  const keys = { key: STORE_KEY, previousKey: STORE_KEY_PREVIOUS };
  const file = STORE_FILE ?? join(DATA_DIR, 'bot.db');
  return {
    value: url ? { kind: 'postgres', url, ...keys } : { kind: 'sqlite', file, ...keys },
    problems,
    warnings: [],
  };
}
