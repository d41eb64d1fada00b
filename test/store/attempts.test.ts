import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workIn } from '../../src/store/attempt-slot.ts';
import type { Attempts } from '../../src/store/attempts.ts';
import { FileAttempts } from '../../src/store/attempts-file.ts';
import { PostgresAttempts } from '../../src/store/attempts-postgres.ts';
import { createKeys } from '../../src/store/keys.ts';
import { noteStall } from '../../src/store/note-stall.ts';
import { type PostgresForTests, startPostgres } from '../support/postgres.ts';
import { folder, someKey } from './folder.ts';

let server: PostgresForTests;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

const key = someKey();
const keys = createKeys(key);
const ana = { id: 'wamid.ana1', sender: { from: 'test:ana', address: '593990000101', languageHint: 'en' } };
const eva = { id: 'wamid.eva1', sender: { from: 'test:eva' } };

/** Lives of processes one after the other, each ended without warning. */
interface Lives {
  next(): Attempts;
  /** The end of a life: what it had in memory and its connections are gone. */
  end(life: Attempts): Promise<void>;
}

async function onFile(): Promise<Lives> {
  const file = join(folder(), 'bot.db.attempts');
  return { next: () => new FileAttempts({ file, key }, keys), end: (life) => life.close() };
}

async function onServer(): Promise<Lives> {
  const url = await server.database();
  return { next: () => new PostgresAttempts({ url, key }, keys), end: (life) => life.close() };
}

describe.each([
  ['a file', onFile],
  ['PostgreSQL', onServer],
])('attempts in %s', (_, make) => {
  /** One life that dies while it works on a message. */
  async function die(lives: Lives): Promise<void> {
    const life = lives.next();
    const tried = await life.begin([ana]);
    if (tried.get(ana.id) === 'once')
      // Nobody comes back from this one.
      void life.last(ana.id, async () => {
        life.working(ana.id);
        return new Promise(() => undefined);
      });
    else life.working(ana.id);
    await expect.poll(() => workIn(life.memory)?.hash).toBe(keys.idHashes(ana.id)[0]);
    await lives.end(life);
  }

  it('know nothing of a message that is new', async () => {
    const life = (await make()).next();
    expect(await life.begin([ana, eva])).toEqual(new Map());
    expect(await life.givenUp()).toEqual([]);
    await life.close();
  });

  it('let a message that ended a process be tried once more, and never a third time', async () => {
    const lives = await make();
    await die(lives);
    const second = lives.next();
    expect(await second.begin([ana, eva])).toEqual(new Map([[ana.id, 'once']]));
    await lives.end(second);
    await die(lives);
    const third = lives.next();
    expect((await third.begin([ana, eva])).get(ana.id)).toBe('given up');
    await lives.end(third);
  });

  it('say who is to be told, until that was done, and do not forget the message', async () => {
    const lives = await make();
    await die(lives);
    await die(lives);
    const third = lives.next();
    const hash = keys.idHashes(ana.id)[0] ?? '';
    expect(await third.givenUp()).toEqual([{ hash, ...ana.sender }]);
    third.told({ hash });
    await expect.poll(() => third.givenUp()).toEqual([]);
    await lives.end(third);
    const fourth = lives.next();
    expect(await fourth.givenUp()).toEqual([]);
    expect(await fourth.begin([ana])).toEqual(new Map([[ana.id, 'given up']]));
    await lives.end(fourth);
  });

  it('hold nothing against a message that a process has survived', async () => {
    const lives = await make();
    await die(lives);
    const second = lives.next();
    await second.begin([ana]);
    await second.last(ana.id, async () => {
      second.working(ana.id);
      second.rest();
    });
    second.end([ana.id]);
    await expect.poll(async () => (await second.begin([ana])).size).toBe(0);
    second.end([ana.id]);
    await expect.poll(async () => (await second.begin([eva])).size).toBe(0);
    second.end([eva.id]);
    // What ended has to have reached the server.
    await second.givenUp();
    await lives.end(second);
    const third = lives.next();
    expect(await third.begin([ana, eva])).toEqual(new Map());
    await lives.end(third);
  });

  it('hold the death of a process after the work against no message', async () => {
    const lives = await make();
    await die(lives);
    const second = lives.next();
    await second.begin([ana]);
    await second.last(ana.id, async () => {
      second.working(ana.id);
      second.rest();
      await second.givenUp();
    });
    await lives.end(second);
    const third = lives.next();
    expect((await third.begin([ana])).get(ana.id)).not.toBe('given up');
    await lives.end(third);
  });

  it('give up at once what the watchdog noted, even if the process went on for a moment', async () => {
    const lives = await make();
    const life = lives.next();
    await life.begin([ana]);
    life.working(ana.id);
    const work = workIn(life.memory);
    if (!work) throw new Error('a message is in work');
    await noteStall(life.place, work, 5_000);
    life.rest();
    await life.begin([eva]);
    life.working(eva.id);
    await lives.end(life);
    const next = lives.next();
    expect(await next.begin([ana, eva])).toEqual(
      new Map([
        [ana.id, 'given up'],
        [eva.id, 'once'],
      ]),
    );
    expect((await next.givenUp()).map(({ from }) => from)).toEqual(['test:ana']);
    await lives.end(next);
  });

  it('tell nobody of a wait, which comes up again by itself', async () => {
    const lives = await make();
    const life = lives.next();
    const wait = { id: 'wait test:ana otp 1', sender: null };
    await life.begin([wait]);
    life.working(wait.id);
    const work = workIn(life.memory);
    if (!work) throw new Error('a wait is in work');
    await noteStall(life.place, work, 5_000);
    await lives.end(life);
    const next = lives.next();
    expect(await next.givenUp()).toEqual([]);
    expect(await next.begin([wait])).toEqual(new Map([[wait.id, 'given up']]));
    await lives.end(next);
  });
});

describe('attempts in a file', () => {
  const begun = async (file: string): Promise<FileAttempts> => {
    const life = new FileAttempts({ file, key }, keys);
    await life.begin([ana]);
    life.working(ana.id);
    return life;
  };

  it('show no id and no person, and nothing at all when nothing is in work', async () => {
    const file = join(folder(), 'a');
    const life = await begun(file);
    expect(readFileSync(file, 'latin1')).not.toMatch(/ana|wamid|5939/);
    expect(
      readFileSync(file)
        .subarray(0, 1024)
        .some((byte) => byte !== 0),
    ).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    life.rest();
    expect(
      readFileSync(file)
        .subarray(0, 2048)
        .some((byte) => byte !== 0),
    ).toBe(false);
    await life.close();
  });

  it('are counted once, also by a start that is itself cut short', async () => {
    const dir = folder();
    const file = join(dir, 'a');
    await (await begun(file)).close();
    // A draft that a killed start left does not count, and is replaced.
    writeFileSync(`${file}.new`, 'half');
    for (let start = 0; start < 3; start++) {
      const life = new FileAttempts({ file, key }, keys);
      expect(await life.begin([ana])).toEqual(new Map([[ana.id, 'once']]));
      await life.close();
    }
    expect(readdirSync(dir)).toEqual(['a']);
  });

  it('are forgotten after a day', async () => {
    const file = join(folder(), 'a');
    await (await begun(file)).close();
    await new FileAttempts({ file, key }, keys).close();
    const day = Date.now() + 24 * 3_600_000 + 1_000;
    const life = new FileAttempts({ file, key, now: day }, keys);
    expect(await life.begin([ana])).toEqual(new Map());
    await life.close();
  });

  it('are known under the key before, while a key is changed', async () => {
    const file = join(folder(), 'a');
    await (await begun(file)).close();
    const newKey = someKey(9);
    const life = new FileAttempts({ file, key: newKey }, createKeys(newKey, key));
    expect(await life.begin([ana])).toEqual(new Map([[ana.id, 'once']]));
    await life.close();
  });

  it('begin anew when the file is damaged', async () => {
    const file = join(folder(), 'a');
    writeFileSync(file, Buffer.alloc(5_000, 7));
    const life = new FileAttempts({ file, key }, keys);
    expect(await life.begin([ana])).toEqual(new Map());
    await life.close();
  });

  it.skipIf(!existsSync('/proc/self/io'))('write nothing to the disk for a message', async () => {
    const written = (): number => Number(/^write_bytes: (\d+)/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
    const life = await begun(join(folder(), 'a'));
    const before = written();
    for (let n = 0; n < 20_000; n++) {
      life.working(ana.id);
      life.rest();
    }
    // Forty thousand writes of a page each would be 160 MB; the system writes the one page back now and then.
    expect(written() - before).toBeLessThan(1_000_000);
    await life.close();
  });
});

describe('attempts in PostgreSQL', () => {
  async function two(): Promise<[PostgresAttempts, PostgresAttempts, string]> {
    const url = await server.database();
    return [new PostgresAttempts({ url, key }, keys), new PostgresAttempts({ url, key }, keys), url];
  }

  it('let a second process wait for the first, and go on as if nothing was when that is done', async () => {
    const [one, other] = await two();
    await one.begin([ana]);
    let went = false;
    const second = other.begin([ana, eva]).then((tried) => {
      went = true;
      return tried;
    });
    await one.givenUp();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(went).toBe(false);
    one.end([ana.id]);
    expect(await second).toEqual(new Map());
    await Promise.all([one.close(), other.close()]);
  });

  it('tell a second process at once when the first one died', async () => {
    const [one, other] = await two();
    await one.begin([ana]);
    const second = other.begin([ana]);
    await one.close();
    expect(await second).toEqual(new Map([[ana.id, 'once']]));
    await other.close();
  });

  it('let only one of two processes make the last try', async () => {
    const [one, other, url] = await two();
    const first = new PostgresAttempts({ url, key }, keys);
    await first.begin([ana]);
    await first.close();
    await one.begin([ana]);
    await other.begin([ana]);
    const begun = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const trying = one.last(ana.id, () => {
      begun.resolve();
      return gate.promise;
    });
    await begun.promise;
    await expect(other.last(ana.id, async () => undefined)).rejects.toMatchObject({ trouble: 'unavailable' });
    gate.resolve();
    await trying;
    await Promise.all([one.close(), other.close()]);
  });

  it('make last tries one after the other', async () => {
    const [one, , url] = await two();
    const first = new PostgresAttempts({ url, key }, keys);
    await first.begin([ana, eva]);
    await first.close();
    await one.begin([ana, eva]);
    let together = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      together += 1;
      most = Math.max(most, together);
      await one.givenUp();
      together -= 1;
    };
    await Promise.all([one.last(ana.id, work), one.last(eva.id, work)]);
    expect(most).toBe(1);
    await one.close();
  });

  it('are in a table that is written to no log, and go on after a lost connection', async () => {
    const [one, other, url] = await two();
    await one.begin([ana]);
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query("select relpersistence from pg_class where relname = 'attempts'");
    expect(rows).toEqual([{ relpersistence: 'u' }]);
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await expect.poll(() => one.begin([eva]).then((tried) => tried.size)).toBe(0);
    expect(await other.begin([ana])).toEqual(new Map([[ana.id, 'once']]));
    await client.end();
    await Promise.all([one.close(), other.close()]);
  });

  it('reject while the server is away', async () => {
    const life = new PostgresAttempts({ url: 'postgres://nobody@127.0.0.1:9/none', key }, keys);
    await expect(life.begin([ana])).rejects.toMatchObject({ trouble: 'unavailable' });
    await life.close();
  });
});
