import { randomInt } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { attemptLifeMs } from './attempts.ts';
import { attemptsSchema, attemptsSql } from './attempts-sql.ts';
import { StoreError } from './error.ts';

/** The life of a process, as the others see it. */
export interface Session {
  /** Stands for this process in the table of attempts. */
  readonly holder: number;
  close(): Promise<void>;
}

export const connection = (url: string, timeoutMs: number): ClientConfig => ({
  connectionString: url,
  keepAlive: true,
  connectionTimeoutMillis: timeoutMs,
  query_timeout: timeoutMs,
  statement_timeout: timeoutMs,
});

export const unavailable = (cause: unknown): StoreError =>
  new StoreError('unavailable', 'PostgreSQL does not answer: check that it runs and DATABASE_URL', { cause });

/**
 * Opens one connection that does nothing but hold a lock, which goes with the process however that ends. Makes the table if it is absent.
 *
 * @param lost called when the connection is gone
 * @throws StoreError when the server does not answer
 */
export async function openSession(url: string, timeoutMs: number, lost: () => void): Promise<Session> {
  const holder = randomInt(1, 2 ** 31);
  const client = new Client(connection(url, timeoutMs));
  client.on('error', lost);
  client.on('end', lost);
  try {
    await client.connect();
    await client.query(attemptsSchema);
    await client.query(attemptsSql.hold, [holder]);
    await client.query(attemptsSql.sweep, [Date.now() - attemptLifeMs]);
    return { holder, close: () => client.end() };
  } catch (error) {
    lost();
    void client.end().catch(() => undefined);
    throw unavailable(error);
  }
}
