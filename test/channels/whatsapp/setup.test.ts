import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../../src/channels/whatsapp/limits.ts';
import { automation, setupWhatsApp } from '../../../src/channels/whatsapp/setup.ts';
import { readAlone } from '../../../src/conversation/read-alone.ts';
import { type Bot, settingsFor, startBot } from './bot.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

async function run(args: readonly string[], more: object = {}): Promise<{ ok: boolean; lines: string }> {
  const lines: string[] = [];
  const ok = await setupWhatsApp({ ...settingsFor(bot.graph), ...more }, args, (line) => lines.push(line));
  return { ok, lines: lines.join('\n') };
}

describe('npm run setup -- whatsapp', () => {
  it('sets ice breakers and commands, subscribes the app, and finds everything in order', async () => {
    const { ok, lines } = await run([]);
    expect(lines).not.toContain('missing');
    expect(ok).toBe(true);
    expect(bot.graph.automation).toEqual(automation('es'));
    expect(bot.graph.subscribed).toBe(true);
  });

  it('shows with --dry-run what it would set, and asks Meta nothing', async () => {
    const { ok, lines } = await run(['--dry-run', '--en']);
    expect(ok).toBe(true);
    expect(JSON.parse(lines)).toEqual(automation('en'));
    expect(bot.graph.requests).toEqual([]);
  });

  it('changes nothing with --check, and says what is missing', async () => {
    const { ok, lines } = await run(['--check']);
    expect(ok).toBe(false);
    expect(lines).toContain('missing  subscription');
    expect(bot.graph.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it.each([
    ['a token that is not accepted', { accessToken: 'other-token' }, 'WHATSAPP_ACCESS_TOKEN'],
    ['another number', { phoneNumberId: '999999' }, 'WHATSAPP_PHONE_NUMBER_ID'],
    ['another account', { accountId: '999999' }, 'WHATSAPP_WABA_ID'],
    ['no account', { accountId: undefined }, 'set WHATSAPP_WABA_ID'],
    ['a server that is not there', { graphBaseUrl: 'http://127.0.0.1:9' }, 'cannot be reached'],
  ])('tells what to do about %s', async (_, more, advice) => {
    const { ok, lines } = await run(['--check'], more);
    expect(ok).toBe(false);
    expect(lines).toContain(advice);
    expect(lines).not.toContain('other-token');
  });

  it.each(['es', 'en'] as const)('offers in %s what fits and what is understood', (locale) => {
    const { prompts, commands } = automation(locale);
    expect(prompts.length).toBeLessThanOrEqual(limits.iceBreakers);
    for (const prompt of prompts) {
      expect(prompt.length).toBeLessThanOrEqual(limits.iceBreaker);
      expect(prompt).not.toMatch(/\p{Extended_Pictographic}/u);
      expect(
        readAlone(prompt, locale).every(({ type }) => type === 'inform' || type === 'ask'),
        prompt,
      ).toBe(true);
    }
    expect(commands.length).toBeLessThanOrEqual(limits.commands);
    for (const { command_name, command_description } of commands) {
      expect(command_name).toMatch(/^[a-z_]{1,32}$/);
      expect(command_description.length).toBeLessThanOrEqual(limits.commandHint);
      expect(readAlone(command_name.replaceAll('_', ' '), locale)[0]?.type, command_name).toBe('command');
    }
  });
});

describe('the look at Meta when the program starts', () => {
  it('says in the log what is still missing there, and keeps nobody waiting', async () => {
    await bot.whatsapp.start();
    expect(bot.log()).toContain('no app is subscribed');
    expect(bot.log()).not.toContain('synthetic-');
  });

  it('warns of a version that ends soon', async () => {
    bot.clock.set(Date.parse('2028-06-01'));
    await bot.whatsapp.start();
    expect(bot.log()).toContain('v25.0 ends on 2028-07-29');
  });
});
