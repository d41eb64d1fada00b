import { GrammyError, HttpError } from 'grammy';

/**
 * What may be known, and logged, of a failed call. The error itself holds the token in its URL and the person's text in its
 * payload, so it goes no further than this function.
 */
export interface Failure {
  readonly error: string;
  readonly method?: string;
  /** The Bot API's error code; absent when no answer came. */
  readonly code?: number;
  readonly meaning: Meaning;
  /** How long the platform asks us to wait, in ms. */
  readonly afterMs?: number;
  /** The id of the group that this one became. */
  readonly migratedTo?: number;
}

type Meaning =
  /** The token is refused: nobody can be reached. */
  | 'unauthorized'
  /** Somebody else polls, or a webhook is set. */
  | 'conflict'
  /** The person blocked the bot or deleted their account. */
  | 'gone'
  | 'refused'
  | 'migrated'
  /** The message already looks like that. */
  | 'unchanged'
  | 'query_too_old'
  | 'message_missing'
  | 'unparsable'
  | 'too_many'
  | 'server'
  /** The connection broke, or time ran out, when the request may have been handled already. */
  | 'network'
  /** No connection came about: the request cannot have been handled. */
  | 'unreachable';

/** Texts of the Bot API are matched loosely; some come from inner services and change without notice. */
const badRequests: readonly (readonly [text: RegExp, meaning: Meaning])[] = [
  [/not modified/i, 'unchanged'],
  [/query is too old|query id is invalid/i, 'query_too_old'],
  [/message to (edit|delete) not found|message can't be edited|MESSAGE_ID_INVALID/i, 'message_missing'],
  [/can't parse entities/i, 'unparsable'],
];

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export function failureOf(error: unknown): Failure {
  if (error instanceof GrammyError) {
    const { retry_after, migrate_to_chat_id } = error.parameters;
    return {
      error: 'GrammyError',
      method: error.method,
      code: error.error_code,
      meaning: meaningOf(error),
      ...(retry_after === undefined ? {} : { afterMs: retry_after * 1000 }),
      ...(migrate_to_chat_id === undefined ? {} : { migratedTo: migrate_to_chat_id }),
    };
  }
  if (error instanceof HttpError) {
    return { error: 'HttpError', meaning: neverConnected.has(codeOf(error.error)) ? 'unreachable' : 'network' };
  }
  // The one error that is neither: the time for a send ran out while a flood limit was waited for, so nothing was sent.
  return { error: error instanceof Error ? error.name : 'unknown', meaning: 'too_many' };
}

function meaningOf({ error_code, description, parameters }: GrammyError): Meaning {
  if (error_code >= 500) return 'server';
  switch (error_code) {
    case 401:
    case 404:
      return 'unauthorized';
    case 403:
      return /blocked|deactivated/i.test(description) ? 'gone' : 'refused';
    case 409:
      return 'conflict';
    case 429:
      return 'too_many';
    default:
      if (parameters.migrate_to_chat_id !== undefined) return 'migrated';
      return badRequests.find(([text]) => text.test(description))?.[1] ?? 'refused';
  }
}

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';

/** The fields that a log line may hold. */
export const loggable = ({ error, method, code, meaning }: Failure) => ({
  error,
  meaning,
  ...(method === undefined ? {} : { method }),
  ...(code === undefined ? {} : { code }),
});
