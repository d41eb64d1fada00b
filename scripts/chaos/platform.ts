import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Random } from './random.ts';

/** One reply that the platform took. */
export interface Taken {
  readonly to: string;
  /** The sender's name for it. */
  readonly id: string;
  readonly text: string;
  /** Which life of which process sent it. */
  readonly life: string;
  readonly at: number;
  /** The connection broke before the sender was told. */
  readonly broken: boolean;
  /** The sender had no answer to an earlier attempt, and says so. */
  readonly unsure: boolean;
}

/**
 * A messaging platform over HTTP that is slow, refuses some sends and breaks off before or after taking others.
 * Half of the people are reached as on WhatsApp, which reports what it took, and half as on Telegram, which does not.
 */
export class FakePlatform {
  readonly taken: Taken[] = [];
  refused = 0;
  /** Replies that the bot says it gave up, since they had been in doubt twice. */
  givenUp = 0;
  /** Shares of sends, 0 to 1; `before` is the share of the breaks that come before the reply is taken. */
  trouble = { refuse: 0.03, breakOff: 0.02, before: 0 };
  /** Tells the bot that a reply was taken, as a status webhook does. */
  report: (to: string, id: string) => void = () => undefined;
  readonly #random: Random;
  readonly #server: Server;

  constructor(random: Random) {
    this.#random = random;
    this.#server = createServer((request, response) => {
      void body(request).then(
        (text) => {
          if (request.url === '/given-up') {
            this.givenUp += 1;
            response.end();
            return;
          }
          const sent = JSON.parse(text) as Omit<Taken, 'at' | 'broken'>;
          setTimeout(() => {
            const chance = this.#random.next();
            if (chance < this.trouble.refuse) {
              this.refused += 1;
              response.writeHead(500).end();
              return;
            }
            const broken = chance < this.trouble.refuse + this.trouble.breakOff;
            if (broken && this.#random.next() < this.trouble.before) {
              request.socket.destroy();
              return;
            }
            this.taken.push({ ...sent, at: Date.now(), broken });
            if (reports(sent.to)) setTimeout(() => this.report(sent.to, sent.id), 50 + this.#random.upTo(200));
            if (broken) request.socket.destroy();
            else response.end();
          }, this.#random.upTo(8));
        },
        () => undefined,
      );
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Whether the platform reports what it took for this person. */
export function reports(person: string): boolean {
  return Number(person.at(-1)) % 2 === 0;
}

/** The whole body of a request as text. */
export async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
