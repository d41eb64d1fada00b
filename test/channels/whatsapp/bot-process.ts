import { pino } from 'pino';
import type { PlatformChannel } from '../../../src/channels/platform.ts';
import { createWhatsApp } from '../../../src/channels/whatsapp/index.ts';
import { converse } from '../../../src/conversation/converse.ts';
import { apologyFor } from '../../../src/conversation/say/apology.ts';
import { createMetrics } from '../../../src/http/metrics.ts';
import { startHttp } from '../../../src/http/server.ts';
import { Unverified } from '../../../src/http/unverified.ts';
import { openStore } from '../../../src/store/open.ts';
import { createTurns, type RunningTurns } from '../../../src/turns/turns.ts';
import type { Orders, Step } from './crash-steps.ts';

if (process.send) process.once('message', (orders: Orders) => void run(orders));

async function run({ file, settings, dieAt }: Orders): Promise<void> {
  const die = (at: Step) => {
    if (dieAt === at) process.kill(process.pid, 'SIGKILL');
  };
  const metrics = createMetrics();
  const common = { log: pino({ level: 'silent' }), meter: metrics.meter };
  const whatsapp = createWhatsApp(settings, { ...common, turns: () => dying, unverified: new Unverified() });
  const channel: PlatformChannel = {
    ...whatsapp,
    async send(...args) {
      // Nothing is sent: the test kills the process once it has its 200.
      if (dieAt === 'answered 200') await new Promise(() => undefined);
      die('before sending');
      const sent = await whatsapp.send(...args);
      die('after sending');
      return sent;
    },
  };
  const store = await openStore({ kind: 'sqlite', file, key: new Uint8Array(32).fill(7), previousKey: null });
  const turns = createTurns({
    ...common,
    store,
    converse,
    apology: apologyFor,
    settingsFor: () => ({ ...whatsapp.conversation, operator: {} }),
    channels: [channel],
    tickMs: 50,
  });
  const dying: RunningTurns = {
    ...turns,
    async receive(messages) {
      die('message read');
      const givenUp = await turns.receive(messages);
      die('message stored');
      return givenUp;
    },
  };
  const http = await startHttp({
    host: '127.0.0.1',
    port: 0,
    routes: whatsapp.routes,
    ...common,
  });
  await turns.start();
  process.send?.(http.port);
}
