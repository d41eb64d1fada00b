import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiError } from './api-error.ts';
import { payloadOf } from './body.ts';
import { Chats } from './chats.ts';
import { Faults, type Refusal } from './faults.ts';
import { Group } from './group.ts';
import { LongPoll } from './long-poll.ts';
import { chatMethods, profileMethods } from './methods.ts';
import { patienceMs } from './patience.ts';
import { FakePerson } from './person.ts';
import type { Call, FakeUpdate, Payload } from './types.ts';
import { Updates } from './updates.ts';
import { webhookMethods } from './webhook-methods.ts';
import { Webhooks } from './webhooks.ts';

export interface FakeOptions {
  readonly token?: string;
  /** ms since 1970. */
  readonly now?: () => number;
  /** The port where the bot's webhook listens. */
  readonly webhookPort?: () => number;
  /** What getMe says. */
  readonly me?: Readonly<Record<string, unknown>>;
}

/** A Bot API server for tests, stricter than the real one wherever that is not known. */
export class FakeTelegram {
  readonly token: string;
  readonly faults = new Faults();
  readonly calls: Call[] = [];
  readonly updates: Updates;
  readonly webhooks: Webhooks;
  readonly chats: Chats;
  /** Calls that a well-behaved bot never makes; a test that ends with one fails. */
  readonly offences: string[] = [];
  readonly #longPoll: LongPoll;
  readonly #methods: Readonly<Record<string, (payload: Payload) => unknown>>;
  readonly #http = createServer((request, response) => void this.#serve(request, response));
  readonly #people = new Map<number, FakePerson>();

  constructor({ token = '1:test', now = Date.now, webhookPort = () => 0, me = {} }: FakeOptions = {}) {
    this.token = token;
    const bot = { id: 1, is_bot: true, first_name: 'Bot' };
    this.updates = new Updates(now);
    this.webhooks = new Webhooks(this.updates, webhookPort);
    this.chats = new Chats(bot, now);
    this.#longPoll = new LongPoll(this.updates, () => this.webhooks.target !== null);
    this.#methods = {
      getMe: () => ({
        ...bot,
        username: 'clave_test_bot',
        can_join_groups: false,
        can_read_all_group_messages: false,
        ...me,
      }),
      getFile: () => this.#offence('getFile: the bot reads no files'),
      ...chatMethods(this.chats),
      ...profileMethods(this.chats),
      ...webhookMethods(this.updates, this.webhooks, this.#longPoll, (what) => this.#offence(what)),
    };
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** What TELEGRAM_API_ROOT is to be. */
  get root(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.webhooks.stop();
    this.#longPoll.stop();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
    if (this.offences.length > 0) throw new Error(`The bot did what it never may: ${this.offences.join('; ')}`);
  }

  /** A person with a private chat. */
  user(
    id: number,
    { language_code = 'es', first_name = 'Ana' }: { language_code?: string; first_name?: string } = {},
  ): FakePerson {
    const known = this.#people.get(id) ?? new FakePerson(this, { id, is_bot: false, first_name, language_code });
    this.#people.set(id, known);
    return known;
  }

  group(id: number): Group {
    return new Group(this, id);
  }

  /** Calls of one method, in order. */
  called(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Resolves when the bot has made this many calls of a method; fails, naming what was called, when that does not happen. */
  async until(what: string, holds: () => boolean): Promise<void> {
    for (const end = performance.now() + patienceMs; !holds(); await pause(5))
      if (performance.now() > end)
        throw new Error(`Waited for ${what}. Calls: ${this.calls.map(({ method }) => method).join(' ')}`);
  }

  /** The update with this id or the newest, delivered once more. */
  redeliver(update: FakeUpdate): void {
    this.updates.again(update);
  }

  #offence(what: string): never {
    this.offences.push(what);
    throw new ApiError(400, `Bad Request: ${what}`);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake');
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
    const payload = await payloadOf(request, url.searchParams).catch(() => ({}));
    const call: Call = { method, payload, status: 0 };
    this.calls.push(call);
    const say = (status: number, body: object) => {
      call.status = status;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    try {
      if (token !== this.token) throw new ApiError(401, 'Unauthorized');
      const trouble = this.faults.take(method, payload);
      if (trouble === 'hang') return;
      if (trouble === 'cut_before') return void response.destroy();
      if (typeof trouble === 'object' && 'until' in trouble) await trouble.until;
      const refusal = typeof trouble === 'object' && 'status' in trouble ? trouble : undefined;
      if (refusal && !refusal.done) throw errorOf(refusal);
      const result = await this.#run(method, payload, response);
      if (refusal) throw errorOf(refusal);
      if (trouble === 'mute') return;
      if (trouble === 'cut_after') return void response.destroy();
      say(200, { ok: true, result });
    } catch (error) {
      const { code, message, parameters } = error instanceof ApiError ? error : new ApiError(500, String(error));
      say(code, { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) });
    }
  }

  #run(method: string, payload: Payload, response: ServerResponse): unknown {
    if (method === 'getUpdates') return this.#longPoll.poll(payload, response);
    const handler = Object.hasOwn(this.#methods, method) ? this.#methods[method] : undefined;
    if (!handler) throw new ApiError(404, 'Not Found: method not found');
    return handler(payload);
  }
}

const errorOf = ({ status, description = 'scripted', retryAfter }: Refusal): ApiError =>
  new ApiError(status, description, retryAfter === undefined ? undefined : { retry_after: retryAfter });
