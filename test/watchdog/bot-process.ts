import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import { run } from '../../src/run.ts';

// The program of src/main.ts with a shorter patience, so that the bound of ten seconds holds on a busy machine as well.
if (process.env.STALL_MS !== undefined)
  process.exitCode = await run(readConfig(), pino({ level: 'info' }, pino.destination(2)), {
    stall: Number(process.env.STALL_MS),
    end: Number(process.env.END_MS ?? 30_000),
  });
