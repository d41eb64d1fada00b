import { GraphApiError, WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { verifySignature } from '@kapso/whatsapp-cloud-api/server';
import type { Content } from './render.ts';

/** Where a message goes: a phone number with its plus, or a business-scoped user id. */
export type Recipient = { readonly to: string } | { readonly recipient: string };

/**
 * Why a call to the Graph API did not succeed. The message names no person: Meta's own texts may.
 * - `refused`: Meta answered; decide by `httpStatus` first, since a 5xx may be a page of HTML
 * - `not connected`: no byte of the request was sent
 * - `unanswered`: time ran out or the connection broke; Meta may have acted
 */
export class GraphFailure extends Error {
  override readonly name = 'GraphFailure';
  readonly kind: 'refused' | 'not connected' | 'unanswered';
  /** Meta's error code, or the HTTP status where there was none. */
  readonly code: number;
  readonly httpStatus: number;
  readonly retryAfterMs: number | undefined;

  constructor(kind: GraphFailure['kind'], code = 0, httpStatus = 0, retryAfterMs?: number) {
    super(kind === 'refused' ? `the Graph API answered ${httpStatus}, code ${code}` : `the Graph API: ${kind}`);
    this.kind = kind;
    this.code = code;
    this.httpStatus = httpStatus;
    this.retryAfterMs = retryAfterMs;
  }
}

export interface ClientOptions {
  readonly accessToken: string;
  readonly phoneNumberId: string;
  /** `v25.0`. */
  readonly graphVersion: string;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** How long one call may take, in ms. */
  readonly timeoutMs: number;
}

/** The few calls of the Graph API that are needed; the only file that knows which library makes them. @throws GraphFailure */
export interface GraphClient {
  /** `mark` comes back in the statuses of the message. */
  send(recipient: Recipient, content: Content, mark: string): Promise<void>;
  /** Marks a message as read and shows that an answer is being written. */
  markRead(messageId: string): Promise<void>;
  get(path: string, fields?: string): Promise<unknown>;
  post(path: string, body: Record<string, unknown>): Promise<unknown>;
}

export function createClient({
  accessToken,
  phoneNumberId,
  graphVersion,
  baseUrl,
  timeoutMs,
}: ClientOptions): GraphClient {
  // The library waits without end; the signal also covers reading the answer.
  const timed: typeof fetch = (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  const client = new WhatsAppClient({ accessToken, graphVersion, baseUrl, fetch: timed });
  const call = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw failureOf(error);
    }
  };
  return {
    async send(recipient, content, mark) {
      const payload = {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        ...recipient,
        ...content,
        biz_opaque_callback_data: mark,
      };
      await call(client.messages.sendRaw({ phoneNumberId, payload }));
    },
    async markRead(messageId) {
      await call(client.messages.markRead({ phoneNumberId, messageId, typingIndicator: { type: 'text' } }));
    },
    get: (path, fields) =>
      call(client.request('GET', path, { responseType: 'json', ...(fields ? { query: { fields } } : {}) })),
    post: (path, body) => call(client.request('POST', path, { responseType: 'json', body })),
  };
}

/** Failures before a connection stood; the names are those of Node and of undici. */
const beforeConnecting = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

function failureOf(error: unknown): GraphFailure {
  if (error instanceof GraphApiError) {
    const { code, httpStatus, retry } = error;
    return new GraphFailure('refused', Number(code), httpStatus, retry.retryAfterMs);
  }
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new GraphFailure(beforeConnecting.includes(code) ? 'not connected' : 'unanswered');
}

const headerShape = /^sha256=[0-9a-f]{64}$/;

/** Whether a signature header can be right at all; checked before a body is read. */
export const looksSigned = (header: string | undefined): header is string =>
  header !== undefined && headerShape.test(header);

/** Whether one of the app secrets signed exactly these bytes. Constant time for each secret. */
export const isSigned = (secrets: readonly string[], rawBody: Buffer, header: string): boolean =>
  secrets.some((appSecret) => appSecret !== '' && verifySignature({ appSecret, rawBody, signatureHeader: header }));
