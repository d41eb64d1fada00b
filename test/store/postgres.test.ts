import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresStorage } from '../../src/store/postgres.ts';
import { type Rows, sharedRows } from '../../src/store/rows.ts';
import { type PostgresForTests, startPostgres } from '../support/postgres.ts';
import { keyvContract } from './keyv-contract.ts';
import { change, rowContract } from './row-contract.ts';

let server: PostgresForTests;
let storage: PostgresStorage;
let rows: Rows;
beforeAll(async () => {
  server = await startPostgres();
  storage = new PostgresStorage({ url: server.url });
  rows = sharedRows(storage);
}, 60_000);
afterAll(async () => {
  await rows.close();
  await server.stop();
});

/** Resolves when a connection to this database waits for what another one holds. */
async function oneWaits(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const waits = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  await expect.poll(async () => (await client.query(waits)).rowCount).toBe(1);
  await client.end();
}

describe('PostgreSQL', () => {
  keyvContract(() => storage);
  rowContract(() => rows);

  it('lets two processes start at once on an empty database', async () => {
    const url = await server.database();
    const all = Array.from({ length: 6 }, () => new PostgresStorage({ url }));
    expect(await Promise.all(all.map((one) => one.set('a', 'x')))).toEqual(all.map(() => true));
    await Promise.all(all.map((one) => one.disconnect()));
  });

  it('takes over a database of an earlier version', async () => {
    const url = await server.database();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`create table records (
      key text collate "C" primary key, plain text, box bytea, revision bigint not null, due bigint, expires bigint
    ); insert into records values ('ana', null, '\\x01', 5, 10, null)`);
    await client.end();
    const old = sharedRows(new PostgresStorage({ url }));
    expect(await old.reached('due', 10, 1)).toMatchObject([{ key: 'ana', revision: 5, ends: null }]);
    expect(await old.set('ana', change(5, 6, 'x', { ends: 20 }))).toBe(true);
    expect(await old.reached('ends', 20, 1)).toMatchObject([{ key: 'ana', revision: 6 }]);
    await old.close();
  });

  it('survives a connection that breaks in the middle of a move', async () => {
    const url = new URL(await server.database());
    const sockets = new Set<Socket>();
    const proxy = createServer((socket) => {
      const onwards = connect(Number(url.port), url.hostname);
      socket.pipe(onwards).pipe(socket);
      sockets.add(socket);
      for (const end of [socket, onwards]) end.on('error', () => undefined).on('close', () => socket.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const through = new URL(url);
    through.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const one = sharedRows(new PostgresStorage({ url: through.href }));
    await one.set('a', change(0, 5));
    const other = new Client({ connectionString: url.href });
    await other.connect();
    await other.query("begin; select * from records where key = 'a' for update");
    const move = one.move({ key: 'a', revision: 5 }, 'b', change(0, 7));
    await oneWaits(url.href);
    for (const socket of sockets) socket.resetAndDestroy();
    await expect(move).rejects.toMatchObject({ trouble: 'unavailable' });
    await other.query('rollback');
    await other.end();
    expect((await one.get('a'))?.revision).toBe(5);
    await one.close();
    proxy.close();
  });

  it('loses no increment of two connections', async () => {
    const url = await server.database();
    const both = [sharedRows(new PostgresStorage({ url })), sharedRows(new PostgresStorage({ url }))] as const;
    const increment = async (one: Rows): Promise<void> => {
      for (;;) {
        const row = await one.get('counter');
        const count = row ? Number(Buffer.from(row.box).toString()) : 0;
        const expected = row?.revision ?? 0;
        if (await one.set('counter', change(expected, expected + 1, `${count + 1}`))) return;
      }
    };
    await Promise.all(
      both.map(async (one) => {
        for (let n = 0; n < 500; n++) await increment(one);
      }),
    );
    const row = await both[0].get('counter');
    expect(row && Buffer.from(row.box).toString()).toBe('1000');
    await Promise.all(both.map((one) => one.close()));
  });

  it('works again by itself after the server was restarted', async ({ skip }) => {
    if (!server.own) skip('the server of DATABASE_URL is not ours to restart');
    await rows.set('before', change(0, 1, 'x'));
    await server.restart();
    const seen: unknown[] = [];
    for (let tries = 0; tries < 20; tries++) {
      try {
        seen.push((await rows.get('before'))?.revision);
        break;
      } catch (error) {
        expect(error).toMatchObject({ name: 'StoreError', trouble: 'unavailable' });
      }
    }
    expect(seen).toEqual([1]);
  });

  it('rejects when there is no server', async () => {
    const nobody = new PostgresStorage({ url: 'postgres://nobody:nothing@127.0.0.1:1/none', timeoutMs: 1_000 });
    await expect(nobody.get('a')).rejects.toMatchObject({ trouble: 'unavailable' });
    await nobody.disconnect();
  });
});
