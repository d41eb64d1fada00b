import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { quickStart } from '../quick-start.ts';
import { type CrashPlan, type CrashPoint, crashPoints } from './crash.ts';

import type { Random } from './random.ts';
import type { WorkerOrders } from './worker.ts';

const program = fileURLToPath(new URL('worker.ts', import.meta.url));

/** A time during which a process was stopped, in ms since 1970; `to` is infinite while it lasts. */
export interface Pause {
  readonly life: string;
  readonly from: number;
  to: number;
}

interface Slot {
  child: ChildProcess | undefined;
  life: string;
  /** Where it listens, while it does. */
  url: string | undefined;
  /** This life is to end by a kill of the plan. */
  doomed: boolean;
}

export interface PoolOptions {
  readonly processes: number;
  /** Every process dies at this point; otherwise at any point, or at any moment. */
  readonly crashAt: CrashPoint | null;
  readonly orders: Omit<WorkerOrders, 'life'>;
  readonly random: Random;
}

/** Processes of the bot that are killed again and again, by signal at any moment and by themselves at chosen points, and started anew. */
export class Pool {
  /** The lives that were killed. */
  readonly deaths = new Set<string>();
  readonly pauses: Pause[] = [];
  /** Deaths by `kill`. */
  kills = 0;
  readonly #options: PoolOptions;
  readonly #slots: Slot[] = [];
  #lives = 0;
  #waiting: (() => void)[] = [];
  #stopping = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    for (let n = 0; n < this.#options.processes; n++) {
      const slot: Slot = { child: undefined, life: '', url: undefined, doomed: false };
      this.#slots.push(slot);
      this.#spawn(slot);
    }
    await this.#everyoneUp();
  }

  /** The address of a process that is up; waits for one if there is none. */
  async url(): Promise<string> {
    return (await this.#someone(() => true)).url as string;
  }

  /** Lets a process that is up die: now, or at a point that it passes soon. The one chosen before has had its time. */
  async kill(): Promise<void> {
    for (const { doomed, child } of this.#slots) if (doomed) child?.kill('SIGKILL');
    const slot = await this.#someone(({ doomed }) => !doomed);
    const { crashAt, random } = this.#options;
    slot.doomed = true;
    const point = crashAt ?? (random.next() < 0.5 ? random.pick(crashPoints) : null);
    // One that is dead already, unnoticed so far, cannot be told.
    if (point) slot.child?.send({ point, count: 1 + random.upTo(10) } satisfies CrashPlan, () => undefined);
    else slot.child?.kill('SIGKILL');
  }

  /** Kills every process at once and starts them anew. */
  async restart(): Promise<void> {
    for (const slot of this.#slots) {
      slot.url = undefined;
      slot.child?.kill('SIGKILL');
    }
    await this.#everyoneUp();
  }

  /** Stops a process that is up for longer than its lease, as a laptop lid or a busy host does. */
  async pause(ms: number): Promise<void> {
    const slot = await this.#someone(({ doomed }) => !doomed);
    const { child, life, url } = slot;
    const pause: Pause = { life, from: Date.now(), to: Number.POSITIVE_INFINITY };
    this.pauses.push(pause);
    child?.kill('SIGSTOP');
    slot.url = undefined;
    setTimeout(() => {
      child?.kill('SIGCONT');
      pause.to = Date.now();
      if (slot.life === life && !this.deaths.has(life)) slot.url = url;
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
    this.#lives += 1;
    const life = `life ${this.#lives}`;
    slot.life = life;
    slot.doomed = false;
    const orders: WorkerOrders = { ...this.#options.orders, life };
    const child = fork(program, [JSON.stringify(orders)], { env: { ...process.env, ...quickStart } });
    slot.child = child;
    child.once('message', (message) => {
      slot.url = `http://127.0.0.1:${(message as { port: number }).port}/`;
      this.#wake();
    });
    child.once('exit', (code) => {
      slot.url = undefined;
      if (this.#stopping) return;
      this.deaths.add(life);
      if (slot.doomed) this.kills += 1;
      if (code !== null) throw new Error(`a process of the bot ended by itself with code ${code}`);
      this.#spawn(slot);
    });
  }

  async #someone(fit: (slot: Slot) => boolean): Promise<Slot> {
    for (;;) {
      const up = this.#slots.filter((slot) => slot.url !== undefined && fit(slot));
      if (up.length > 0) return this.#options.random.pick(up);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async #everyoneUp(): Promise<void> {
    while (this.#slots.some(({ url }) => url === undefined)) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
