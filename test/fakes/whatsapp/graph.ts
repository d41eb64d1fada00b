import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { Allowance } from './allowance.ts';
import type { Clock } from './clock.ts';
import { type Fault, Faults } from './faults.ts';
import { type FakePerson, metaId } from './people.ts';
import { type GraphError, type Receipt, type SentMessage, validate } from './validate.ts';

export interface GraphOptions {
  readonly clock: Clock;
  readonly token: string;
  readonly phoneNumberId: string;
  readonly accountId: string;
  /** Versions that a call may use; any other fails the test. */
  readonly versions?: readonly string[];
}

export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  readonly raw: string;
}

/** A message that Meta took. */
export interface Accepted {
  readonly id: string;
  readonly person: FakePerson;
  readonly message: SentMessage;
  readonly at: number;
  /** The window was closed: it will be reported as failed. */
  readonly late: boolean;
}

const userId = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;
const refused = (status: number, code: number, details = 'synthetic'): GraphError => ({ status, code, details });

/**
 * Meta's Graph API on 127.0.0.1: takes messages as strictly as Meta, keeps the 24-hour window and the rates, and fails as scripted.
 * Where Meta's own behaviour is not known it is strict by choice.
 */
export class FakeGraph {
  readonly people: FakePerson[] = [];
  readonly faults = new Faults();
  readonly allowance: Allowance;
  /** Every request, in the order of arrival. */
  readonly requests: Recorded[] = [];
  readonly accepted: Accepted[] = [];
  readonly receipts: Receipt[] = [];
  /** User ids that came in `to`: Meta answers 200 and delivers nothing. */
  readonly silentlyDropped: string[] = [];
  /** Messages to people who are served by somebody else: each would have taken the thread away from them. */
  readonly seized: Accepted[] = [];
  /** Calls that can only be defects of the caller. */
  readonly broken: string[] = [];
  readonly inboundIds = new Set<string>();
  readonly ownedElsewhere = new Set<FakePerson>();
  automation: unknown = null;
  subscribed = false;
  /** Called when a send has arrived, before anything is decided. */
  onSend: (person: FakePerson | undefined) => void = () => undefined;
  /** Called when a message was taken, before the caller hears of it. */
  onAccepted: (accepted: Accepted) => void = () => undefined;
  readonly #options: GraphOptions;
  readonly #media = new Map<string, Buffer>();
  readonly #server: Server;

  constructor(options: GraphOptions) {
    this.#options = options;
    this.allowance = new Allowance(options.clock.now);
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error: unknown) => {
        this.broken.push(String(error));
        response.destroy();
      });
    });
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  addPerson(name: string): FakePerson {
    const number = String(this.people.length + 101).padStart(4, '0');
    const person = { name, phone: `59399000${number}`, userId: `EC.9000000000000000${number}`, phoneHidden: false };
    this.people.push(person);
    return person;
  }

  /** Messages that this person got, in order. */
  inboxOf(person: FakePerson): readonly Accepted[] {
    return this.accepted.filter((one) => one.person === person);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await textOf(request);
    const { pathname } = new URL(request.url ?? '/', 'http://fake');
    const method = request.method ?? '';
    this.requests.push({ method, path: pathname, headers: request.headers, body: parsed(raw), raw });
    if (pathname.startsWith('/media-bytes/')) return this.#sendMedia(request, response, pathname);
    const [, version = '', object = '', edge = ''] = pathname.split('/');
    if (!/^v\d+\.\d+$/.test(version)) return fail(response, refused(400, 2500));
    if (!(this.#options.versions ?? ['v25.0', 'v26.0']).includes(version)) this.broken.push(`version ${version}`);
    if (this.faults.tokenExpired || request.headers.authorization !== `Bearer ${this.#options.token}`)
      return fail(response, refused(401, 190), { type: 'OAuthException', error_subcode: 463 });
    return this.#route(method, object, edge, parsed(raw), response);
  }

  async #route(method: string, object: string, edge: string, body: unknown, response: ServerResponse): Promise<void> {
    const { phoneNumberId, accountId } = this.#options;
    const call = `${method} ${object === phoneNumberId ? 'number' : object === accountId ? 'account' : 'other'}/${edge}`;
    switch (call) {
      case 'POST number/messages':
        return this.#messages(body, response);
      case 'GET number/':
        return reply(response, 200, { id: phoneNumberId, verified_name: 'Synthetic', quality_rating: 'GREEN' });
      case 'POST number/conversational_automation':
        this.automation = body;
        return reply(response, 200, { success: true });
      case 'GET account/subscribed_apps':
        return reply(response, 200, {
          data: this.subscribed ? [{ whatsapp_business_api_data: { id: '1', name: 'bot' } }] : [],
        });
      case 'POST account/subscribed_apps':
        this.subscribed = true;
        return reply(response, 200, { success: true });
      case 'POST number/media': {
        const id = String(9_000_000 + this.#media.size);
        this.#media.set(id, Buffer.from('synthetic'));
        return reply(response, 200, { id });
      }
      case 'GET other/':
      case 'DELETE other/': {
        if (!this.#media.has(object)) break;
        if (method === 'GET')
          return reply(response, 200, {
            id: object,
            url: `${this.baseUrl}/media-bytes/${object}`,
            mime_type: 'image/png',
          });
        this.#media.delete(object);
        return reply(response, 200, { success: true });
      }
    }
    fail(response, refused(400, 100), { type: 'GraphMethodException', error_subcode: 33 });
  }

  #sendMedia(request: IncomingMessage, response: ServerResponse, path: string): void {
    const bytes = this.#media.get(path.split('/').at(-1) ?? '');
    if (bytes && request.headers.authorization === `Bearer ${this.#options.token}`) response.writeHead(200).end(bytes);
    else response.writeHead(401, { 'content-type': 'text/html' }).end('<html>Unauthorized</html>');
  }

  async #messages(body: unknown, response: ServerResponse): Promise<void> {
    const read = validate(body);
    if ('receipt' in read) {
      if (!this.inboundIds.has(read.receipt.message_id)) return fail(response, refused(400, 131009, 'unknown message'));
      this.receipts.push(read.receipt);
      return reply(response, 200, { success: true });
    }
    const person = 'message' in read ? this.#recipient(read.message) : undefined;
    this.onSend(person);
    const fault = this.faults.take(person);
    if (fault?.kind === 'slow') await fault.until;
    if (fault && (await this.#failBefore(fault, response))) return;
    if ('error' in read) return fail(response, read.error);

    const { message } = read;
    if (message.to !== undefined && userId.test(message.to)) {
      this.silentlyDropped.push(message.to);
      return reply(response, 200, success(message, metaId('0', true)));
    }
    if (!person) return fail(response, refused(400, 131026, 'nobody has this number'));
    const refusal = this.allowance.refusal(person);
    if (refusal) return fail(response, refusal);

    const accepted = {
      id: metaId(person.phone, true),
      person,
      message,
      at: this.#options.clock.now(),
      late: !this.allowance.isOpen(person),
    };
    this.accepted.push(accepted);
    if (this.ownedElsewhere.delete(person)) this.seized.push(accepted);
    this.onAccepted(accepted);
    if (fault?.kind === 'reset') return void response.destroy();
    if (fault?.kind === 'accept then fail') return fail(response, refused(fault.status, 131000));
    reply(response, 200, success(message, accepted.id));
  }

  /** Faults that come instead of a decision. Says whether the call is over. */
  async #failBefore(fault: Fault, response: ServerResponse): Promise<boolean> {
    if (fault.kind === 'hang') return true;
    if (fault.kind === 'html')
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>');
    else if (fault.kind === 'reset' && !fault.accept) response.destroy();
    else if (fault.kind === 'error') {
      const { code, status = 400, retryAfterSeconds } = fault;
      fail(
        response,
        refused(status, code),
        {},
        retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
      );
    } else return false;
    return true;
  }

  #recipient({ to, recipient }: SentMessage): FakePerson | undefined {
    // Both given: the phone number wins.
    const digits = to?.replace(/^\+/, '');
    return this.people.find(({ phone, userId: id }) => (to === undefined ? id === recipient : phone === digits));
  }
}

function success({ to, recipient }: SentMessage, id: string) {
  const contact =
    to === undefined ? { input: recipient, user_id: recipient } : { input: to, wa_id: to.replace(/\D/g, '') };
  return { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id }] };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

function reply(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=UTF-8', 'x-fb-trace-id': 'Synthetic', ...headers })
    .end(JSON.stringify(body));
}

function fail(
  response: ServerResponse,
  { status, code, details }: GraphError,
  more: object = {},
  headers: Record<string, string> = {},
): void {
  const error = {
    message: `(#${code}) synthetic`,
    type: 'OAuthException',
    code,
    error_data: { messaging_product: 'whatsapp', details },
    fbtrace_id: 'Synthetic',
    ...more,
  };
  reply(response, status, { error }, headers);
}
