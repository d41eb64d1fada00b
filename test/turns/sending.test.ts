import { describe, expect, it } from 'vitest';
import type { Counting } from '../../scripts/chaos/counting.ts';
import type { Reply } from '../../src/conversation/message.ts';
import { wordsOnly } from '../../src/conversation/say/made.ts';
import { openInMemory } from '../../src/store/open.ts';
import { emptyRecord, type PersonRecord, shapeOf } from '../../src/turns/record.ts';
import { applySendResult, nextSend } from '../../src/turns/sending.ts';
import { noon, Stage } from './stage.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

describe('sending', () => {
  it('keeps the order when the first reply fails', async () => {
    const stage = new Stage();
    stage.platform.answers.push({ status: 'retry', ambiguous: false });
    await stage.say('a', 'b');
    await stage.say('c');
    expect(stage.platform.said()).toEqual([]);
    await stage.wait(3 * second);
    expect(stage.platform.said()).toEqual(['1 a', '2 b', '3 c']);
  });

  it('tries again later each time, for as long as the platform surely took nothing', async () => {
    const stage = new Stage();
    stage.platform.answers.push(...Array.from({ length: 9 }, () => ({ status: 'retry', ambiguous: false }) as const));
    const attempts: number[] = [];
    stage.platform.before = () => {
      attempts.push(stage.now);
    };
    await stage.say('a');
    for (let n = 0; n < 3_000 && stage.platform.taken.length === 0; n++) await stage.wait(second);
    const gaps = attempts.slice(1).map((at, n) => at - (attempts[n] ?? 0));
    expect(attempts).toHaveLength(10);
    expect(gaps[0]).toBeGreaterThanOrEqual(second);
    // Doubling with up to half of it taken off by chance: two steps on, it is longer in any case.
    for (let n = 2; n < 7; n++) expect(gaps[n]).toBeGreaterThan(gaps[n - 2] ?? 0);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(5 * minute + second);
    expect(stage.platform.said()).toEqual(['1 a']);
  });

  it('waits as long as the platform asks for, and that person only', async () => {
    const stage = new Stage();
    stage.platform.answers.push({ status: 'retry', ambiguous: false, afterMs: 40 * second });
    await stage.say('a');
    await stage.turns.receive([stage.message('b', 'test:eva')]);
    await stage.wait(39 * second);
    expect(stage.platform.said('test:eva')).toEqual(['1 b']);
    expect(stage.platform.said()).toEqual([]);
    await stage.wait(2 * second);
    expect(stage.platform.said()).toEqual(['1 a']);
  });

  it('repeats what may have arrived once, and not twice', async () => {
    const stage = new Stage();
    stage.platform.answers.push('lost', 'lost');
    await stage.say('a');
    for (let n = 0; n < 60; n++) await stage.wait(second);
    expect(stage.platform.said()).toEqual(['1 a', '1 a']);
    await stage.say('b');
    expect(stage.platform.said()).toEqual(['1 a', '1 a', '2 b']);
  });

  it('repeats once what an earlier version knew to be ambiguous', async () => {
    const stage = new Stage();
    stage.platform.answers.push('lost');
    await stage.say('a');
    const records = stage.store.records<PersonRecord<Counting, Reply>>(shapeOf(), () => stage.now);
    const kept = await records.read('test:ana');
    const out = kept?.record.out.map(({ ambiguous, ...reply }) => ({ ...reply, unsure: ambiguous }));
    await records.write('test:ana', JSON.parse(JSON.stringify({ ...kept?.record, out })), kept);
    const next = new Stage({ store: stage.store }, stage.now);
    next.platform.answers.push('lost');
    for (let n = 0; n < 60; n++) await next.wait(second);
    expect(next.platform.said()).toEqual(['1 a']);
    expect(next.notes.counts.get('replies test dropped, ambiguous twice')).toBe(1);
  });

  it('drops what the platform will never take, and sends the next', async () => {
    const stage = new Stage();
    stage.platform.answers.push({ status: 'refused' });
    await stage.say('a', 'b');
    expect(stage.platform.said()).toEqual(['2 b']);
    expect(stage.notes.counts.get('replies test refused')).toBe(1);
  });

  it('deletes everything of a person who cannot be reached any more', async () => {
    const stage = new Stage();
    stage.platform.answers.push({ status: 'refused', gone: true });
    await stage.say('a', 'b');
    expect(stage.platform.said()).toEqual([]);
    expect(await stage.store.rows.count()).toEqual({ rows: 0, due: 0 });
    await stage.say('c');
    expect(stage.platform.said()).toEqual(['1 c']);
  });

  it('keeps everything while nobody can be reached, says so, and goes on by itself', async () => {
    const stage = new Stage();
    stage.platform.answers.push({ status: 'halted' });
    await stage.say('a');
    await stage.turns.receive([stage.message('b', 'test:eva')]);
    await stage.turns.idle();
    expect(Object.keys(stage.turns.health().halted)).toEqual(['test']);
    expect(stage.platform.attempts).toBe(1);
    await stage.wait(2 * minute);
    await stage.wait(2 * minute);
    expect(stage.turns.health().halted).toEqual({});
    expect([...stage.platform.said(), ...stage.platform.said('test:eva')]).toEqual(['1 a', '1 b']);
  });

  it('does not send what would come too late', async () => {
    const stage = new Stage();
    stage.platform.answers.push({ status: 'retry', ambiguous: false, afterMs: 23 * hour + 51 * minute });
    await stage.say('a');
    await stage.wait(23 * hour + 52 * minute);
    expect(stage.platform.said()).toEqual([]);
    expect(stage.notes.counts.get('replies test dropped, late')).toBe(1);
    await stage.wait(0);
    await stage.say('b');
    expect(stage.platform.said()).toEqual(['2 b']);
  });

  it('never lets one person wait for another', async () => {
    const stage = new Stage();
    let open: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      open = resolve;
    });
    stage.platform.before = (to) => (to === 'test:ana' ? closed : undefined);
    await stage.turns.receive([stage.message('a'), stage.message('b', 'test:eva')]);
    // A message to a person whose send hangs is stored and acknowledged at once as well.
    await stage.turns.receive([stage.message('c')]);
    while (stage.platform.said('test:eva').length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(stage.platform.said()).toEqual([]);
    open();
    await stage.turns.idle();
    expect(stage.platform.said()).toEqual(['1 a', '2 c']);
  });

  it('sends on every channel of its own', async () => {
    const stage = new Stage();
    await stage.turns.receive([stage.message('a', 'other:ana')]);
    await stage.turns.idle();
    expect(stage.platform.taken).toEqual([]);
    expect((await stage.store.rows.count()).due).toBe(1);
  });

  it('sends to the address of the latest message', async () => {
    const stage = new Stage();
    await stage.turns.receive([stage.message('a', 'test:ana', { address: '+1' })]);
    await stage.turns.receive([stage.message('b', 'test:ana', { address: '+2' })]);
    await stage.say('c');
    expect(stage.platform.taken.map(({ to }) => to)).toEqual(['+1', '+2', '+2']);
  });
});

describe('after a crash', () => {
  /** A process that dies while its first reply is under way, and the store it leaves. */
  async function crashed(at?: number): Promise<Stage> {
    const stage = new Stage({ store: openInMemory() }, at);
    stage.platform.before = () => new Promise(() => undefined);
    await stage.turns.receive([stage.message('a'), stage.message('b')]);
    return stage;
  }

  it('sends what was not noted as sent once more, after a short pause', async () => {
    const { store, now, platform } = await crashed();
    const next = new Stage({ store }, now);
    await next.turns.start();
    await next.turns.idle();
    expect(next.platform.said()).toEqual([]);
    await next.wait(second);
    expect(next.platform.said()).toEqual(['1 a', '2 b']);
    expect(platform.attempts).toBe(1);
    await next.turns.stop(second);
  });

  it('does not send what the platform has confirmed meanwhile', async () => {
    const { store, now, platform } = await crashed();
    const ids: string[] = [];
    platform.before = () => undefined;
    const next = new Stage({ store }, now);
    const [row] = await store.rows.reached('due', Number.MAX_SAFE_INTEGER, 1);
    expect(row).toBeDefined();
    await next.turns.start();
    // The id that the dead process gave the platform.
    ids.push(...(await outgoing(next)));
    await next.turns.delivered('test:ana', ids[0] ?? '');
    await next.turns.delivered('test:ana', ids[0] ?? '');
    await next.wait(second);
    expect(next.platform.said()).toEqual(['2 b']);
    await next.turns.stop(second);
  });

  it('sends nothing a third time that went unanswered once and was under way when a process died', async () => {
    const first = await crashed();
    const unanswered = new Stage({ store: first.store }, first.now);
    unanswered.platform.answers.push('lost');
    await unanswered.turns.start();
    for (let n = 0; n < 10; n++) await unanswered.wait(second);
    expect(unanswered.platform.said()).toEqual(['1 a', '2 b']);
    await unanswered.turns.stop(second);

    const store = openInMemory();
    const stage = new Stage({ store });
    stage.platform.answers.push('lost');
    await stage.say('a');
    stage.platform.before = () => new Promise(() => undefined);
    stage.now += 10 * second;
    await stage.turns.tick();
    while (stage.platform.attempts < 2) await new Promise((resolve) => setImmediate(resolve));
    const next = new Stage({ store }, stage.now);
    await next.turns.start();
    for (let n = 0; n < 10; n++) await next.wait(second);
    expect(next.platform.said()).toEqual([]);
    expect(next.notes.counts.get('replies test dropped, crashes')).toBe(1);
    await next.turns.stop(second);
  });

  it('lets attempts at one reply grow apart in a crash loop, and ends it', async () => {
    const { store, now } = await crashed();
    const attempts: number[] = [now];
    let clock = now;
    for (let life = 0; life < 8; life++) {
      const next = new Stage({ store }, clock);
      next.platform.before = () => {
        attempts.push(next.now);
        return new Promise(() => undefined);
      };
      await next.turns.start();
      for (let n = 0; n < 600 && next.platform.attempts === 0; n++) {
        next.now += second / 4;
        await next.turns.tick();
      }
      clock = next.now;
      await next.turns.stop(0);
    }
    const gaps = attempts.slice(1, 5).map((at, n) => at - (attempts[n] ?? 0));
    for (let n = 1; n < gaps.length; n++) expect(gaps[n]).toBeGreaterThan((gaps[n - 1] ?? 0) * 2);
    const last = new Stage({ store }, clock + hour);
    await last.turns.start();
    await last.turns.idle();
    await last.wait(hour);
    // The reply that ended five processes is given up; the one behind it is not.
    expect(last.platform.said()).toEqual(['2 b']);
    await last.turns.stop(second);
  });

  async function outgoing(stage: Stage): Promise<string[]> {
    const kept = await stage.store.records(shapeOf(), () => stage.now).read('test:ana');
    return kept?.record.out.map(({ id }) => id) ?? [];
  }
});

describe('a reply whose sender was stopped for longer than its lease', () => {
  const sender = (me: string) => ({ me, leaseMs: 30 * second, sole: false, random: () => 0 });
  const [stopped, other] = [sender('stopped'), sender('other')];
  const unanswered = { status: 'retry', ambiguous: true } as const;
  const reply = wordsOnly('1 a');
  const out = [{ id: 'r', reply, at: noon, tries: 0, ambiguous: false, crashes: 0 }];
  const written: PersonRecord<Counting, Reply> = { ...emptyRecord, from: 'test:ana', out };

  /** The first attempt began, and another process took the lease over meanwhile. */
  function takenOver() {
    const begun = nextSend(written, stopped, noon);
    if (begun.do !== 'send' || !begun.record) throw new Error('nothing was to be sent');
    const later = nextSend(begun.record, other, noon + 40 * second);
    if (later.do !== 'nothing' || !later.record) throw new Error('the lease was not taken over');
    return { head: begun.head, record: later.record };
  }

  it('was in doubt once, not twice, when its sender goes on and never hears what became of it', () => {
    const { head, record } = takenOver();
    expect(applySendResult(record, head, unanswered, stopped, noon + 41 * second)).toBe(record);
    expect(nextSend(record, other, noon + 50 * second)).toMatchObject({ do: 'send', head: { id: 'r' } });
  });

  it('is not sent again when its sender hears that it was taken', () => {
    const { head, record } = takenOver();
    expect(applySendResult(record, head, { status: 'sent' }, stopped, noon + 41 * second).out).toEqual([]);
  });

  it('is given up when the other process does not hear of it either', () => {
    const { record } = takenOver();
    const again = nextSend(record, other, noon + 50 * second);
    if (again.do !== 'send' || !again.record) throw new Error('nothing was to be sent');
    expect(applySendResult(again.record, again.head, unanswered, other, noon + 51 * second).out).toEqual([]);
  });
});
