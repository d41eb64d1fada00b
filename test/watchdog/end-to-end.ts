import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { apologyFor } from '../../src/conversation/say/apology.ts';
import { type PostgresForTests, startPostgres } from '../support/postgres.ts';
import { hanging, killing } from './plant.ts';
import { type Platform, platforms, type Writer } from './platforms.ts';
import { Supervised } from './supervised.ts';

// The whole program and its watchdog. Each file of tests plays a part of it, so that they run side by side.

let server: PostgresForTests;

/**
 * The specification's bound on the time without an answer, and longer only where this machine needs seconds to start the program.
 * The watchdog of these tests is four times faster than the program's.
 */
const bound = (): number => Math.max(10_000, 4 * world.bootMs);
type Kind = 'SQLite' | 'PostgreSQL';
const short = { STALL_MS: '1250', END_MS: '1000' };
const program = ['--import', './test/watchdog/plant.ts', 'test/watchdog/bot-process.ts'];

/** The bot in processes that are started again when they end, on one platform. */
interface World {
  readonly processes: readonly Supervised[];
  readonly platform: Platform;
  readonly folder: string;
  /** How long the first start took. */
  readonly bootMs: number;
  /** How often the planted message was tried. */
  tried(): number;
  ends(): number;
}

/** What the test that is running began. */
export let world: World;

/** To be called after every test. */
export async function end(): Promise<void> {
  await Promise.all(world.processes.map((one) => one.stop()));
  await world.platform.stop();
  rmSync(world.folder, { recursive: true, force: true });
}

export async function begin(on: string, kind: Kind, args = program): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'watchdog-'));
  const tried = join(folder, 'tried');
  writeFileSync(tried, '');
  const processes: Supervised[] = [];
  const make = platforms[on];
  if (!make) throw new Error(`${on} is not played here`);
  const platform = await make(() => processes.map(({ port }) => port));
  const store =
    kind === 'SQLite'
      ? { STORE_FILE: join(folder, 'bot.db') }
      : { DATABASE_URL: await server.database(), STORE_KEY: Buffer.alloc(32, 5).toString('base64'), PROCESSES: '2' };
  const env = { ...platform.env, ...store, ...short, TRIED_FILE: tried };
  for (let n = 0; n < (kind === 'SQLite' ? 1 : 2); n++) processes.push(new Supervised({ args, env }));
  world = {
    processes,
    platform,
    folder,
    bootMs: 0,
    tried: () => readFileSync(tried, 'utf8').length,
    ends: () => processes.flatMap(({ ends }) => ends).length,
  };
  const began = performance.now();
  for (const one of processes) one.start();
  await Promise.all(processes.map((one) => one.until('a port', () => one.port > 0)));
  world = { ...world, bootMs: performance.now() - began };
}

export const within = async (what: string, holds: () => boolean, ms = 40_000): Promise<void> => {
  for (const until = performance.now() + ms; !holds(); await pause(10))
    if (performance.now() > until)
      throw new Error(`waited for ${what}: ${world.processes.map(({ output }) => output).join('\n')}`);
};

export const answered = (writer: Writer, n: number): Promise<void> =>
  within(`answer ${n}`, () => writer.got().length >= n);
export const sorry = apologyFor(undefined).text;
const sorryInEnglish = apologyFor(undefined, 'en').text;

/** Greets, so that there is a conversation. */
export async function greeted(id: number): Promise<Writer> {
  const writer = world.platform.writer(id);
  await writer.write('hola');
  await answered(writer, 1);
  return writer;
}

/** Nothing more comes from anybody. */
export async function settled(writers: readonly Writer[]): Promise<void> {
  const heard = (): number => writers.flatMap((writer) => writer.got()).length;
  for (let before = -1; before !== heard(); await pause(1_500)) before = heard();
}

/** What every way of receiving and keeping messages must do when one of them hangs or ends the program. */
export function outlivesMessages(cases: readonly (readonly [on: string, kind: Kind])[]): void {
  if (cases.some(([, kind]) => kind === 'PostgreSQL')) {
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());
  }
  afterEach(end);

  describe.each(cases)('on %s with %s', { timeout: 120_000 }, (on, kind) => {
    it('a message that hangs is tried once: its sender gets the apology, everybody else an answer within ten seconds', async () => {
      await begin(on, kind);
      const [ana, beto, eva] = [await greeted(11), await greeted(12), await greeted(13)];
      await settled([ana, beto, eva]);

      const planted = beto.write(hanging);
      await within('the try', () => world.tried() === 1);
      const began = performance.now();
      const others = [ana.write('de empleador'), eva.write('de empleador')];
      await Promise.all([answered(ana, 2), answered(eva, 2)]);
      expect(performance.now() - began).toBeLessThan(bound());
      await answered(beto, 2);
      await Promise.all([planted, ...others]);
      await settled([ana, beto, eva]);

      expect(beto.got().slice(1)).toEqual([sorry]);
      for (const one of [ana, eva]) {
        expect(one.got()).toHaveLength(2);
        expect(one.got()[1]).toContain('¿Qué le pasa?');
      }
      // What the platform brings again is acknowledged, and not run.
      await beto.again();
      await beto.write('de empleador');
      await answered(beto, 3);
      await settled([ana, beto, eva]);
      expect(beto.got().slice(2)).toEqual([expect.stringContaining('¿Qué le pasa?')]);
      expect(world.tried()).toBe(1);
      expect(world.processes.flatMap(({ ends }) => ends)).toEqual(['SIGKILL']);

      const output = world.processes.map((one) => one.output).join('');
      expect(output.match(/"msg":"the program hangs and is ended by the watchdog"/g)).toHaveLength(1);
      expect(output).toContain('"message":"one"');
      expect(output).not.toMatch(/cuelgue|5939900/);
      for (const file of readdirSync(world.folder).filter((name) => name.startsWith('bot.db')))
        expect(readFileSync(join(world.folder, file), 'latin1')).not.toMatch(/cuelgue|5939900/);
    });

    it('a message that ends the process is tried twice, and never a third time', async () => {
      await begin(on, kind);
      const [ana, eva] = [await greeted(11), await greeted(13)];
      const beto = world.platform.writer(12, 'en');
      await settled([ana, eva]);

      const planted = beto.write(killing);
      await within('the first try', () => world.tried() === 1);
      const others = [ana.write('de empleador'), eva.write('de empleador')];
      await Promise.all([planted, ...others, answered(ana, 2), answered(eva, 2), answered(beto, 1)]);
      await settled([ana, beto, eva]);
      // A Telegram app says which language its owner reads; WhatsApp does not.
      expect(beto.got()).toEqual([on === 'WhatsApp' ? sorry : sorryInEnglish]);
      for (const one of [ana, eva]) {
        // A reply that was being sent when the process died comes once more: nobody can know whether it had arrived.
        const [greeting, answer = '', repeated = answer, ...more] = one.got();
        expect([greeting === answer, repeated, more]).toEqual([false, answer, []]);
        expect(answer).toContain('¿Qué le pasa?');
      }
      await beto.again();
      await settled([beto]);
      expect(beto.got()).toHaveLength(1);
      expect(world.tried()).toBe(2);
      expect(world.ends()).toBe(2);
    });
  });
}
