import { afterEach, expect, it } from 'vitest';
import { BotProcess } from './process.ts';

let bot: BotProcess;
afterEach(() => bot.end());

it('/healthz is ill until Telegram has taken the address of the webhook', async () => {
  bot = await BotProcess.create('webhook');
  bot.fake.faults.add('setWebhook', { status: 500 });
  bot.launch();
  await bot.said('Telegram cannot be reached, trying again');
  const health = () => fetch(`http://127.0.0.1:${bot.adminPort}/healthz`);
  const ill = await health();
  expect(ill.status).toBe(503);
  expect(await ill.json()).toMatchObject({ parts: { telegram: { ok: false, problem: 'no messages arrive' } } });
  await bot.said('Telegram is connected');
  expect((await health()).status).toBe(200);
});
