import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { folder, someKey } from '../store/folder.ts';
import { Stage } from './stage.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('a turn', () => {
  it('answers every message once, in order', async () => {
    const stage = new Stage();
    await stage.say('a');
    await stage.say('b', 'c');
    expect(stage.platform.said()).toEqual(['1 a', '2 b', '3 c']);
  });

  it('does nothing when a message is delivered again', async () => {
    const stage = new Stage();
    const message = stage.message('a');
    await stage.turns.receive([message, message]);
    await Promise.all([stage.turns.receive([message]), stage.turns.receive([message])]);
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(['1 a']);
  });

  it('still knows a message after a hundred newer ones', async () => {
    const stage = new Stage();
    const first = stage.message('first');
    await stage.turns.receive([first]);
    for (let n = 0; n < 110; n++) await stage.turns.receive([stage.message(`${n}`)]);
    await stage.turns.receive([first]);
    await stage.turns.idle();
    expect(stage.platform.said().filter((text) => text.endsWith('first'))).toEqual(['1 first']);
  });

  it('still knows a message after most of a day, with others in between', async () => {
    const stage = new Stage();
    const first = stage.message('first');
    await stage.turns.receive([first]);
    stage.now += 5 * hour;
    await stage.say('later');
    stage.now += 15 * hour;
    await stage.say('much later');
    await stage.turns.receive([first]);
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(['1 first', '2 later', '3 much later']);
  });

  it.each([-365, -3, 3])('goes on in a replay whose clock is %i days from the machine', async (days) => {
    const file = join(folder(), 'bot.db');
    const store = await openStore({ kind: 'sqlite', file, key: someKey(), previousKey: null });
    const stage = new Stage({ store }, Date.now());
    // The clock is that of the first line, and that comes later than the start.
    stage.now += days * 24 * hour;
    await stage.say('a');
    stage.now += hour;
    await stage.say('b');
    expect(stage.platform.said()).toEqual(['1 a', '2 b']);
    await store.close();
  });

  it('takes a message that is older than 24 hours without an answer', async () => {
    const stage = new Stage();
    await stage.turns.receive([stage.message('old', 'test:ana', { at: stage.now - 24 * hour - 1 })]);
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual([]);
  });

  it('answers a message that makes the turn fail with the apology, once, and goes on', async () => {
    const stage = new Stage();
    const bad = stage.message('bad');
    await stage.turns.receive([stage.message('a'), bad, stage.message('b')]);
    await stage.turns.receive([bad]);
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(['1 a', 'sorry', '2 b']);
    expect(stage.notes.counts.get('turns test failed')).toBe(1);
  });

  it('answers together what came in while a turn was going on', async () => {
    let calls = 0;
    const { counting } = await import('../../scripts/chaos/counting.ts');
    const stage = new Stage({
      converse: (...given) => {
        calls += 1;
        return counting(...given);
      },
    });
    await Promise.all(Array.from({ length: 45 }, (_, n) => stage.turns.receive([stage.message(`${n}`)])));
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(Array.from({ length: 45 }, (_, n) => `${n + 1} ${n}`));
    // The first goes alone; the rest waits for it and is taken twenty at a time.
    expect(calls).toBe(4);
  });
});

describe('a wait', () => {
  it('is fired once when it is over', async () => {
    const stage = new Stage();
    await stage.say('wait 180000');
    await stage.wait(2 * minute);
    expect(stage.platform.said()).toHaveLength(1);
    await stage.wait(minute);
    await stage.wait(minute);
    expect(stage.platform.said()).toEqual(['1 wait 180000', '2 due:w1']);
  });

  it('is not fired when the person has written meanwhile', async () => {
    const stage = new Stage();
    await stage.say('wait 180000');
    await stage.say('here');
    await stage.wait(3 * minute);
    expect(stage.platform.said()).toEqual(['1 wait 180000', '2 here']);
  });
});
