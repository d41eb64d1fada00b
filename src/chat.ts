import { pino } from 'pino';
import { readConfig } from './config.ts';
import { runChat } from './run-chat.ts';

// `npm run chat`: the bot in a terminal, whatever else is configured.
const { operator, problems } = readConfig();
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = await runChat(process.argv.slice(2), operator, pino({ level: 'warn' }, pino.destination(2)));
