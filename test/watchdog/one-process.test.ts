import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { answered, begin, end, greeted, settled, sorry, within, world } from './end-to-end.ts';
import { waiting } from './plant.ts';

afterEach(end);

describe('with one process', { timeout: 120_000 }, () => {
  it('the program that operators start says that it is stalled, and ends itself, with its usual patience', async () => {
    await begin('Telegram by polling', 'SQLite', ['--import', './test/watchdog/plant.ts', 'src/main.ts']);
    const [ana, beto] = [await greeted(11), await greeted(12)];
    await settled([ana, beto]);
    void beto.write(waiting);
    await within('the try', () => world.tried() === 1);
    const health = (): Promise<Response> => fetch(`http://127.0.0.1:${world.processes[0]?.adminPort}/healthz`);
    const ill = await health();
    expect([ill.status, await ill.text()]).toEqual([503, expect.stringContaining('"problem":"stalled"')]);
    await ana.write('de empleador');
    await Promise.all([answered(ana, 2), answered(beto, 2)]);
    await within('health', () => world.processes[0]?.port !== 0);
    expect((await health()).status).toBe(200);
    await settled([ana, beto]);
    expect([ana.got().length, beto.got()[1], beto.got().length]).toEqual([2, sorry, 2]);
    expect([world.tried(), world.processes[0]?.ends]).toEqual([1, ['SIGKILL']]);
    const [, silent = '0'] = /"silentMs":(\d+)/.exec(world.processes[0]?.output ?? '') ?? [];
    expect(Number(silent)).toBeGreaterThanOrEqual(5_000);
  });

  it('starts that are cut short again and again lose no apology and try nothing again', async () => {
    await begin('WhatsApp', 'SQLite');
    const beto = await greeted(12);
    await settled([beto]);
    const planted = beto.write(waiting);
    const [bot] = world.processes;
    await within('the end', () => world.ends() === 1);
    for (const ms of [50, 300, 600, 900, 1_200]) {
      const before = world.ends();
      await pause(ms);
      await bot?.signal('SIGKILL');
      await within('another end', () => world.ends() > before);
    }
    await planted;
    await answered(beto, 2);
    // A reply that was being sent when the process died comes once more; that is the outbox, and has tests of its own.
    await settled([beto]);
    expect(new Set(beto.got().slice(1))).toEqual(new Set([sorry]));
    expect(world.tried()).toBe(1);
  });

  it('SIGTERM ends a program that hangs', async () => {
    await begin('WhatsApp', 'SQLite');
    const beto = await greeted(12);
    await settled([beto]);
    void beto.write(waiting);
    await within('the try', () => world.tried() === 1);
    await world.processes[0]?.signal('SIGTERM');
    await within('the end', () => world.ends() === 1);
    expect(world.processes[0]?.ends).toEqual(['SIGKILL']);
  });
});
