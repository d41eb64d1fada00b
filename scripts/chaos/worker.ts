import { createServer } from 'node:http';
import { flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Inbound, Reply } from '../../src/conversation/message.ts';
import { wordsOnly } from '../../src/conversation/say/made.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import type { Records } from '../../src/store/records.ts';
import type { StoreSettings } from '../../src/store/settings.ts';
import type { Channel, Sent } from '../../src/turns/channel.ts';
import { type PersonRecord, shapeOf } from '../../src/turns/record.ts';
import { createTurns } from '../../src/turns/turns.ts';
import { body } from './body.ts';
import { type Counting, counting, sorry } from './counting.ts';
import { type CrashPlan, crasher, crashingChannel, crashingRecords } from './crash.ts';
import { Journal } from './journal.ts';
import { type Mutation, mutatedRecords } from './mutations.ts';

/** What one process of the bot is told at its start. */
export interface WorkerOrders {
  readonly life: string;
  readonly store: StoreSettings;
  readonly platform: string;
  readonly leaseMs: number;
  readonly mutation: Mutation | null;
  /** The folder of all journals. */
  readonly journals: string;
}

const orders = JSON.parse(process.argv[2] ?? '') as WorkerOrders;
const { plan, pass } = crasher();
process.on('message', (crash) => plan(crash as CrashPlan));
const journal = new Journal(orders.journals, orders.life);

/** How a platform's channel must behave: it waits for the answer, but not for ever, and never rejects. */
const channel: Channel = {
  name: 'test',
  async send(to, { text }, id): Promise<Sent> {
    const attempt = journal.began(to, id);
    try {
      const response = await fetch(`${orders.platform}/send`, {
        method: 'POST',
        body: JSON.stringify({ to, id, text, life: orders.life, attempt }),
        signal: AbortSignal.timeout(orders.leaseMs / 3),
      });
      return response.ok ? { status: 'sent' } : { status: 'retry', ambiguous: false };
    } catch {
      journal.inDoubt(attempt);
      return { status: 'retry', ambiguous: true };
    }
  },
};

const key = new Uint8Array(32).fill(9);
const store = await openStore({ ...orders.store, key, previousKey: null });
/** Replies that were given up are not missed by the checker. */
function count(name: string, labels: { readonly status?: string } = {}): void {
  if (name === 'replies' && labels.status?.startsWith('dropped')) journal.gaveUp();
}
const silent = { info() {}, warn() {}, error() {}, count };
const changed: Store = {
  ...store,
  attempts: journal.over(store.attempts),
  records: (shape, now) => {
    const records = store.records(shape, now) as unknown as Parameters<typeof mutatedRecords>[0];
    return mutatedRecords(
      crashingRecords(journal.noting(records), pass),
      orders.mutation,
      channel,
    ) as unknown as Records<never>;
  },
};
const turns = createTurns<Counting, null>({
  store: changed,
  converse: counting,
  settingsFor: () => null,
  apology: () => wordsOnly(sorry),
  channels: [crashingChannel(channel, pass)],
  log: silent,
  meter: silent,
  leaseMs: orders.leaseMs,
  tickMs: 100,
});

/** How many people have a reply to be sent or an open wait. */
async function unfinished(): Promise<number> {
  const records = store.records<PersonRecord<Counting, Reply>>(shapeOf(), Date.now);
  const day = Date.now() + 25 * 3_600_000;
  const all = await records.reached('due', day, 100_000);
  return all.filter(({ record }) => record && (record.out.length > 0 || record.conversation?.wait)).length;
}

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    void unfinished().then(
      (count) => response.end(String(count)),
      () => response.writeHead(503).end(),
    );
    return;
  }
  void body(request)
    .then(async (text) => {
      if (request.url === '/taken') {
        const { to, id } = JSON.parse(text) as { to: string; id: string };
        await turns.delivered(to, id);
        response.end();
        return;
      }
      const messages = JSON.parse(text) as Inbound[];
      const received = turns.receive(messages);
      if (orders.mutation === 'acknowledge before save') received.catch(() => undefined);
      else await received;
      pass('before acknowledging');
      response.end();
      response.once('close', () => pass('after acknowledging'));
    })
    .catch(() => response.writeHead(503).end());
});

await turns.start();
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
// Node would do this at the end of the process, which most of these do not live to see.
flushCompileCache();

process.once('SIGTERM', () => {
  server.close();
  server.closeIdleConnections();
  void turns
    .stop(5_000)
    .then(() => store.close())
    .then(() => process.exit(0));
});
// The end of the harness is the end of its processes.
process.once('disconnect', () => process.exit(1));
