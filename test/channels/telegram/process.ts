import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { quickStart } from '../../../scripts/quick-start.ts';
import { FakeTelegram } from '../../fakes/telegram/server.ts';
import { type Mode, secret } from './bot.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The program as an operator starts it, in a process of its own that can be killed and started again on the same store. */
export class BotProcess {
  readonly fake: FakeTelegram;
  /** All that was written for the operator. */
  output = '';
  port = 0;
  adminPort = 0;
  readonly #mode: Mode;
  readonly #folder: string;
  #child: ChildProcess | undefined;

  private constructor(mode: Mode, folder: string) {
    this.#mode = mode;
    this.#folder = folder;
    this.fake = new FakeTelegram({ webhookPort: () => this.port });
  }

  static async create(mode: Mode): Promise<BotProcess> {
    const bot = new BotProcess(mode, await mkdtemp(join(tmpdir(), 'telegram-')));
    await bot.fake.start();
    return bot;
  }

  get #env(): Record<string, string> {
    const webhook = { TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook', TELEGRAM_WEBHOOK_SECRET: secret };
    return {
      TELEGRAM_BOT_TOKEN: this.fake.token,
      TELEGRAM_API_ROOT: this.fake.root,
      TELEGRAM_MODE: this.#mode,
      ...(this.#mode === 'webhook' ? webhook : {}),
      STORE_FILE: join(this.#folder, 'bot.db'),
      PORT: '0',
      ADMIN_PORT: '0',
    };
  }

  /** Starts the program; resolves when it is connected. */
  async start(): Promise<void> {
    this.launch();
    await this.said('Telegram is connected');
  }

  launch(env: Readonly<Record<string, string>> = {}): void {
    this.output = '';
    this.#child = spawn(process.execPath, ['src/main.ts'], {
      cwd: root,
      env: { ...quickStart, ...this.#env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
        this.port = Number(/"port":(\d+)/.exec(this.output)?.[1] ?? 0);
        this.adminPort = Number(/"adminPort":(\d+)/.exec(this.output)?.[1] ?? 0);
      });
    }
  }

  said(words: string): Promise<void> {
    return this.fake.until(`"${words}" in ${this.output}`, () => this.output.includes(words));
  }

  /** Ends the program, as a deploy (`SIGTERM`) or a power cut (`SIGKILL`) does; resolves with its exit code. */
  async kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.#child?.kill(signal);
    return this.exited();
  }

  async exited(): Promise<number | null> {
    const child = this.#child;
    if (!child) return null;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  }

  async end(): Promise<void> {
    await this.kill('SIGKILL');
    await this.fake.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
