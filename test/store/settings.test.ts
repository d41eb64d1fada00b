import { describe, expect, it } from 'vitest';
import { storeSettings } from '../../src/store/settings.ts';

const hex = '0f'.repeat(32);
const base64 = Buffer.from(hex, 'hex').toString('base64');

describe('the settings of the store', () => {
  it('need nothing: everything goes into one file', () => {
    expect(storeSettings({})).toEqual({
      value: { kind: 'sqlite', file: 'data/bot.db', key: null, previousKey: null },
      problems: [],
      warnings: [],
    });
  });

  it('take the folder or the file by name, and empty values as not set', () => {
    expect(storeSettings({ DATA_DIR: '/var/lib/bot', STORE_KEY: ' ' }).value).toMatchObject({
      file: '/var/lib/bot/bot.db',
      key: null,
    });
    expect(storeSettings({ DATA_DIR: '/var', STORE_FILE: '/srv/x.db' }).value).toMatchObject({ file: '/srv/x.db' });
  });

  it('take keys as base64 and as hexadecimal digits', () => {
    const { value } = storeSettings({ STORE_KEY: hex, STORE_KEY_PREVIOUS: base64 });
    expect(value?.key).toEqual(new Uint8Array(32).fill(15));
    expect(value?.previousKey).toEqual(value?.key);
  });

  it('choose PostgreSQL by its address', () => {
    const { value } = storeSettings({ DATABASE_URL: 'postgres://a:b@c/d', STORE_KEY: hex, PROCESSES: '3' });
    expect(value).toMatchObject({ kind: 'postgres', url: 'postgres://a:b@c/d' });
  });

  it.each([
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must begin with postgres/],
    [{ STORE_KEY: 'short' }, /^STORE_KEY must be 32 random bytes/],
    [{ DATABASE_URL: 'postgres://a:b@c/d' }, /^STORE_KEY is needed with DATABASE_URL/],
    [{ PROCESSES: '3' }, /^PROCESSES above 1 needs DATABASE_URL/],
    [{ PROCESSES: 'many' }, /^PROCESSES must be a whole number/],
    [{ STORE_KEY_PREVIOUS: hex }, /^STORE_KEY_PREVIOUS needs STORE_KEY/],
  ])('refuse %o and say what to do', (env, line) => {
    const { value, problems } = storeSettings(env);
    expect(value).toBeNull();
    expect(problems).toEqual([expect.stringMatching(line)]);
  });

  it('never repeat a value in a problem', () => {
    const { problems } = storeSettings({ STORE_KEY: 'hunter2', DATABASE_URL: 'hunter2' });
    expect(problems.join()).not.toContain('hunter2');
  });
});
