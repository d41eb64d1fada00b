import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { body } from './body.ts';
import { type PlatformAccount, type PlatformNews, type PlatformOrders, reports, type Taken } from './platform.ts';
import { Random } from './random.ts';

// A messaging platform over HTTP that is slow, refuses some sends and breaks off before or after taking others.
// Half of the people are reached as on WhatsApp, which reports what it took, and half as on Telegram, which does not.

const orders = JSON.parse(process.argv[2] ?? '') as PlatformOrders;
const random = new Random(orders.seed);
const taken: Taken[] = [];
let { trouble } = orders;
let refused = 0;

const tell = (news: PlatformNews): void => void process.send?.(news);

function take(sent: Omit<Taken, 'at' | 'hungUp'>, { socket }: IncomingMessage, response: ServerResponse): void {
  const chance = random.next();
  if (chance < trouble.refuse) {
    refused += 1;
    response.writeHead(500).end();
    return;
  }
  const broken = chance < trouble.refuse + trouble.breakOff;
  if (broken && random.next() < trouble.before) {
    socket.destroy();
    return;
  }
  taken.push({ ...sent, at: Date.now(), hungUp: socket.destroyed || socket.readableEnded });
  const { to, id } = sent;
  if (reports(to)) setTimeout(() => tell({ to, id }), 50 + random.upTo(200));
  if (broken) socket.destroy();
  else response.end();
}

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    const account: PlatformAccount = { taken, refused };
    response.end(request.url === '/count' ? String(taken.length) : JSON.stringify(account));
    return;
  }
  void body(request).then(
    (text) => {
      if (request.url === '/calm') {
        trouble = { refuse: 0, breakOff: 0, before: 0 };
        response.end();
        return;
      }
      const sent = JSON.parse(text) as Omit<Taken, 'at' | 'hungUp'>;
      // Between a timer and an immediate the event loop looks at every connection: whoever hung up before is seen to have.
      setTimeout(() => setImmediate(take, sent, request, response), random.upTo(8));
    },
    () => undefined,
  );
});
server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }));

// The end of the harness is the end of its processes.
process.once('disconnect', () => process.exit(1));
