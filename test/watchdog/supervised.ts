import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { quickStart } from '../../scripts/quick-start.ts';

const root = resolve(import.meta.dirname, '../..');
const restartMs = 100;

export interface SupervisedOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A program that is started again whenever it ends, as a service manager does. */
export class Supervised {
  /** Everything it has written, in all its lives. */
  output = '';
  /** Where it listens now; 0 while it does not. */
  port = 0;
  /** Where operators ask, in this life or the last one. */
  adminPort = 0;
  /** How each life ended: a code or a signal. */
  readonly ends: (number | string | null)[] = [];
  readonly #options: SupervisedOptions;
  #child: ChildProcess | undefined;
  #stopping = false;
  #running: Promise<void> | undefined;

  constructor(options: SupervisedOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Reaches the life that is going on, or the next one. */
  async signal(signal: NodeJS.Signals): Promise<void> {
    await this.until('a life', () => this.#child?.exitCode === null && this.#child.signalCode === null);
    this.#child?.kill(signal);
  }

  /** Waits until something is so. */
  async until(what: string, holds: () => boolean, ms = 50_000): Promise<void> {
    for (const end = performance.now() + ms; !holds(); await pause(10))
      if (performance.now() > end) throw new Error(`waited for ${what}: ${this.output}`);
  }

  said(words: string): Promise<void> {
    return this.until(words, () => this.output.includes(words));
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#child?.kill('SIGKILL');
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const { args, env } = this.#options;
      const child = spawn(process.execPath, [...args], {
        cwd: root,
        env: { PATH: process.env.PATH ?? '', ...quickStart, PORT: '0', ADMIN_PORT: '0', ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      this.#child = child;
      let life = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        life += chunk.toString();
        this.output += chunk.toString();
        this.port = Number(/"port":(\d+)/.exec(life)?.[1] ?? 0);
        this.adminPort = Number(/"adminPort":(\d+)/.exec(life)?.[1] ?? 0);
      });
      const [code, signal] = await once(child, 'exit');
      this.port = 0;
      this.ends.push(signal ?? code);
      if (!this.#stopping) await pause(restartMs);
    }
  }
}
