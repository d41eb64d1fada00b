import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type CrashPoint, crashPoints } from './crash.ts';
import type { Random } from './random.ts';
import type { WorkerOrders } from './worker.ts';

const program = fileURLToPath(new URL('worker.ts', import.meta.url));

/** The end of one life of a process. */
export interface Death {
  readonly life: string;
  readonly at: number;
}

interface Slot {
  child: ChildProcess | undefined;
  life: string;
  url: string | undefined;
  /** Acknowledged messages after which this life is killed; `null`: it is not, or kills itself. */
  killAfter: number | null;
  acknowledged: number;
}

export interface PoolOptions {
  readonly processes: number;
  readonly kills: number;
  /** Every process dies at this point; otherwise at any point, or at any moment. */
  readonly crashAt: CrashPoint | null;
  readonly orders: Omit<WorkerOrders, 'life' | 'crash'>;
  readonly random: Random;
}

/** Processes of the bot that are killed again and again, by signal at any moment and by themselves at chosen points, and started anew. */
export class Pool {
  readonly deaths: Death[] = [];
  readonly pauses: { readonly life: string; readonly from: number; readonly to: number }[] = [];
  #options: PoolOptions;
  #slots: Slot[] = [];
  #lives = 0;
  #waiting: (() => void)[] = [];
  #stopping = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  get kills(): number {
    return this.deaths.length;
  }

  async start(): Promise<void> {
    for (let n = 0; n < this.#options.processes; n++) {
      const slot: Slot = { child: undefined, life: '', url: undefined, killAfter: null, acknowledged: 0 };
      this.#slots.push(slot);
      this.#spawn(slot);
    }
    await this.#everyoneUp();
  }

  /** The address of a process that is up; waits for one if there is none. */
  async url(): Promise<{ readonly url: string; readonly acknowledged: () => void }> {
    for (;;) {
      const up = this.#slots.filter(({ url }) => url !== undefined);
      if (up.length > 0) {
        const slot = this.#options.random.pick(up);
        const { life } = slot;
        return { url: slot.url as string, acknowledged: () => this.#count(slot, life) };
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Kills every process at once and starts them anew, without planning their end. */
  async restart(): Promise<void> {
    this.#options = { ...this.#options, kills: 0 };
    for (const slot of this.#slots) slot.child?.kill('SIGKILL');
    await this.#everyoneUp();
  }

  /** Stops a process for longer than its lease, as a laptop lid or a busy host does. */
  pause(ms: number): void {
    const slot = this.#options.random.pick(this.#slots);
    const { child, life } = slot;
    if (!slot.url || !child) return;
    const url = slot.url;
    const from = Date.now();
    child.kill('SIGSTOP');
    slot.url = undefined;
    setTimeout(() => {
      child.kill('SIGCONT');
      this.pauses.push({ life, from, to: Date.now() });
      if (slot.child === child && child.exitCode === null && child.signalCode === null) slot.url = url;
      this.#wake();
    }, ms);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(
      this.#slots.map(async ({ child }) => {
        if (!child || child.exitCode !== null || child.signalCode !== null) return;
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await gone;
      }),
    );
  }

  #spawn(slot: Slot): void {
    const { random, kills, orders } = this.#options;
    this.#lives += 1;
    slot.life = `life ${this.#lives}`;
    slot.acknowledged = 0;
    slot.killAfter = null;
    let crash: WorkerOrders['crash'] = null;
    if (this.kills < kills) {
      const { crashAt } = this.#options;
      if (crashAt) crash = { point: crashAt, count: 10 + random.upTo(20) };
      else if (random.next() < 0.5) crash = { point: random.pick(crashPoints), count: 40 + random.upTo(60) };
      else slot.killAfter = 25 + random.upTo(40);
    }
    const { life } = slot;
    const child = fork(program, [JSON.stringify({ ...orders, life, crash } satisfies WorkerOrders)]);
    slot.child = child;
    child.once('message', (message) => {
      slot.url = `http://127.0.0.1:${(message as { port: number }).port}/`;
      this.#wake();
    });
    child.once('exit', (code) => {
      slot.url = undefined;
      if (this.#stopping) return;
      this.deaths.push({ life, at: Date.now() });
      if (code !== null) throw new Error(`a process of the bot ended by itself with code ${code}`);
      this.#spawn(slot);
    });
  }

  #count(slot: Slot, life: string): void {
    if (slot.life !== life) return;
    slot.acknowledged += 1;
    if (slot.killAfter === null || slot.acknowledged < slot.killAfter) return;
    slot.killAfter = null;
    slot.child?.kill('SIGKILL');
  }

  async #everyoneUp(): Promise<void> {
    // A killed process is still listed until its end is noticed.
    await new Promise((resolve) => setTimeout(resolve, 50));
    while (this.#slots.some(({ url }) => url === undefined)) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
