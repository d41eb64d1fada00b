import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, readBody } from '../../http/body.ts';
import type { Route } from '../../http/route.ts';
import type { Unverified } from '../../http/unverified.ts';
import { isSigned, looksSigned } from './client.ts';
import type { Context } from './context.ts';
import { limits } from './limits.ts';
import { type Event, parseWebhook } from './parse.ts';
import type { WhatsAppSettings } from './settings.ts';

/** Where Meta calls. */
const webhookPath = '/whatsapp';

/** Why nothing of a call is looked at; on the first two the connection is gone. */
type Refusal = 'broke off' | 'crumbs' | keyof typeof refusals;
const refusals = { 'not signed': 401, 'too long': 413, 'no room': 503 } as const;

/**
 * The webhook. 200 says that everything in the call is stored, and nothing else gets 200 except what will never be readable;
 * any other answer makes Meta deliver the same bytes again for days.
 */
export function createRoute(
  settings: WhatsAppSettings,
  context: Context,
  unverified: Unverified,
  handle: (events: readonly Event[]) => Promise<void>,
): Route {
  const { phoneNumberId, appSecrets, verifyToken } = settings;
  const { clock, log, meter } = context;

  async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return handshake(request, response);
    if (request.method !== 'POST') return answer(response, 405, '', { allow: 'GET, POST' });
    const read = await verified(request);
    if (!Buffer.isBuffer(read)) meter.count('whatsapp_unverified', { why: read });
    if (read === 'broke off' || read === 'crumbs') return void response.destroy();
    const status = Buffer.isBuffer(read) ? await deliver(read) : refusals[read];
    meter.count('whatsapp_webhook', { status: String(status) });
    answer(response, status);
  }

  /** Meta asks once whether this address is ours. */
  function handshake(request: IncomingMessage, response: ServerResponse): void {
    const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const challenge = asked.get('hub.challenge');
    const ours = asked.get('hub.mode') === 'subscribe' && same(asked.get('hub.verify_token') ?? '', verifyToken);
    if (ours && challenge !== null) answer(response, 200, challenge);
    else answer(response, 403);
  }

  /** A body that Meta signed, or why there is none. Until that is known its bytes count as held by nobody we know. */
  async function verified(request: IncomingMessage): Promise<Buffer | Refusal> {
    const header = request.headers['x-hub-signature-256'];
    if (typeof header !== 'string' || !looksSigned(header)) return 'not signed';
    const room = unverified.room();
    try {
      const body = await readBody(request, limits.webhookBytes, room);
      if ('refused' in body) return body.refused;
      return isSigned(appSecrets, body.bytes, header) ? body.bytes : 'not signed';
    } finally {
      room.release();
    }
  }

  async function deliver(body: Buffer): Promise<number> {
    const parsed = parse(body);
    if (parsed === undefined) {
      meter.count('whatsapp_ignored', { why: 'not json' });
      return 200;
    }
    try {
      await handle(parseWebhook(parsed, { phoneNumberId, receivedAt: clock.now() }));
      return 200;
    } catch (error) {
      // The message of an error may quote what a person wrote.
      log.error(
        { error: error instanceof Error ? error.name : typeof error },
        'a webhook call could not be stored; Meta will deliver it again',
      );
      return 503;
    }
  }

  return { path: webhookPath, handle: answerCall };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Compares in constant time; hashing makes the lengths equal. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
