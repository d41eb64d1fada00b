import { channelContract } from '../contract.ts';
import { modes } from './bot.ts';
import { telegramDriver } from './driver.ts';

for (const mode of modes) channelContract(`Telegram by ${mode}`, () => telegramDriver(mode));
channelContract('Telegram without numbers', () => telegramDriver('polling', { dataMode: 'checklist' }));
