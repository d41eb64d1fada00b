import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { quickStart } from '../quick-start.ts';

const program = fileURLToPath(new URL('platform-process.ts', import.meta.url));

/** One reply that the platform took. */
export interface Taken {
  readonly to: string;
  /** The sender's name for it. */
  readonly id: string;
  readonly text: string;
  /** Which life of which process sent it, and its how-manieth attempt at anything this was. */
  readonly life: string;
  readonly attempt: number;
  /** In ms since 1970. */
  readonly at: number;
  /** The sender had hung up by then: it was dead, or had stopped waiting for the answer. */
  readonly hungUp: boolean;
}

/** Shares of sends, 0 to 1; `before` is the share of the breaks that come before the reply is taken. */
interface Trouble {
  readonly refuse: number;
  readonly breakOff: number;
  readonly before: number;
}

/** What the platform is told at its start. */
export interface PlatformOrders {
  readonly seed: number;
  readonly trouble: Trouble;
}

/** What the platform can say of itself at any time. */
export interface PlatformAccount {
  readonly taken: readonly Taken[];
  readonly refused: number;
}

/** What the platform says by itself: where it listens, and that it took a reply, as a status webhook does. */
export type PlatformNews = { readonly port: number } | { readonly to: string; readonly id: string };

/** A fake messaging platform in a process of its own, so that nothing but its senders decides when it takes what they send. */
export class Platform {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#child = child;
  }

  /** @param report hears of the replies taken for people for whom the platform reports that */
  static async start(orders: PlatformOrders, report: (to: string, id: string) => void): Promise<Platform> {
    const child = fork(program, [JSON.stringify(orders)], { env: { ...process.env, ...quickStart } });
    const [{ port }] = (await once(child, 'message')) as [{ readonly port: number }];
    child.on('message', (news: PlatformNews) => {
      if ('to' in news) report(news.to, news.id);
    });
    return new Platform(`http://127.0.0.1:${port}`, child);
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  /** From now on every send is taken and answered. */
  async calmDown(): Promise<void> {
    await fetch(`${this.url}/calm`, { method: 'POST' });
  }

  /** How many replies it took so far. */
  async count(): Promise<number> {
    const response = await fetch(`${this.url}/count`);
    return Number(await response.text());
  }

  async account(): Promise<PlatformAccount> {
    const response = await fetch(this.url);
    return (await response.json()) as PlatformAccount;
  }

  stop(): void {
    this.#child.kill();
  }
}

/** Whether the platform reports what it took for this person. */
export function reports(person: string): boolean {
  return Number(person.at(-1)) % 2 === 0;
}
