import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlatformChannel } from '../../../src/channels/platform.ts';
import { createTelegram, type TelegramParts } from '../../../src/channels/telegram/index.ts';
import type { TelegramSettings } from '../../../src/channels/telegram/settings.ts';
import { converse } from '../../../src/conversation/converse.ts';
import { apologyFor } from '../../../src/conversation/say/apology.ts';
import type { Operator } from '../../../src/conversation/settings.ts';
import { openInMemory, type Store } from '../../../src/store/open.ts';
import { createTurns, type RunningTurns } from '../../../src/turns/turns.ts';
import { TestClock } from '../../fakes/telegram/clock.ts';
import { FakeTelegram } from '../../fakes/telegram/server.ts';

export type Mode = 'polling' | 'webhook';
export const modes = ['polling', 'webhook'] as const;

export interface BotOptions {
  readonly store?: Store;
  readonly converse?: typeof converse;
  readonly settings?: Partial<TelegramSettings>;
  readonly limits?: TelegramParts['limits'];
  readonly me?: Readonly<Record<string, unknown>>;
  readonly dataMode?: 'checklist' | 'collect';
  readonly operator?: Operator;
  /** Whether this is the only process of the bot. */
  readonly sole?: boolean;
}

export const secret = 'a-webhook-secret-for-tests';

/** The whole bot in this process, as main.ts puts it together, against a Telegram of its own; time stands still. */
export class TestBot {
  readonly mode: Mode;
  readonly clock = new TestClock();
  readonly fake: FakeTelegram;
  /** What the operator would read. */
  readonly logged: string[] = [];
  readonly counted: string[] = [];
  readonly stopped: Error[] = [];
  readonly store: Store;
  telegram!: PlatformChannel;
  turns!: RunningTurns;
  readonly #options: BotOptions;
  readonly #http: Server;

  private constructor(mode: Mode, options: BotOptions) {
    this.mode = mode;
    this.#options = options;
    this.store = options.store ?? openInMemory();
    this.#http = createServer((request, response) => {
      const [route] = this.telegram.routes;
      if (route && request.url === route.path) void route.handle(request, response);
      else response.writeHead(404).end();
    });
    this.fake = new FakeTelegram({
      now: this.clock.now,
      webhookPort: () => this.port,
      ...(options.me ? { me: options.me } : {}),
    });
  }

  static async start(mode: Mode, options: BotOptions = {}): Promise<TestBot> {
    const bot = await TestBot.create(mode, options);
    await bot.boot();
    return bot;
  }

  /** Telegram is there, the bot does not run yet. */
  static async create(mode: Mode, options: BotOptions = {}): Promise<TestBot> {
    const bot = new TestBot(mode, options);
    await bot.fake.start();
    await new Promise<void>((resolve) => bot.#http.listen(0, '127.0.0.1', resolve));
    return bot;
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  get settings(): TelegramSettings {
    return {
      token: this.fake.token,
      apiRoot: this.fake.root,
      dataMode: this.#options.dataMode ?? 'collect',
      ephemeralGroups: false,
      delivery:
        this.mode === 'polling'
          ? { mode: 'polling' }
          : { mode: 'webhook', url: 'https://bot.example/hook', path: '/hook', secret, maxConnections: 40 },
      ...this.#options.settings,
    };
  }

  /** Starts a bot on the same store: at first, or after `halt`. */
  async boot(): Promise<void> {
    this.prepare();
    await this.turns.start();
    await this.telegram.start();
  }

  prepare(): void {
    const write = (level: string) => (fields: object, message: string) =>
      void this.logged.push(JSON.stringify({ level, ...fields, message }));
    const log = { info: write('info'), warn: write('warn'), error: write('error') };
    const meter = {
      count: (name: string, labels: object = {}) => void this.counted.push([name, ...Object.values(labels)].join(' ')),
    };
    this.telegram = createTelegram(this.settings, {
      turns: () => this.turns,
      log,
      meter,
      onStopped: (why) => void this.stopped.push(why),
      clock: this.clock,
      sole: this.#options.sole ?? true,
      ...(this.#options.limits ? { limits: this.#options.limits } : {}),
    });
    this.turns = createTurns({
      store: this.store,
      converse: this.#options.converse ?? converse,
      settingsFor: () => ({ ...this.telegram.conversation, operator: this.#options.operator ?? {} }),
      apology: apologyFor,
      channels: [this.telegram],
      log,
      meter,
      now: this.clock.now,
    });
  }

  /** Waits until the bot has taken all that was sent to it and has said all it has to say. */
  async settled(): Promise<void> {
    await this.fake.updates.settled();
    await this.turns.idle();
  }

  /** Lets time pass, and what is due happen. */
  async pass(ms: number): Promise<void> {
    await this.clock.advance(ms);
    await this.turns.tick();
    await this.turns.idle();
  }

  /** Ends the bot as SIGTERM does; Telegram and the store stay. */
  async halt(): Promise<void> {
    await this.telegram.stop();
    await this.turns.stop(5_000);
  }

  /** Ends everything. A call that no bot may make fails the test here. */
  async end(): Promise<void> {
    await this.halt();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
    await this.fake.stop();
    await this.store.close();
  }
}
