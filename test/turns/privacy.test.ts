import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openInMemory, openStore } from '../../src/store/open.ts';
import { shapeOf } from '../../src/turns/record.ts';
import { folder, someKey } from '../store/folder.ts';
import { Stage } from './stage.ts';

const hour = 3_600_000;

/** The stored record of a person. */
async function kept(stage: Stage, person = 'test:ana') {
  return (await stage.store.records(shapeOf(), () => stage.now).read(person))?.record;
}

describe('what is kept', () => {
  it('shows nothing of anybody to a thief of the files', async () => {
    const path = folder();
    const store = await openStore({ kind: 'sqlite', file: join(path, 'bot.db'), key: someKey(), previousKey: null });
    const stage = new Stage({ store });
    const marks = ['593990000001', 'EC.9000000001', '1790000001', '1790000001001', 'olvidé', 'wamid.MARKED'];
    const [phone = '', business = '', ...words] = marks;
    stage.platform.before = (to) => (to.endsWith(phone) ? new Promise(() => undefined) : undefined);
    const message = stage.message(words.join(' '), `test:${phone}`, { id: 'wamid.MARKED', address: `+${phone}` });
    await stage.turns.receive([message, stage.message(`wait 1000 ${words.join(' ')}`, `test:${business}`)]);
    while (stage.platform.taken.length === 0) await new Promise((resolve) => setImmediate(resolve));
    for (const file of readdirSync(path)) {
      const bytes = readFileSync(join(path, file));
      for (const mark of marks) expect(bytes.includes(mark), `${mark} in ${file}`).toBe(false);
    }
    await stage.turns.stop(0);
    await store.close();
  });

  it('is gone 24 hours after the first message, all but hashes of ids', async () => {
    const stage = new Stage();
    const message = stage.message('a');
    await stage.turns.receive([message]);
    await stage.wait(23 * hour);
    const late = stage.message('b');
    await stage.turns.receive([late]);
    await stage.turns.idle();
    await stage.wait(hour);
    expect(await kept(stage)).toMatchObject({ from: null, address: null, conversation: null, out: [], until: null });
    expect((await stage.store.rows.count()).due).toBe(0);
    // The second message is an hour old: delivered again, it still has no second effect.
    await stage.turns.receive([late]);
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(['1 a', '2 b']);
    await stage.say('c');
    expect(stage.platform.said().at(-1)).toBe('1 c');
  });

  it('holds nothing of a conversation that the person had deleted, once the answer is sent', async () => {
    const stage = new Stage();
    await stage.say('a secret');
    const ask = stage.message('forget');
    await stage.turns.receive([ask]);
    await stage.turns.idle();
    expect(stage.platform.said().at(-1)).toBe('gone');
    const record = await kept(stage);
    expect(record).toMatchObject({ from: null, conversation: null, out: [] });
    expect(JSON.stringify(record)).not.toContain('secret');
    await stage.turns.receive([ask]);
    await stage.say('again');
    expect(stage.platform.said().slice(2)).toEqual(['1 again']);
  });

  it('drops replies to a deleted conversation that were still to be sent', async () => {
    const stage = new Stage();
    stage.platform.answers.push({ status: 'retry', ambiguous: false });
    await stage.say('a');
    await stage.say('forget');
    expect(stage.platform.said()).toEqual(['gone']);
  });

  it('is deleted at once when the channel says that the person left', async () => {
    const stage = new Stage();
    await stage.say('a');
    await stage.turns.forget('test:ana');
    await stage.turns.forget('test:ana');
    expect(await stage.store.rows.count()).toEqual({ rows: 0, due: 0 });
  });
});

describe('cleaning up by itself', () => {
  it('deletes what has been kept long enough while the program runs, and what is left of it later', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const stage = new Stage({}, Date.now());
      await stage.turns.start();
      await stage.say('a');
      stage.now += 24 * hour;
      vi.advanceTimersByTime(60_000);
      const gone = async () => expect(await kept(stage)).toMatchObject({ conversation: null, from: null });
      await vi.waitFor(gone, { timeout: 50_000 });
      await stage.turns.stop(1_000);
    } finally {
      vi.useRealTimers();
    }
  });

  it('forgets the other names of a person whose first message is the wish to be deleted, or who cannot be reached', async () => {
    const stage = new Stage();
    await stage.turns.alias('test:593990000001', 'test:ana');
    await stage.say('forget');
    expect(await stage.turns.whoIs('test:593990000001')).toBe('test:593990000001');
    await stage.turns.alias('test:593990000001', 'test:ana');
    stage.platform.answers.push({ status: 'refused', gone: true });
    await stage.say('a');
    expect(await stage.turns.whoIs('test:593990000001')).toBe('test:593990000001');
  });
});

describe('a person with a new id', () => {
  it('goes on with the conversation', async () => {
    const stage = new Stage();
    await stage.say('a', 'wait 60000');
    await stage.turns.rename('test:ana', 'test:eva');
    await stage.turns.rename('test:ana', 'test:eva');
    expect(await kept(stage)).toBeUndefined();
    await stage.wait(60_000);
    await stage.turns.receive([stage.message('b', 'test:eva')]);
    await stage.turns.idle();
    expect(stage.platform.said('test:eva')).toEqual(['3 due:w2', '4 b']);
  });

  it('keeps the newer conversation when there are two, and every id', async () => {
    const stage = new Stage();
    const old = stage.message('old');
    await stage.turns.receive([old]);
    stage.now += hour;
    await stage.turns.receive([stage.message('new', 'test:eva')]);
    await stage.turns.idle();
    await stage.turns.rename('test:ana', 'test:eva');
    await stage.turns.receive([{ ...old, from: 'test:eva' }, stage.message('next', 'test:eva')]);
    await stage.turns.idle();
    expect(stage.platform.said('test:eva')).toEqual(['1 new', '2 next']);
  });

  it('still gets the replies that were under way', async () => {
    const store = openInMemory();
    const stage = new Stage({ store });
    stage.platform.answers.push({ status: 'retry', ambiguous: false });
    await stage.say('a');
    await stage.turns.rename('test:ana', 'test:eva');
    await stage.wait(3_000);
    expect(stage.platform.said('test:eva')).toEqual(['1 a']);
  });

  it('forgets the other names of a person who has everything deleted, or who blocks the bot', async () => {
    for (const leave of [(stage: Stage) => stage.say('forget'), (stage: Stage) => stage.turns.forget('test:ana')]) {
      const stage = new Stage();
      await stage.say('a');
      await stage.turns.alias('test:593990000001', 'test:ana');
      expect(await stage.turns.whoIs('test:593990000001')).toBe('test:ana');
      await leave(stage);
      expect(await stage.turns.whoIs('test:593990000001')).toBe('test:593990000001');
    }
  });
});
