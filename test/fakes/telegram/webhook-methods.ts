import { badRequest } from './api-error.ts';
import type { LongPoll } from './long-poll.ts';
import type { Payload } from './types.ts';
import type { Updates } from './updates.ts';
import type { Webhooks } from './webhooks.ts';

const ports = ['', '443', '80', '88', '8443'];

/** Setting and reading the webhook. */
export function webhookMethods(
  updates: Updates,
  webhooks: Webhooks,
  longPoll: LongPoll,
  offence: (what: string) => never,
) {
  let connections = 40;
  return {
    setWebhook({ url, secret_token, allowed_updates, max_connections = 40, drop_pending_updates }: Payload) {
      if (drop_pending_updates) offence('setWebhook with drop_pending_updates');
      if (typeof url !== 'string' || !URL.canParse(url)) throw badRequest('bad webhook: invalid url');
      if (!url.startsWith('https:')) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
      if (!ports.includes(new URL(url).port))
        throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
      if (secret_token !== undefined && !/^[\w-]{1,256}$/.test(String(secret_token)))
        throw badRequest('secret token contains unallowed characters');
      if (Array.isArray(allowed_updates)) updates.allowed = allowed_updates;
      connections = Number(max_connections);
      longPoll.interrupt('terminated by setWebhook request');
      webhooks.target = { url, secret: secret_token === undefined ? undefined : String(secret_token) };
      return true;
    },
    deleteWebhook({ drop_pending_updates }: Payload) {
      if (drop_pending_updates) offence('deleteWebhook with drop_pending_updates');
      webhooks.target = null;
      return true;
    },
    getWebhookInfo: () => ({
      url: webhooks.target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.entries.length,
      max_connections: connections,
      ...(updates.allowed ? { allowed_updates: updates.allowed } : {}),
      ...(webhooks.lastError ? { last_error_message: webhooks.lastError } : {}),
    }),
  };
}
