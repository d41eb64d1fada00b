/** `npm run setup -- telegram|whatsapp [--dry-run] [--check]`: tells the platform the bot's name, texts and commands. */
import { setupTelegram } from '../src/channels/telegram/setup.ts';
import { setupWhatsApp } from '../src/channels/whatsapp/setup.ts';
import { readConfig } from '../src/config.ts';
import { whatsAppByHand } from './setup/by-hand.ts';

const [channel, ...args] = process.argv.slice(2);
const { telegram, whatsapp, problems } = readConfig();
const print = (line: string) => console.log(line);

async function main(): Promise<number> {
  for (const problem of problems) print(problem);
  if (problems.length > 0) return 2;
  if (channel === 'telegram' && telegram) return setupTelegram(telegram, args, print);
  if (channel === 'whatsapp' && whatsapp) {
    const done = await setupWhatsApp(whatsapp, args, print);
    if (!args.includes('--dry-run')) for (const step of whatsAppByHand) print(`by hand  ${step}`);
    return done ? 0 : 1;
  }
  print(
    channel === 'telegram' || channel === 'whatsapp'
      ? `${channel} is not configured: fill in its variables of .env.example.`
      : 'Use: npm run setup -- telegram|whatsapp [--dry-run] [--check]',
  );
  return 2;
}

process.exitCode = await main();
