import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into the bot's process before the program: three texts then do what no text should, deep inside the pure turn.

/** Words of messages that hang whoever reads them, at work for ever or waiting for ever, and of one that ends the process. */
export const hanging = 'cuelgue el programa';
export const waiting = 'espere el programa';
export const killing = 'mate el programa';

/** Where every try is noted. */
const { TRIED_FILE: tried } = process.env;

if (tried !== undefined && isMainThread) {
  const { toLowerCase } = String.prototype;
  Object.defineProperty(String.prototype, 'toLowerCase', {
    value(this: string): string {
      if (this.includes(hanging)) {
        appendFileSync(tried, 'h');
        for (;;);
      }
      if (this.includes(waiting)) {
        appendFileSync(tried, 'w');
        // A lock that nobody opens: as silent as a loop, and leaves the processor to the other tests.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      }
      if (this.includes(killing)) {
        appendFileSync(tried, 'k');
        process.kill(process.pid, 'SIGKILL');
        // The signal takes a moment.
        for (;;);
      }
      return toLowerCase.call(this);
    },
  });
}
