import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { converse } from '../../src/conversation/converse.ts';
import type { Inbound } from '../../src/conversation/message.ts';
import { apologyFor } from '../../src/conversation/say/apology.ts';
import { wordsOnly } from '../../src/conversation/say/made.ts';
import { openStore } from '../../src/store/open.ts';
import type { StoreSettings } from '../../src/store/settings.ts';
import type { Channel } from '../../src/turns/channel.ts';
import { createTurns } from '../../src/turns/turns.ts';
import { counting } from '../chaos/counting.ts';
import { secret, type Webhook } from './webhook.ts';

// The measured process. Given `null` it is the floor: a bare server that verifies the signature, parses the JSON and answers 200.
// Given a store it does the same and then the whole turn: durable commit, reply sent, sending noted.

const { store: settings, counts } = JSON.parse(process.argv[2] ?? '') as MeasuredOptions;

/** What is measured. */
export interface MeasuredOptions {
  readonly store: StoreSettings | null;
  /** A conversation that only counts, so that what remains is the cost of keeping it. */
  readonly counts?: boolean;
}

/** A platform that takes everything at once: what is measured is this side of it. */
const channel: Channel = { name: 'whatsapp', send: async () => ({ status: 'sent' }) };
const silent = { info() {}, warn() {}, error() {}, count() {} };
const store = settings && (await openStore({ ...settings, key: new Uint8Array(32).fill(3) }));
const around = { channels: [channel], log: silent, meter: silent };
const turns =
  store &&
  (counts
    ? createTurns({ store, converse: counting, settingsFor: () => null, apology: () => wordsOnly(''), ...around })
    : createTurns({
        store,
        converse,
        settingsFor: () => ({ dataMode: 'checklist' as const, carrier: 'WhatsApp', operator: {} }),
        apology: apologyFor,
        ...around,
      }));
await turns?.start();

/** The message in a webhook call, as src/channels/whatsapp reads it, without its checks. */
function inboundOf({ entry: [entry] }: Webhook): Inbound {
  const message = entry.changes[0].value.messages[0];
  const { from_user_id, id, text, timestamp } = message;
  return {
    id,
    from: `whatsapp:${from_user_id}`,
    address: message.from,
    at: Number(timestamp) * 1000,
    body: { type: 'text', text: text.body },
  };
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const raw = Buffer.concat(chunks);
    const signature = Buffer.from(String(request.headers['x-hub-signature-256']).slice(7), 'hex');
    if (!timingSafeEqual(signature, createHmac('sha256', secret).update(raw).digest()))
      return response.writeHead(401).end();
    const webhook = JSON.parse(raw.toString()) as Webhook;
    try {
      await turns?.receive([inboundOf(webhook)]);
      return response.end();
    } catch {
      return response.writeHead(503).end();
    }
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));

let started = process.cpuUsage();
process.on('message', async (message) => {
  if (message === 'start') started = process.cpuUsage();
  if (message === 'stop') {
    await turns?.idle();
    const { user, system } = process.cpuUsage(started);
    process.send?.({ cpu: user + system });
  }
});
process.once('disconnect', () => process.exit(0));
