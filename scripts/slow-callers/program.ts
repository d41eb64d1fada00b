import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messagesCall, written } from '../../test/fakes/whatsapp/calls.ts';
import { Clock } from '../../test/fakes/whatsapp/clock.ts';
import { FakeGraph } from '../../test/fakes/whatsapp/graph.ts';
import type { FakePerson } from '../../test/fakes/whatsapp/people.ts';
import { Webhooks } from '../../test/fakes/whatsapp/webhooks.ts';
import { quickStart } from '../quick-start.ts';
import type { Told } from './callers.ts';
import type { Crowd } from './kinds.ts';

const root = resolve(import.meta.dirname, '../..');
const phoneNumberId = '110000000000001';
const accountId = '109000000000001';
const token = 'synthetic-access-token';
const secret = 'synthetic_app_secret_0123456789';
/** How long somebody waits for an answer, in ms. */
const patienceMs = 30_000;

/** The program as an operator starts it, on WhatsApp, with Meta played by a server of ours. */
export class Program {
  /** All that was written for the operator. */
  output = '';
  port = 0;
  adminPort = 0;
  readonly #clock = new Clock(Date.now());
  readonly #graph = new FakeGraph({ clock: this.#clock, token, phoneNumberId, accountId });
  readonly #webhooks = new Webhooks('http://127.0.0.1:9/', secret, this.#clock);
  readonly #answered = new Map<FakePerson, () => void>();
  #folder = '';
  #child: ChildProcess | undefined;
  #callers: ChildProcess | undefined;

  async start(): Promise<void> {
    await this.#graph.start();
    this.#graph.onAccepted = ({ person }) => this.#answered.get(person)?.();
    this.#folder = await mkdtemp(join(tmpdir(), 'slow-callers-'));
    const child = spawn(process.execPath, ['src/main.ts'], {
      cwd: root,
      env: {
        ...quickStart,
        WHATSAPP_ACCESS_TOKEN: token,
        WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
        WHATSAPP_WABA_ID: accountId,
        WHATSAPP_APP_SECRET: secret,
        WHATSAPP_VERIFY_TOKEN: 'synthetic-verify-token',
        WHATSAPP_GRAPH_BASE_URL: this.#graph.baseUrl,
        STORE_FILE: join(this.#folder, 'bot.db'),
        PORT: '0',
        ADMIN_PORT: '0',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    child.stderr.on('data', (data: Buffer) => {
      this.output += data.toString();
    });
    const listening = /"port":(\d+),"adminPort":(\d+)/;
    while (!listening.test(this.output)) {
      if (child.exitCode !== null) throw new Error(`the program ended: ${this.output}`);
      await sleep(20);
    }
    [this.port, this.adminPort] = (listening.exec(this.output) ?? []).slice(1).map(Number) as [number, number];
    this.#webhooks.url = `http://127.0.0.1:${this.port}/whatsapp`;
  }

  /**
   * Lets somebody new write. Resolves when Meta has the answer, with the time that took in ms; status 0: there was none.
   * `fill` makes the call that many bytes longer.
   */
  async message(fill = 0): Promise<{ readonly status: number; readonly ms: number }> {
    this.#clock.set(Date.now());
    const person = this.#graph.addPerson('Ana');
    const answered = new Promise<void>((done) => this.#answered.set(person, done));
    const text = { type: 'text', text: { body: 'olvidé la clave' }, fill: 'x'.repeat(fill) };
    const call = messagesCall(phoneNumberId, [person], [written(this.#graph, person, text, Date.now())]);
    const began = performance.now();
    const taken = this.#webhooks.post(call).then(async (status) => {
      if (status === 200) await answered;
      return status;
    });
    const status = await Promise.race([taken, sleep(patienceMs, 0, { ref: false })]);
    return { status, ms: performance.now() - began };
  }

  /** The figures that the program shows of itself, by name and labels. */
  async metrics(): Promise<ReadonlyMap<string, number>> {
    const text = await (await fetch(`http://127.0.0.1:${this.adminPort}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
  }

  /** Lets these callers come. */
  beset(crowd: Crowd): void {
    const file = join(import.meta.dirname, 'callers.ts');
    this.#callers = fork(
      file,
      [this.port, crowd].map((part) => JSON.stringify(part)),
    );
  }

  /** What the callers have seen so far. */
  async callers(): Promise<Told> {
    if (!this.#callers) throw new Error('nobody calls');
    this.#callers.send('tell');
    const [told] = (await once(this.#callers, 'message')) as [Told];
    return told;
  }

  /** Sends the callers away; resolves when they are gone. */
  async relieve(): Promise<void> {
    await ended(this.#callers, 'SIGKILL');
    this.#callers = undefined;
  }

  /** Ends everything, the program as a deploy does. */
  async stop(): Promise<void> {
    await this.relieve();
    await ended(this.#child, 'SIGTERM');
    await this.#graph.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
