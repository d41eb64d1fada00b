import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { healthOf, well } from '../src/health.ts';
import { openInMemory } from '../src/store/open.ts';
import { sqliteTrouble } from '../src/store/sqlite-trouble.ts';
import { watched } from '../src/turns/watch.ts';
import { folder } from './store/folder.ts';

it('is well when the store and every channel are', () => {
  expect(healthOf({ store: null, halted: {} }, { telegram: well })).toEqual({ store: well, telegram: well });
});

it('names the channel on which nothing can be sent', () => {
  expect(healthOf({ store: null, halted: { whatsapp: 7 } }, {})).toMatchObject({ 'whatsapp-sending': { ok: false } });
});

it('says what is wrong with the store, and not where it lies', async () => {
  const file = join(folder(), 'bot.db');
  writeFileSync(file, '');
  const silent = pino({ level: 'silent' });
  const failing = async () => {
    throw sqliteTrouble({ errcode: 13 }, file);
  };
  const { records, trouble } = watched(
    { ...openInMemory().records({} as never, Date.now), read: failing },
    silent,
    Date.now,
  );
  await expect(records.read('test:ana')).rejects.toThrow(file);
  const health = healthOf({ store: trouble(), halted: {} }, {});
  expect(health.store).toEqual({ ok: false, problem: 'full: see the log' });
  expect(JSON.stringify(health)).not.toContain(file);
});
