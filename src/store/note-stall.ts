import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { type InWork, onDiskBytes, sealed } from './attempt-slot.ts';
import type { StallPlace } from './attempts.ts';
import { stallNoteAt } from './attempts-file.ts';
import { attemptsSql } from './attempts-sql.ts';
import { createKeys } from './keys.ts';

/** Writes down, from another thread and for good, that this message stopped the program: it is not tried again. @throws when that fails */
export async function noteStall(place: StallPlace, work: InWork, timeoutMs: number): Promise<void> {
  if (place.kind === 'nowhere') return;
  const slot = sealed(work, createKeys(place.key));
  if (place.kind === 'file') {
    const file = await open(place.file, constants.O_RDWR);
    await file.write(onDiskBytes(slot), 0, null, stallNoteAt);
    await file.sync();
    await file.close();
  } else {
    // Most programs never come here, and need no client in this thread.
    const { Client } = await import('pg');
    const client = new Client({
      connectionString: place.url,
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
    });
    await client.connect();
    const { hash, box } = slot;
    await client.query(attemptsSql.stalled, [hash, Date.now(), box ? Buffer.from(box) : null]);
    await client.end();
  }
}
