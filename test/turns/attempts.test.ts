import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counting } from '../../scripts/chaos/counting.ts';
import type { Inbound } from '../../src/conversation/message.ts';
import { workIn } from '../../src/store/attempt-slot.ts';
import { noteStall } from '../../src/store/note-stall.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { folder, someKey } from '../store/folder.ts';
import { Stage } from './stage.ts';

const settings = () => ({
  kind: 'sqlite' as const,
  file: join(folder(), 'bot.db'),
  key: someKey(),
  previousKey: null,
});

/** A conversation that says which messages were tried. */
function trying(): { readonly converse: typeof counting; readonly tried: string[] } {
  const tried: string[] = [];
  return {
    tried,
    converse: (before, messages, ...rest) => {
      for (const { body } of messages) tried.push(body.type === 'text' ? body.text : body.type);
      return counting(before, messages, ...rest);
    },
  };
}

/** Does to the store what a process does that dies of this message, of the watchdog's hand or otherwise. */
async function die(store: Store, { id, from, address }: Inbound, { stalled = false } = {}): Promise<void> {
  await store.attempts.begin([{ id, sender: { from, address } }]);
  store.attempts.working(id);
  const work = workIn(store.attempts.memory);
  if (stalled && work) await noteStall(store.attempts.place, work, 1_000);
  await store.close();
}

const failed = (stage: Stage): string[] => stage.notes.lines.filter((line) => line.includes('a turn failed'));

describe('a message that ended the process', () => {
  it('once is tried again, and answered if it does no harm', async () => {
    const where = settings();
    const first = new Stage({ store: await openStore(where) }, Date.now());
    const message = first.message('a', 'test:ana', { id: 'm0' });
    await die(first.store, message);
    const stage = new Stage({ store: await openStore(where) }, Date.now());
    await stage.turns.start();
    await stage.turns.receive([message, stage.message('b')]);
    await stage.turns.receive([message]);
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(['1 a', '2 b']);
    await stage.turns.stop(0);
    await stage.store.close();
  });

  it.each([
    ['twice', false],
    ['by hanging', true],
  ])(
    '%s is not tried again: the apology is sent at the start, once, and the message counts as handled',
    async (_, stalled) => {
      const where = settings();
      const first = new Stage({ store: await openStore(where) }, Date.now());
      await first.say('a');
      const message = first.message('deadly', 'test:ana', { id: 'm0' });
      await die(first.store, message, { stalled });
      if (!stalled) await die(await openStore(where), message);
      for (const start of [1, 2, 3]) {
        const { converse, tried } = trying();
        const stage = new Stage({ store: await openStore(where), converse }, Date.now());
        await stage.turns.start();
        await stage.turns.idle();
        expect([start, stage.platform.said()]).toEqual([start, start === 1 ? ['sorry'] : []]);
        await stage.turns.receive([message]);
        await stage.turns.idle();
        expect(stage.platform.said()).toHaveLength(start === 1 ? 1 : 0);
        expect(failed(stage)).toHaveLength(start === 1 ? 1 : 0);
        expect(tried).toEqual([]);
        expect(stage.notes.lines.join()).not.toContain(message.id);
        if (start === 3) {
          await stage.turns.receive([{ ...message, id: 'another', body: { type: 'text', text: 'b' } }]);
          await stage.turns.idle();
          expect(stage.platform.said()).toEqual(['2 b']);
        }
        await stage.turns.stop(0);
        await stage.store.close();
      }
    },
  );

  it('is apologised for where it is delivered, when that comes before the start got to it', async () => {
    const where = settings();
    const first = new Stage({ store: await openStore(where) }, Date.now());
    const message = first.message('deadly', 'test:ana', { id: 'm0', address: 'elsewhere' });
    await die(first.store, message, { stalled: true });
    const { converse, tried } = trying();
    const stage = new Stage({ store: await openStore(where), converse }, Date.now());
    await stage.turns.receive([stage.message('a'), message, stage.message('b')]);
    await stage.turns.idle();
    await stage.turns.start();
    await stage.turns.idle();
    expect(stage.platform.taken.map(({ text }) => text)).toEqual(['1 a', 'sorry', '2 b']);
    expect(tried).toEqual(['a', 'b']);
    await stage.turns.stop(0);
    await stage.store.close();
  });

  it('stays given up while the store takes nothing', async () => {
    const where = settings();
    const first = new Stage({ store: await openStore(where) }, Date.now());
    const message = first.message('deadly', 'test:ana', { id: 'm0' });
    await die(first.store, message, { stalled: true });
    const inner = await openStore(where);
    let down = true;
    const store: Store = {
      ...inner,
      records: (shape, now) => {
        const records = inner.records(shape, now);
        return {
          ...records,
          write: (person, record, before) =>
            down ? Promise.reject(new Error('down')) : records.write(person, record, before),
        };
      },
    };
    const { converse, tried } = trying();
    const stage = new Stage({ store, converse }, Date.now());
    await stage.turns.start();
    await expect(stage.turns.receive([message])).rejects.toThrow('down');
    await expect(stage.turns.receive([message])).rejects.toThrow('down');
    down = false;
    await stage.turns.receive([message]);
    await stage.turns.idle();
    expect([tried, stage.platform.said()]).toEqual([[], ['sorry']]);
    await stage.turns.stop(0);
    await store.close();
  });
});

it('a wait whose end ended the process by hanging is over, with the apology', async () => {
  const where = settings();
  const first = new Stage({ store: await openStore(where) }, Date.now());
  await first.say('wait 1000');
  const at = first.now + 1_000;
  const { attempts } = first.store;
  const id = `wait test:ana w1 ${at}`;
  await attempts.begin([{ id, sender: null }]);
  attempts.working(id);
  const work = workIn(attempts.memory);
  if (!work) throw new Error('a wait is in work');
  await noteStall(attempts.place, work, 1_000);
  await first.store.close();
  const { converse, tried } = trying();
  const stage = new Stage({ store: await openStore(where), converse }, at + 1);
  await stage.turns.tick();
  await stage.wait(60_000);
  expect([tried, stage.platform.said()]).toEqual([[], ['sorry']]);
  await stage.turns.receive([stage.message('b', 'test:ana', { id: 'm9' })]);
  await stage.turns.idle();
  expect(stage.platform.said()).toEqual(['sorry', '2 b']);
  await stage.store.close();
});

it('the message at work is known by name, also among several that are answered together', async () => {
  const store = await openStore(settings());
  const atWork: string[] = [];
  const note = (): number => atWork.push(workIn(store.attempts.memory)?.hash ?? 'none');
  const stage = new Stage(
    {
      store,
      prepare: async (message) => {
        note();
        await Promise.resolve();
        note();
        return message;
      },
      converse: (before, messages, now) => {
        for (const { body } of messages) if (body.type === 'text') note();
        return counting(before, [...messages], now, null);
      },
    },
    Date.now(),
  );
  const messages = [stage.message('a'), stage.message('b'), stage.message('c')];
  await stage.turns.receive(messages);
  await stage.turns.idle();
  const hashes = messages.map(({ id }) => store.records({} as never, Date.now).idHashes(id)[0]);
  expect(atWork).toEqual([...hashes, 'none', 'none', 'none', ...hashes]);
  note();
  expect(atWork.at(-1)).toBe('none');
  await store.close();
});
