import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Counting } from '../../scripts/chaos/counting.ts';
import type { Inbound, Reply } from '../../src/conversation/message.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { type PersonRecord, shapeOf } from '../../src/turns/record.ts';
import { someKey } from '../store/folder.ts';
import { type PostgresForTests, startPostgres } from '../support/postgres.ts';
import { Platform, Stage } from './stage.ts';

// Three sets of turns with connections of their own stand for three processes; the chaos test has real ones.

let server: PostgresForTests;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

async function three(): Promise<{ stages: Stage[]; platform: Platform; stop: () => Promise<void> }> {
  const url = await server.database();
  const settings = { kind: 'postgres', url, key: someKey(), previousKey: null } as const;
  const stores: Store[] = await Promise.all([1, 2, 3].map(() => openStore(settings)));
  const platform = new Platform();
  const stages = stores.map((store) => new Stage({ store, channels: [platform] }));
  const stop = async (): Promise<void> => {
    await Promise.all(stages.map(({ turns }) => turns.stop(5_000)));
    await Promise.all(stores.map((store) => store.close()));
  };
  return { stages, platform, stop };
}

async function keptOf({ store, now }: Stage): Promise<PersonRecord<Counting, Reply> | undefined> {
  return (await store.records<PersonRecord<Counting, Reply>>(shapeOf(), () => now).read('test:ana'))?.record;
}

const settled = (stages: readonly Stage[]): Promise<unknown> => Promise.all(stages.map(({ turns }) => turns.idle()));

describe('three processes on one database', () => {
  it('bring twenty messages of one person at once to the same end as one after the other', async () => {
    const { stages, platform, stop } = await three();
    const messages: Inbound[] = Array.from({ length: 20 }, (_, n) => stages[0]?.message(`${n}`) as Inbound);
    await Promise.all(messages.map((message, n) => stages[n % 3]?.turns.receive([message])));
    await settled(stages);
    const record = await keptOf(stages[0] as Stage);
    const effects = record?.conversation?.effects ?? [];
    expect([...effects].sort()).toEqual(messages.map((_, n) => `${n}`).sort());
    expect(platform.said()).toEqual(effects.map((text, n) => `${n + 1} ${text}`));
    expect(record?.out).toEqual([]);
    await stop();
  });

  it('give a message that all of them get at once one effect', async () => {
    const { stages, platform, stop } = await three();
    const message = stages[0]?.message('a') as Inbound;
    await Promise.all(stages.map(({ turns }) => turns.receive([message])));
    await Promise.all(stages.map(({ turns }) => turns.receive([message])));
    await settled(stages);
    expect(platform.said()).toEqual(['1 a']);
    await stop();
  });

  it('fire a wait once when all of them look at the same moment', async () => {
    const { stages, platform, stop } = await three();
    await stages[0]?.turns.receive([stages[0].message('wait 60000')]);
    await settled(stages);
    for (const stage of stages) stage.now += 60_000;
    await Promise.all(stages.map(({ turns }) => turns.tick()));
    await Promise.all(stages.map(({ turns }) => turns.tick()));
    await settled(stages);
    expect(platform.said()).toEqual(['1 wait 60000', '2 due:w1']);
    await stop();
  });

  it('let a message and the end of a wait at the same moment have one effect each at most', async () => {
    const { stages, stop } = await three();
    await stages[0]?.turns.receive([stages[0].message('wait 60000')]);
    await settled(stages);
    for (const stage of stages) stage.now += 60_000;
    await Promise.all([
      stages[0]?.turns.tick(),
      stages[1]?.turns.tick(),
      stages[2]?.turns.receive([stages[2].message('here', 'test:ana', { id: 'here' })]),
    ]);
    await settled(stages);
    const { effects = [], cancelled = [] } = (await keptOf(stages[0] as Stage))?.conversation ?? {};
    const fired = effects.filter((text) => text === 'due:w1').length;
    expect(effects.filter((text) => text === 'here')).toHaveLength(1);
    expect(fired + cancelled.length).toBe(1);
    await stop();
  });

  it('refuse a key that is not the key of the database', async () => {
    const url = await server.database();
    const settings = { kind: 'postgres', url, previousKey: null } as const;
    await (await openStore({ ...settings, key: someKey(1) })).close();
    await expect(openStore({ ...settings, key: someKey(2) })).rejects.toMatchObject({ trouble: 'key' });
  });
});
