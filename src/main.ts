import { pino } from 'pino';
import { readConfig } from './config.ts';
import { run } from './run.ts';
import { runChat } from './run-chat.ts';

// `npm start`: the channels that are configured; with none, the conversation opens right here in the terminal.
const config = readConfig();
for (const problem of config.problems) process.stderr.write(`Configuration: ${problem}\n`);
if (config.problems.length > 0) {
  process.exitCode = 2;
} else if (config.telegram || config.whatsapp) {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  process.exitCode = await run(config, log);
} else {
  process.stderr.write('No channel is configured (see .env.example): the conversation opens here. Ctrl-D ends it.\n');
  const log = pino({ level: 'warn' }, pino.destination(2));
  process.exitCode = await runChat(process.argv.slice(2), config.operator, log);
}
