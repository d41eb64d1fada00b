import { describe, expect, it } from 'vitest';
import { check, type Evidence } from '../../scripts/chaos/check.ts';

/** One copy of a reply that the platform took; times in ms. */
interface Copy {
  readonly text: string;
  readonly life: string;
  readonly began: number;
  readonly lease: number;
  readonly at: number;
  readonly hungUp?: boolean;
  readonly inDoubt?: number;
  readonly noted?: number;
}

/** One person got two replies, `1 a` and `2 b`, or more copies of them. */
function evidenceOf(copies: readonly Copy[], more: Partial<Evidence> = {}): Evidence {
  const to = 'test:1';
  return {
    sent: new Map([[to, ['a', 'b']]]),
    kept: new Map([[to, { startedAt: 0, wait: null, effects: ['a', 'b'], cancelled: [] }]]),
    taken: copies.map(({ text, life, at, hungUp = false }, attempt) => ({
      ...{ to, id: text, text, life, attempt, at, hungUp },
    })),
    attempts: copies.map(({ text, life, began, lease, inDoubt, noted }, attempt) => ({
      ...{ life, attempt, to, id: text, began, leaseUntil: lease, inDoubt, noted },
    })),
    deaths: new Set(),
    pauses: [],
    givenUp: 0,
    workedOn: new Map(),
    leaseMs: 3_000,
    sole: false,
    ...more,
  };
}

/** The promises that were broken, with their counts. */
function brokenIn(evidence: Evidence): Record<string, number> {
  return Object.fromEntries(Object.entries(check(evidence).violations).filter(([, count]) => count > 0));
}

const a: Copy = { text: '1 a', life: 'one', began: 0, lease: 3_000, at: 10 };
const b: Copy = { text: '2 b', life: 'one', began: 100, lease: 3_100, at: 110, noted: 120 };
const killed = { deaths: new Set(['one']) };
const pauses = [{ life: 'one', from: 5, to: 3_905 }];

describe('a reply that comes twice', () => {
  const later: Copy = { ...a, life: 'two', began: 4_000, lease: 7_000, at: 4_010, noted: 4_020 };
  const afterwards: Copy = { ...b, life: 'two', began: 5_000, lease: 8_000, at: 5_010, noted: 5_020 };

  it.each<[string, Copy[], Partial<Evidence>]>([
    [
      'its sender was told that nobody knows',
      [
        { ...a, inDoubt: 1_000 },
        { ...later, life: 'one' },
      ],
      {},
    ],
    ['its sender was killed before it noted that, and its lease was over', [a, later], killed],
    [
      'its only process was killed before it noted that',
      [a, { ...later, began: 600, at: 610 }],
      { ...killed, sole: true },
    ],
    ['its killed sender is read long after its death', [later, { ...a, at: 60_000, hungUp: true }], killed],
    ['its sender was stopped until its lease was over', [a, later], { pauses }],
    [
      'it noted that when another process had the lease',
      [
        { ...a, noted: 3_910 },
        { ...later, lease: 6_900 },
      ],
      { pauses },
    ],
    [
      'it was stopped between its look at the lease and the send',
      [
        { ...later, life: 'two', began: 3_100, lease: 6_050 },
        { ...a, began: 3_910, at: 3_915 },
      ],
      { pauses },
    ],
  ])('is in order when %s', (_, copies, more) => {
    expect(brokenIn(evidenceOf([...copies, afterwards], more))).toEqual({});
  });

  it.each<[string, Copy[], Partial<Evidence>]>([
    ['its sender lived and knew', [{ ...a, noted: 20 }, later], {}],
    ['its sender lived and never noted it', [a, later], {}],
    ['its sender sent it again without a doubt', [a, { ...later, life: 'one' }], {}],
    ['its sender was killed, but had noted it', [{ ...a, noted: 20 }, later], killed],
    [
      'its sender was killed, but its lease was not over',
      [a, { ...later, began: 2_000, at: 2_010, lease: 5_000 }],
      killed,
    ],
    [
      'its sender was told of a doubt only afterwards',
      [
        { ...a, inDoubt: 4_500 },
        { ...later, life: 'one' },
      ],
      {},
    ],
    ['its sender was stopped, but only later', [a, later], { pauses: [{ life: 'one', from: 4_500, to: 8_400 }] }],
  ])('is a fault when %s', (_, copies, more) => {
    expect(brokenIn(evidenceOf([...copies, afterwards], more))).toEqual({ unexplainedRepeats: 1 });
  });

  it('needs a reason each time', () => {
    const third = { ...later, life: 'three', began: 9_000, lease: 12_000, at: 9_010 };
    const twice = evidenceOf([a, later, third, { ...afterwards, began: 9_900, at: 9_910 }], killed);
    expect(brokenIn(twice)).toEqual({ repeatedAgain: 1 });
    const { accounts } = check(twice);
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toContain('repeatedAgain: "1 a"');
    expect(accounts[0]).toContain('"1 a" by three: began 9000, taken 9010');
  });
});

describe('a reply that comes after a later one', () => {
  it('is in order when its sender had hung up: the bot rightly went on', () => {
    expect(brokenIn(evidenceOf([b, { ...a, inDoubt: 90, at: 500, hungUp: true }]))).toEqual({});
  });

  it('is in order when its sender was stopped before it could send', () => {
    const stopped = { ...a, began: 3_910, at: 3_915 };
    expect(brokenIn(evidenceOf([{ ...b, life: 'two' }, stopped], { pauses }))).toEqual({});
  });

  it('is a fault when its sender was there', () => {
    expect(brokenIn(evidenceOf([b, a]))).toEqual({ outOfOrder: 1 });
  });

  it('is a fault when its sender was there, whoever died', () => {
    expect(brokenIn(evidenceOf([b, a], killed))).toEqual({ outOfOrder: 1 });
  });
});

describe('a message that has no effect', () => {
  const to = 'test:1';
  const kept = new Map([[to, { startedAt: 0, wait: null, effects: ['a'], cancelled: [] }]]);
  const apology: Copy = { ...b, text: 'sorry' };
  const workedOn = new Map([[`${to} b`, new Set(['one', 'two'])]]);
  const deaths = new Set(['one', 'two']);

  it('is in order when two processes died over it and its sender got an apology', () => {
    expect(brokenIn(evidenceOf([a, apology], { kept, workedOn, deaths }))).toEqual({});
  });

  it.each<[string, Copy[], Partial<Evidence>, object]>([
    ['nobody died over it', [a], {}, { lost: 1 }],
    ['nobody died over it, whatever was said', [a, apology], {}, { lost: 1, phantoms: 1 }],
    ['one process died over it', [a, apology], { workedOn, ...killed }, { lost: 1, phantoms: 1 }],
    ['its sender was not told', [a], { workedOn, deaths }, { lost: 1 }],
  ])('is lost when %s', (_, copies, more, broken) => {
    expect(brokenIn(evidenceOf(copies, { kept, ...more }))).toEqual(broken);
  });

  it('is apologised for once', () => {
    const again = { ...apology, life: 'three', began: 300, at: 310 };
    const twice = brokenIn(evidenceOf([a, apology, again], { kept, workedOn, deaths }));
    expect(twice).toEqual({ unexplainedRepeats: 1 });
  });
});

describe('a wait that does not end', () => {
  const to = 'test:1';
  const effects = ['a', 'wait 100 b'];
  const kept = new Map([[to, { startedAt: 0, wait: null, effects, cancelled: [] }]]);
  const waiting = { kept, sent: new Map([[to, effects]]) };
  const copies: Copy[] = [a, { ...b, text: '2 wait 100 b' }];

  it('is in order only when two processes died over its end and an apology came', () => {
    expect(brokenIn(evidenceOf(copies, waiting))).toEqual({ timers: 1 });
    const workedOn = new Map([[`${to} due:w2`, new Set(['one', 'two'])]]);
    const apology: Copy = { ...b, text: 'sorry', began: 200, at: 210 };
    const deadly = { ...waiting, workedOn, deaths: new Set(['one', 'two']) };
    expect(brokenIn(evidenceOf([...copies, apology], deadly))).toEqual({});
  });
});

describe('a reply that never comes', () => {
  it('is missing unless the bot gave one up', () => {
    expect(brokenIn(evidenceOf([a]))).toEqual({ missing: 1 });
    expect(brokenIn(evidenceOf([a], { givenUp: 1 }))).toEqual({});
  });
});

it('trusts nothing that no process says it sent', () => {
  const evidence = evidenceOf([a, b]);
  expect(() => check({ ...evidence, attempts: [] })).toThrow('the platform took what one does not say it sent');
});
