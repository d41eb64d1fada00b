import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Random } from './random.ts';

/** One reply that the platform took. */
export interface Taken {
  readonly to: string;
  readonly text: string;
  /** Which life of which process sent it. */
  readonly life: string;
  readonly at: number;
  /** The connection broke before the sender was told. */
  readonly broken: boolean;
  /** The sender had no answer to an earlier attempt, and says so. */
  readonly unsure: boolean;
}

/** A messaging platform over HTTP that is slow, refuses some sends and breaks off after taking others. */
export class FakePlatform {
  readonly taken: Taken[] = [];
  refused = 0;
  /** Shares of sends, 0 to 1. */
  trouble = { refuse: 0.03, breakOff: 0.02 };
  readonly #random: Random;
  readonly #server: Server;

  constructor(random: Random) {
    this.#random = random;
    this.#server = createServer((request, response) => {
      void body(request).then(
        (text) => {
          const { to, text: said, life, unsure } = JSON.parse(text) as Omit<Taken, 'at' | 'broken'>;
          setTimeout(() => {
            const chance = this.#random.next();
            if (chance < this.trouble.refuse) {
              this.refused += 1;
              response.writeHead(500).end();
              return;
            }
            const broken = chance < this.trouble.refuse + this.trouble.breakOff;
            this.taken.push({ to, text: said, life, at: Date.now(), broken, unsure });
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

/** The whole body of a request as text. */
export async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
