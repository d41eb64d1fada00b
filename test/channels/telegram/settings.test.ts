import { describe, expect, it } from 'vitest';
import { telegramSettings } from '../../../src/channels/telegram/settings.ts';
import { readConfig } from '../../../src/config.ts';

const token = `123456:${'x'.repeat(35)}`;
const webhook = {
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_MODE: 'webhook',
  TELEGRAM_WEBHOOK_URL: 'https://bot.example.ec/telegram',
  TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-enough-length',
};

describe('the Telegram settings', () => {
  it('need nothing but a token', () => {
    expect(telegramSettings({ TELEGRAM_BOT_TOKEN: token })).toEqual({
      value: {
        token,
        apiRoot: 'https://api.telegram.org',
        dataMode: 'collect',
        ephemeralGroups: false,
        delivery: { mode: 'polling' },
      },
      problems: [],
      warnings: [],
    });
  });

  it.each([{}, { TELEGRAM_BOT_TOKEN: ' ' }, { TELEGRAM_BOT_TOKEN: token, TELEGRAM_ENABLED: 'false' }])(
    'switch the channel off: %o',
    (env) => {
      expect(telegramSettings(env)).toEqual({ value: null, problems: [], warnings: [] });
    },
  );

  it('name the route by the path of the webhook', () => {
    expect(telegramSettings(webhook).value?.delivery).toEqual({
      mode: 'webhook',
      url: 'https://bot.example.ec/telegram',
      path: '/telegram',
      secret: 'a-secret-of-enough-length',
      maxConnections: 40,
    });
  });

  it.each([
    [{ TELEGRAM_ENABLED: 'true' }, ['TELEGRAM_BOT_TOKEN is missing']],
    [{ TELEGRAM_ENABLED: 'yes' }, ['TELEGRAM_ENABLED']],
    [{ TELEGRAM_BOT_TOKEN: 'short' }, ['TELEGRAM_BOT_TOKEN']],
    [{ TELEGRAM_BOT_TOKEN: token, TELEGRAM_MODE: 'push' }, ['TELEGRAM_MODE']],
    [
      { TELEGRAM_BOT_TOKEN: token, TELEGRAM_MODE: 'webhook' },
      ['TELEGRAM_WEBHOOK_URL is missing', 'TELEGRAM_WEBHOOK_SECRET is missing'],
    ],
    [{ ...webhook, TELEGRAM_WEBHOOK_URL: 'http://bot.example.ec/x' }, ['TELEGRAM_WEBHOOK_URL']],
    [{ ...webhook, TELEGRAM_WEBHOOK_URL: 'https://bot.example.ec:8080/x' }, ['TELEGRAM_WEBHOOK_URL']],
    [{ ...webhook, TELEGRAM_WEBHOOK_URL: 'https://bot.example.ec/x?y=1' }, ['TELEGRAM_WEBHOOK_URL']],
    [{ ...webhook, TELEGRAM_WEBHOOK_SECRET: 'too short' }, ['TELEGRAM_WEBHOOK_SECRET']],
    [{ ...webhook, TELEGRAM_WEBHOOK_SECRET: 'x'.repeat(20) }, ['TELEGRAM_WEBHOOK_SECRET']],
    [{ ...webhook, TELEGRAM_WEBHOOK_MAX_CONNECTIONS: '0' }, ['TELEGRAM_WEBHOOK_MAX_CONNECTIONS']],
    [{ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: 'https://api.example/' }, ['TELEGRAM_API_ROOT']],
    [{ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://api.example' }, ['TELEGRAM_API_ROOT']],
    [{ TELEGRAM_BOT_TOKEN: token, TELEGRAM_DATA_MODE: 'all' }, ['TELEGRAM_DATA_MODE']],
    [{ TELEGRAM_BOT_TOKEN: token, TELEGRAM_EPHEMERAL_GROUPS: '1' }, ['TELEGRAM_EPHEMERAL_GROUPS']],
  ])('say what to do about %o, and never show a value', (env, names) => {
    const { value, problems } = telegramSettings(env);
    expect(value).toBeNull();
    expect(problems.map((problem, at) => problem.startsWith(names[at] ?? '?'))).toEqual(names.map(() => true));
    for (const given of Object.values(env)) if (given.length > 12) expect(problems.join()).not.toContain(given);
  });

  it('take any token for a server on this machine', () => {
    expect(
      telegramSettings({ TELEGRAM_BOT_TOKEN: '1:test', TELEGRAM_API_ROOT: 'http://127.0.0.1:99' }).problems,
    ).toEqual([]);
  });

  it('warn of another server and of variables that are not used', () => {
    const { warnings } = telegramSettings({ ...webhook, TELEGRAM_MODE: '', TELEGRAM_API_ROOT: 'https://api.example' });
    expect(warnings).toEqual([
      'TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET: not used, because TELEGRAM_MODE is polling.',
      'TELEGRAM_API_ROOT: api.example will see the token and every text.',
    ]);
  });

  const whatsapp = {
    WHATSAPP_ACCESS_TOKEN: 'an-access-token',
    WHATSAPP_PHONE_NUMBER_ID: '110000000000001',
    WHATSAPP_APP_SECRET: 'an-app-secret',
    WHATSAPP_VERIFY_TOKEN: 'a-verify-token',
  };

  it('do not share the path of WhatsApp', () => {
    const clash = { ...webhook, TELEGRAM_WEBHOOK_URL: 'https://bot.example.ec/whatsapp' };
    expect(readConfig({ ...clash, ...whatsapp }).problems).toEqual([
      'TELEGRAM_WEBHOOK_URL: /whatsapp belongs to another part of the bot; use another path such as /telegram.',
    ]);
    expect(readConfig({ ...webhook, ...whatsapp }).problems).toEqual([]);
  });
});
