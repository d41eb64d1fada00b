import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Conversation } from '../../src/conversation/conversation.ts';
import type { Reply } from '../../src/conversation/message.ts';
import type { Store } from '../../src/store/open.ts';
import { proofName } from '../../src/store/proof.ts';
import type { Found, Position } from '../../src/store/row.ts';
import { forgetNames, whoIs } from '../../src/turns/aliases.ts';
import { type PersonRecord, shapeOf } from '../../src/turns/record.ts';

// What an operator may do with a store. Lines for the screen hold counts and times, never anything of a person.

type Person = PersonRecord<Conversation, Reply>;
const page = 500;

/** How much is stored and what is to be done with it. */
export async function show(store: Store, now: number): Promise<readonly string[]> {
  const records = store.records<Person>(shapeOf<Conversation, Reply>(), () => now);
  let conversations = 0;
  let replies = 0;
  let waitingPeople = 0;
  let longest = 0;
  let waits = 0;
  let unreadable = 0;
  for (let after: Position | undefined; ; ) {
    const found = await records.reached('ends', Number.MAX_SAFE_INTEGER, page, after);
    for (const { record } of found) {
      if (!record) unreadable += 1;
      else {
        if (record.conversation) conversations += 1;
        if (record.conversation?.wait) waits += 1;
        if (record.out.length > 0) waitingPeople += 1;
        replies += record.out.length;
        for (const { at } of record.out) longest = Math.max(longest, now - at);
      }
    }
    after = found.at(-1)?.position;
    if (found.length < page) break;
  }
  const { rows } = await store.rows.count();
  return [
    `conversations        ${conversations}`,
    `only ids, no content ${rows - 1 - conversations - unreadable}`,
    `replies to be sent   ${replies}, to ${waitingPeople} people${replies > 0 ? `, the oldest ${Math.round(longest / 1000)} s old` : ''}`,
    `open waits           ${waits}`,
    `cannot be read       ${unreadable}`,
  ];
}

/** Deletes everything kept of one person, `channel:id` as the channel names them. Nothing tells whether there was anything. */
export async function purge(store: Store, person: string): Promise<readonly string[]> {
  const known = await whoIs(store, Date.now, person);
  await forgetNames(store, Date.now, known);
  await store.records<Person>(shapeOf<Conversation, Reply>(), Date.now).remove(known);
  return ['Deleted, if there was anything.'];
}

async function* allRows(store: Store): AsyncGenerator<Found> {
  for (let after = ''; ; ) {
    const rows = await store.rows.scan(after, page);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.key;
  }
}

/** Writes every row, sealed as it is, as one JSON object per line: a copy that only the key of this store opens. */
export async function exportTo(store: Store, file: string): Promise<readonly string[]> {
  const out = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  try {
    await once(out, 'open');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return [`${file} cannot be written (${why}): name a new file in a folder that exists.`];
  }
  let count = 0;
  for await (const { box, ...row } of allRows(store)) {
    const line = JSON.stringify({ ...row, box: Buffer.from(box).toString('base64') });
    if (!out.write(`${line}\n`)) await once(out, 'drain');
    count += 1;
  }
  out.end();
  await once(out, 'close');
  return [`${count} rows written. They open only with the key of this store.`];
}

/** Copies every living row from one store to another that has the same key; what is there already stays. */
export async function migrate(from: Store, to: Store, now: number): Promise<readonly string[]> {
  let copied = 0;
  let there = 0;
  for await (const { key, ...row } of allRows(from)) {
    if (key === proofName || (row.expires !== null && row.expires <= now)) continue;
    if (await to.rows.set(key, { ...row, expected: 0 })) copied += 1;
    else there += 1;
  }
  return [
    `${copied} records copied${there > 0 ? `, ${there} were there already and were left as they are` : ''}.`,
    'The old file is as it was: start the bot with DATABASE_URL, and delete the file when it works.',
  ];
}
