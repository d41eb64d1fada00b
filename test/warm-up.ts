import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { quickStart } from '../scripts/quick-start.ts';

/**
 * Starts the program once, beside the first tests, and lets it end by itself: Node then keeps what it compiled. The many
 * that tests kill later keep nothing, and start in half the time with what is there.
 */
export function setup(): () => Promise<void> {
  const program = spawn(process.execPath, ['src/main.ts'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { PATH: process.env.PATH ?? '', ...quickStart },
    stdio: 'ignore',
  });
  const ended = once(program, 'exit');
  return async () => {
    await ended;
  };
}
