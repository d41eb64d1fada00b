import type { Operator } from '../../conversation/settings.ts';
import { StoreError } from '../../store/error.ts';
import type { Log, Meter } from '../../turns/telemetry.ts';
import { interactive } from './interactive.ts';
import { terminalOptions } from './options.ts';
import { jsonLines } from './program.ts';

const silentMeter: Meter = { count() {} };

/** Opens the terminal as the command line says and resolves with the exit code when the input has ended. */
export async function openTerminal(args: readonly string[], operator: Operator, log: Log): Promise<number> {
  const options = terminalOptions(args);
  if ('problem' in options) {
    process.stderr.write(`${options.problem}\n`);
    return 2;
  }
  try {
    await (options.json ? jsonLines : interactive)(options, operator, log, silentMeter);
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
