import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quickStart } from '../scripts/quick-start.ts';
import { accountId, appSecret, phoneNumberId, token, verifyToken } from './channels/whatsapp/bot.ts';
import { Clock } from './fakes/whatsapp/clock.ts';
import { FakeGraph } from './fakes/whatsapp/graph.ts';

const root = resolve(import.meta.dirname, '..');
const fields = ['messages', 'user_id_update', 'messaging_handovers', 'standby', 'account_update'];

let graph: FakeGraph;
beforeEach(async () => {
  graph = await new FakeGraph({ clock: new Clock(Date.now()), token, phoneNumberId, accountId }).start();
});
afterEach(() => graph.stop());

/** Runs `npm run setup` as the operator does. */
async function setup(...args: string[]): Promise<string> {
  const env = {
    PATH: process.env.PATH ?? '',
    ...quickStart,
    WHATSAPP_ACCESS_TOKEN: token,
    WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
    WHATSAPP_APP_SECRET: appSecret,
    WHATSAPP_VERIFY_TOKEN: verifyToken,
    WHATSAPP_WABA_ID: accountId,
    WHATSAPP_GRAPH_BASE_URL: graph.baseUrl,
  };
  const script = resolve(root, 'scripts/setup.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'whatsapp', ...args], { cwd: root, env });
  return stdout;
}

describe('an operator who sets up WhatsApp', () => {
  it('hears only what was seen on Meta’s side, and what nobody but them can look at', async () => {
    const said = await setup();
    expect(graph.subscribed).toBe(true);
    expect(said).toMatch(/^ok {7}subscription: an app is subscribed to the account$/m);
    expect(said).not.toMatch(/delivers/);
    const byHand = said
      .split('\n')
      .filter((line) => line.startsWith('by hand  '))
      .join('\n');
    for (const part of ['/whatsapp', 'WHATSAPP_VERIFY_TOKEN', ...fields, 'live', 'registered', 'payment', 'privacy']) {
      expect(byHand).toContain(part);
    }
    expect(byHand.split('\n').at(-1)).toContain('write to the number from another phone');
  });

  it('gets from --dry-run the texts alone', async () => {
    expect(JSON.parse(await setup('--dry-run'))).toHaveProperty('prompts');
  });

  it('finds the same steps in README.md', () => {
    const steps = readFileSync(resolve(root, 'README.md'), 'utf8').split('### WhatsApp')[1]?.split('\n## ')[0] ?? '';
    for (const part of ['/whatsapp`', 'WHATSAPP_VERIFY_TOKEN', ...fields.map((field) => `\`${field}\``), 'live']) {
      expect(steps).toContain(part);
    }
    expect(steps.indexOf('npm start')).toBeLessThan(steps.indexOf('`messages`'));
    expect(steps.indexOf('`messages`')).toBeLessThan(steps.indexOf('npm run setup -- whatsapp'));
  });
});
