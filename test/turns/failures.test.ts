import { describe, expect, it } from 'vitest';
import { counting } from '../../scripts/chaos/counting.ts';
import { StoreError } from '../../src/store/error.ts';
import { openInMemory, openStore, type Store } from '../../src/store/open.ts';
import { folder, someKey } from '../store/folder.ts';
import { noon, Stage } from './stage.ts';

const minute = 60_000;

/** A store whose calls fail while `down` is set. */
function breakable(store: Store = openInMemory()): Store & { down: boolean } {
  const check = (): void => {
    if (self.down) throw new StoreError('unavailable', 'the store is down');
  };
  const self: Store & { down: boolean } = {
    ...store,
    down: false,
    records: (shape, now) => {
      const records = store.records(shape, now);
      return {
        ...records,
        async read(person) {
          check();
          return records.read(person);
        },
        async write(person, record, before) {
          check();
          return records.write(person, record, before);
        },
        async reached(time, at, limit, after) {
          check();
          return records.reached(time, at, limit, after);
        },
      };
    },
  };
  return self;
}

describe('when the store fails', () => {
  it('takes nothing in, says so, and works again by itself', async () => {
    const store = breakable();
    const stage = new Stage({ store });
    await stage.say('a');
    store.down = true;
    const message = stage.message('b');
    await expect(stage.turns.receive([message])).rejects.toMatchObject({ trouble: 'unavailable' });
    expect(stage.turns.health().store).toMatchObject({ trouble: 'unavailable' });
    store.down = false;
    await stage.wait(0);
    expect(stage.turns.health().store).toBeNull();
    await stage.turns.receive([message]);
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(['1 a', '2 b']);
  });

  it('notes what was sent as soon as it can, and does not send it again', async () => {
    const store = breakable();
    const stage = new Stage({ store });
    stage.platform.before = () => {
      store.down = true;
      setTimeout(() => {
        store.down = false;
      }, 100);
    };
    await stage.say('a');
    stage.platform.before = () => undefined;
    await stage.wait(minute);
    expect(stage.platform.said()).toEqual(['1 a']);
  });

  it('takes a write whose answer was lost for what it is', async () => {
    const store = openInMemory();
    let losing = true;
    const stage = new Stage({
      store: {
        ...store,
        records: (shape, now) => {
          const records = store.records(shape, now);
          return {
            ...records,
            async write(person, record, before) {
              const written = await records.write(person, record, before);
              if (losing) throw new StoreError('unavailable', 'the connection broke');
              return written;
            },
          };
        },
      },
    });
    const message = stage.message('a');
    await expect(stage.turns.receive([message])).rejects.toThrow('the connection broke');
    losing = false;
    await stage.turns.receive([message]);
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(['1 a']);
  });

  it('gives up one person when only that record cannot be read, tells them once for a message, and leaves the record alone', async () => {
    const store = await openStore({ kind: 'sqlite', file: `${folder()}/bot.db`, key: someKey(), previousKey: null });
    const stage = new Stage({ store });
    await stage.say('wait 60000');
    const [row] = await store.rows.reached('due', Number.MAX_SAFE_INTEGER, 1);
    const broken = Buffer.from(row?.box ?? []).fill(1, 40);
    if (!row) throw new Error('an open wait is due some time');
    const { key, revision } = row;
    await store.rows.set(key, { ...row, expected: revision, revision: revision + 1, due: 0, box: broken });
    const fresh = new Stage({ store });
    const message = fresh.message('b');
    for (const _ of ['delivered', 'delivered again'])
      expect(await fresh.turns.receive([message, fresh.message('c', 'test:eva', { id: 'c' })])).toEqual(
        new Set(['test:ana']),
      );
    await fresh.turns.idle();
    expect(fresh.platform.said()).toEqual(['sorry']);
    expect(fresh.notes.counts.get('given_up test')).toBe(2);
    await fresh.wait(minute);
    expect(fresh.platform.said('test:eva')).toEqual(['1 c']);
    expect(fresh.notes.counts.get('unreadable_records')).toBe(1);
    expect(fresh.turns.health().store).toBeNull();
    expect(Buffer.from((await store.rows.get(key))?.box ?? []).equals(broken)).toBe(true);
    await store.close();
  });

  it('leaves a record of a newer version alone', async () => {
    const { shapeOf } = await import('../../src/turns/record.ts');
    const store = openInMemory();
    const newer = { v: 2, from: 'test:ana', out: [], seen: {}, until: noon + minute, conversation: null };
    await store
      .records<object>(
        {
          ...shapeOf(),
          due: () => null,
          ends: () => null,
          expires: () => noon + minute,
          readable: (_): _ is object => true,
        },
        () => noon,
      )
      .write('test:ana', newer, undefined);
    const stage = new Stage({ store });
    expect(await stage.turns.receive([stage.message('a')])).toEqual(new Set(['test:ana']));
    await stage.turns.forget('test:ana');
    const records = store.records<object>({ ...shapeOf(), readable: (_): _ is object => true }, () => noon);
    expect((await records.read('test:ana'))?.record).toEqual(newer);
  });
});

describe('a turn that fails', () => {
  it('costs a wait that fails one apology, not one every second', async () => {
    const stage = new Stage({
      converse: (before, messages, now, settings) => {
        if (messages.some(({ body }) => body.type === 'due')) throw new Error('the wait makes the turn fail');
        return counting(before, messages, now, settings);
      },
    });
    await stage.say('wait 60000');
    await stage.wait(minute);
    await stage.wait(minute);
    await stage.say('on');
    expect(stage.platform.said()).toEqual(['1 wait 60000', 'sorry', '2 on']);
  });

  it('keeps an outside look that fails from mattering', async () => {
    const stage = new Stage({
      prepare: async (message) => {
        if (message.id === 'm1') throw new Error('the outside look failed');
        return { ...message, body: { type: 'text', text: 'seen from outside' } };
      },
    });
    await stage.say('a');
    await stage.say('b');
    expect(stage.platform.said()).toEqual(['1 a', '2 seen from outside']);
  });

  it('leaves no word and no id in the log', async () => {
    const stage = new Stage();
    stage.platform.answers.push({ status: 'halted' });
    await stage.turns.receive([stage.message('bad 0990000001', 'test:593990000001', { id: 'wamid.secret' })]);
    await stage.turns.idle();
    expect(stage.notes.lines.length).toBeGreaterThan(1);
    expect(stage.notes.lines.join()).not.toMatch(/099|593|wamid|this message makes/);
  });
});

describe('many messages of one person in one call', () => {
  it('are answered once and in order, even when the first write fails', async () => {
    const inner = openInMemory();
    let writes = 0;
    const store: Store = {
      ...inner,
      records: (shape, now) => {
        const records = inner.records(shape, now);
        return {
          ...records,
          write(person, record, before) {
            writes += 1;
            if (writes === 1) return Promise.reject(new StoreError('unavailable', 'the store is away'));
            return records.write(person, record, before);
          },
        };
      },
    };
    const stage = new Stage({ store });
    const messages = Array.from({ length: 40 }, (_, n) => stage.message(`m${n}`));
    await expect(stage.turns.receive(messages)).rejects.toMatchObject({ trouble: 'unavailable' });
    await stage.turns.receive(messages);
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(messages.map((_, n) => `${n + 1} m${n}`));
  });

  it('begin anew after the one that has everything deleted', async () => {
    const stage = new Stage();
    await stage.say('a', 'forget', 'b');
    expect(stage.platform.said()).toEqual(['gone', '1 b']);
  });
});

describe('stopping', () => {
  it('takes nothing in, finishes what has begun, and gives the lease back', async () => {
    const store = openInMemory();
    const stage = new Stage({ store });
    let release: () => void = () => undefined;
    stage.platform.before = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    await stage.turns.start();
    await stage.turns.receive([stage.message('a')]);
    const stopped = stage.turns.stop(5_000);
    await expect(stage.turns.receive([stage.message('b')])).rejects.toThrow('stopping');
    expect(stage.turns.health().stopping).toBe(true);
    release();
    await stopped;
    expect(stage.platform.said()).toEqual(['1 a']);
  });

  it('ends within its deadline, and the next process sends what was not noted as sent', async () => {
    const store = openInMemory();
    const stage = new Stage({ store });
    stage.platform.before = () => new Promise(() => undefined);
    await stage.turns.receive([stage.message('a')]);
    await stage.turns.stop(50);
    const next = new Stage({ store });
    await next.turns.start();
    await next.turns.idle();
    await next.wait(1_000);
    expect(next.platform.said()).toEqual(['1 a']);
    await next.turns.stop(1_000);
  });

  it('lets a wait that ended while nobody ran fire at the next start, once', async () => {
    const store = openInMemory();
    const stage = new Stage({ store });
    await stage.say('wait 180000');
    const next = new Stage({ store }, noon + 10 * minute);
    await next.turns.start();
    await next.turns.idle();
    await next.wait(minute);
    expect(next.platform.said()).toEqual(['2 due:w1']);
    await next.turns.stop(1_000);
  });
});
