import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { noAttempts } from '../../src/store/attempts.ts';
import { startWatchdog } from '../../src/watchdog/watchdog.ts';

/** What a test can ask of the process. */
export type Order = 'ping' | 'hang' | 'wait for ever' | 'log for ever' | 'do not end' | 'end';

export interface WatchedOptions {
  readonly limitMs: number;
  /** The port of the pages for operators; without it there are none. */
  readonly frontPort?: number;
}

// A program that does nothing but what it is told, with a watchdog.
if (process.send) {
  const { limitMs, frontPort } = JSON.parse(process.argv[2] ?? '') as WatchedOptions;
  const pages = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? 200 : 404, { 'x-from': 'main' }).end('{"ok":true}');
  });
  await new Promise<void>((listening) => pages.listen(0, '127.0.0.1', listening));
  const behind = (pages.address() as AddressInfo).port;
  try {
    const watchdog = await startWatchdog({
      attempts: noAttempts(),
      log: pino({ level: 'info' }, pino.destination(2)),
      meter: { count: () => undefined },
      limitMs,
      ...(frontPort === undefined ? {} : { front: { host: '127.0.0.1', port: frontPort, behind } }),
    });
    process.on('message', (order: Order) => {
      switch (order) {
        case 'ping':
          return process.send?.('pong');
        case 'hang':
          for (;;);
        case 'wait for ever':
          return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
        case 'log for ever':
          for (;;) process.stderr.write('x'.repeat(65_536));
        case 'do not end':
          return watchdog.endWithin(500);
        case 'end':
          pages.close();
          process.disconnect();
      }
    });
    process.send({ port: watchdog.port });
  } catch (error) {
    process.send({ failed: (error as NodeJS.ErrnoException).code });
    process.disconnect();
    pages.close();
  }
}
