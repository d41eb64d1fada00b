import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wantedProfile } from '../../../src/channels/telegram/profile.ts';
import { setupTelegram } from '../../../src/channels/telegram/setup.ts';
import { FakeTelegram } from '../../fakes/telegram/server.ts';

let fake: FakeTelegram;
let printed: string[];

beforeEach(async () => {
  fake = await new FakeTelegram({ token: '1:marked-token' }).start();
  printed = [];
});
afterEach(() => fake.stop());

function setup(args: readonly string[] = [], token = fake.token) {
  const settings = {
    token,
    apiRoot: fake.root,
    dataMode: 'collect',
    ephemeralGroups: true,
    delivery: { mode: 'polling' },
  } as const;
  return setupTelegram(settings, args, (line) => void printed.push(line));
}

const written = () => fake.calls.filter(({ method }) => method.startsWith('set')).length;

describe('setting up the bot', () => {
  it('writes everything once, and nothing the second time', async () => {
    expect(await setup()).toBe(0);
    expect(written()).toBe(11);
    expect(printed).toContain('setMyCommands, all_private_chats, en: set');
    expect(await setup()).toBe(0);
    expect(written()).toBe(11);
    expect(printed.at(-1)).toBe('Everything is as it should be; nothing was written.');
  });

  it('writes only what differs', async () => {
    await setup();
    await fetch(`${fake.root}/bot${fake.token}/setMyName?name=Otro`);
    const before = written();
    await setup();
    expect(written()).toBe(before + 1);
  });

  it('lists the commands in Spanish by default, fewer in groups', async () => {
    await setup();
    const commands = async (scope: string) => {
      const response = await fetch(
        `${fake.root}/bot${fake.token}/getMyCommands?scope=${JSON.stringify({ type: scope })}`,
      );
      return ((await response.json()) as { result: { command: string; description: string; is_ephemeral?: boolean }[] })
        .result;
    };
    expect(await commands('all_private_chats')).toEqual([
      { command: 'start', description: 'Empezar' },
      { command: 'ayuda', description: 'Qué puedo hacer' },
      { command: 'idioma', description: 'Cambiar idioma' },
      { command: 'mis_datos', description: 'Ver mis datos' },
      { command: 'borrar', description: 'Borrar mis datos' },
      { command: 'privacy', description: 'Privacidad' },
    ]);
    expect(await commands('all_group_chats')).toEqual([
      { command: 'ayuda', description: 'Qué puedo hacer', is_ephemeral: true },
      { command: 'privacy', description: 'Privacidad' },
    ]);
  });

  it('only shows what it would do with --dry-run, and fails for it with --check', async () => {
    expect(await setup(['--dry-run'])).toBe(0);
    expect(await setup(['--dry-run', '--check'])).toBe(1);
    expect(printed).toContain('setMyName, default: differs');
    expect(written()).toBe(0);
    await setup();
    expect(await setup(['--check'])).toBe(0);
  });

  it('says in one line that the token is refused, without showing it', async () => {
    expect(await setup([], '9:marked-wrong')).toBe(1);
    expect(printed).toEqual([expect.stringContaining('token refused')]);
    expect(printed.join()).not.toContain('marked');
  });

  it('waits once when Telegram asks for a moment, and says when to come back when it asks for long', async () => {
    fake.faults.add('setMyName', { status: 429, retryAfter: 0 });
    expect(await setup()).toBe(0);
    await fetch(`${fake.root}/bot${fake.token}/setMyName?name=Otro`);
    fake.faults.add('setMyName', { status: 429, retryAfter: 3600 });
    expect(await setup()).toBe(1);
    expect(printed.at(-1)).toContain('3600 s');
    expect(await setup()).toBe(0);
  });

  it('says when Telegram cannot be reached', async () => {
    fake.faults.add('getMe', 'cut_before');
    expect(await setup()).toBe(1);
    expect(printed.at(-1)).toContain('cannot be reached');
  });

  it('warns of groups and of group privacy', async () => {
    await fake.stop();
    fake = await new FakeTelegram({ me: { can_join_groups: true, can_read_all_group_messages: true } }).start();
    await setup(['--dry-run']);
    expect(printed.filter((line) => line.startsWith('Warning'))).toHaveLength(2);
  });
});

it('keeps every text of the profile within its limit', () => {
  expect(wantedProfile(true).problems).toEqual([]);
});
