import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quickStart } from '../scripts/quick-start.ts';
import { readConfig } from '../src/config.ts';
import { folder } from './store/folder.ts';

const root = resolve(import.meta.dirname, '..');

/** Runs the bot with nothing in the environment but what is given; its input ends at once unless there is some. */
function run(args: readonly string[], env: Record<string, string> = {}, input = '') {
  return new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', ...quickStart, ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.end(input);
  });
}

describe('starting the bot', () => {
  it('opens the conversation in the terminal when nothing is configured', async () => {
    const { code, out, err } = await run(['src/main.ts'], {}, '1\nolvidé la clave\n');
    expect(code).toBe(0);
    expect(out).toContain('clave de empleador');
    expect(out).toContain('1. De empleador');
    expect(out).toContain('¿Puede abrir ahora el correo');
    expect(err).toContain('.env.example');
  });

  it('says one line per problem of the configuration, without any value, and does not start', async () => {
    const { code, out, err } = await run(['src/main.ts'], {
      TELEGRAM_BOT_TOKEN: 'not-a-token-at-all',
      PORT: 'eighty',
      PRIVACY_URL: 'example',
    });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^Configuration: .*PORT/m);
    expect(err).toMatch(/^Configuration: .*PRIVACY_URL/m);
    expect(err).toMatch(/^Configuration: .*TELEGRAM_BOT_TOKEN/m);
    expect(err).not.toMatch(/not-a-token|eighty/);
  });

  it('says what to do when Node is too old', async () => {
    const old =
      "Object.defineProperty(process,'versions',{value:{node:'20.1.0'}}); await import('./src/node-version.mjs')";
    const { code, err } = await run(['--input-type=module', '-e', old]);
    expect(code).toBe(1);
    expect(err).toContain('needs Node 24.12 or newer');
  });

  it('knows every variable that .env.example names', async () => {
    const { readFile } = await import('node:fs/promises');
    const example = await readFile(resolve(root, '.env.example'), 'utf8');
    const named = [...example.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map((match) => match[1] ?? '');
    const sources = [
      'src/config.ts',
      'src/store/settings.ts',
      'src/channels/telegram/settings.ts',
      'src/channels/whatsapp/settings.ts',
      'src/second-opinion/settings.ts',
    ];
    const code = (await Promise.all(sources.map((file) => readFile(resolve(root, file), 'utf8')))).join('\n');
    expect(named.length).toBeGreaterThan(20);
    for (const name of named) expect([name, code.includes(name)]).toEqual([name, true]);
    const read = [
      ...new Set(
        [
          ...code.matchAll(
            /\b((?:TELEGRAM|WHATSAPP|STORE|SECOND_OPINION|OPERATOR|PRIVACY|ADMIN)_[A-Z_]+|DATABASE_URL|DATA_DIR|PORT|LOG_LEVEL|OFFICES_FILE|PROCESSES)\b/g,
          ),
        ].map((match) => match[1] ?? ''),
      ),
    ];
    for (const name of read) expect([name, named.includes(name)]).toEqual([name, true]);
  });

  it('takes an empty variable for a missing one', () => {
    const { problems, telegram, whatsapp, port } = readConfig({
      TELEGRAM_BOT_TOKEN: '',
      WHATSAPP_ACCESS_TOKEN: ' ',
      PORT: '',
    });
    expect([problems, telegram, whatsapp, port]).toEqual([[], null, null, 8080]);
  });
});

describe('the two ports', () => {
  it.each([
    [{ PORT: '9000', ADMIN_PORT: '9000' }, 'ADMIN_PORT must be another port than PORT; it is 8081 unless it is set'],
    [{ PORT: '8081' }, 'ADMIN_PORT must be another port than PORT; it is 8081 unless it is set'],
    [{ ADMIN_PORT: '70000' }, 'ADMIN_PORT must be a whole number from 0 to 65535'],
    [{ PORT: '80.5' }, 'PORT must be a whole number from 0 to 65535'],
    [
      { ADMIN_HOST: 'metrics.example' },
      'ADMIN_HOST must be an address of this machine in numbers: 127.0.0.1, or 0.0.0.0 for all',
    ],
  ])('%j is told in one line', (env, problem) => {
    expect(readConfig(env).problems).toEqual([problem]);
  });

  it('are apart, and that of the operator is not open to the world, unless it is said otherwise', () => {
    expect(readConfig({})).toMatchObject({ port: 8080, admin: { host: '127.0.0.1', port: 8081 } });
    const said = { PORT: '0', ADMIN_PORT: '0', ADMIN_HOST: '::' };
    expect(readConfig(said)).toMatchObject({ problems: [], port: 0, admin: { host: '::', port: 0 } });
  });

  const start = (env: Record<string, string>) =>
    run(['src/main.ts'], {
      TELEGRAM_BOT_TOKEN: 'synthetic',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
      LOG_LEVEL: 'silent',
      DATA_DIR: folder(),
      PORT: '0',
      ADMIN_PORT: '0',
      ...env,
    });

  it.each(['PORT', 'ADMIN_PORT'])('when %s is taken that is said in one line', async (name) => {
    const other = createServer().listen(0, name === 'PORT' ? '0.0.0.0' : '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await start({ [name]: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(err).toBe(`Port ${port} is taken: set ${name} to a free one, or stop the program that has it.\n`);
  });

  it('when the address belongs to another machine that is said in one line', async () => {
    const { code, err } = await start({ ADMIN_HOST: '192.0.2.1' });
    expect(code).toBe(1);
    expect(err).toMatch(/^ADMIN_HOST is no address of this machine: .*\n$/);
  });
});

describe('a place where nothing can be kept', () => {
  /** One line for the operator: which place, why, and what to do. */
  const advice = (place: string) =>
    new RegExp(`^${place} cannot be used \\([A-Z]+\\): set DATA_DIR, .* to a place where this program may write`, 'm');
  const bot = {
    PORT: '0',
    TELEGRAM_BOT_TOKEN: 'synthetic',
    TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    LOG_LEVEL: 'error',
  };

  it.each([
    ['inside something that is no folder', 'plain/x', 'plain/x'],
    ['that is a file', 'plain', 'plain'],
    ['whose key is a folder', 'keyed', 'keyed/bot.db.key'],
    ['where no key can be written', 'linked', 'linked/bot.db.key'],
  ])('is told in one line: a data folder %s', async (_, dataDir, place) => {
    const dir = folder();
    writeFileSync(join(dir, 'plain'), '');
    mkdirSync(join(dir, 'keyed', 'bot.db.key'), { recursive: true });
    mkdirSync(join(dir, 'linked'));
    symlinkSync(join(dir, 'nowhere', 'key'), join(dir, 'linked', 'bot.db.key'));
    const { code, out, err } = await run(['src/main.ts'], { ...bot, DATA_DIR: join(dir, dataDir) });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(advice(join(dir, place)));
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('is told in one line when the terminal is to keep its conversation there', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'plain'), '');
    const { code, out, err } = await run(['src/chat.ts', '--store', join(dir, 'plain', 'x', 'a.db')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(advice(join(dir, 'plain', 'x')));
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
