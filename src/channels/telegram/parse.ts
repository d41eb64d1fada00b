import type { Inbound } from '../../conversation/message.ts';
import { commandIn, isToDelete, wordsOf } from './commands.ts';
import { bodyOf } from './parse-body.ts';
import { type Message, type Tapped, type Update, update } from './wire.ts';

/** Who the bot is, as getMe says. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

/** A tap on a button, to be answered and shown at once, whatever the conversation makes of it. */
export interface Tap {
  readonly queryId: string;
  readonly choice: string;
  /** Missing when Telegram no longer shows it to bots. */
  readonly message?: Tapped;
}

/** A message in a group that speaks to the bot. */
export interface GroupCall {
  readonly chat: number;
  readonly thread?: number;
  readonly messageId: number;
  readonly user?: number;
  readonly language?: string;
  readonly command?: string;
  /** It shows a number that looks like a cédula or a RUC; the number itself is not read. */
  readonly holdsNumber: boolean;
}

/** What an update is to the bot. */
export type Received =
  | { readonly kind: 'inbound'; readonly inbound: Inbound; readonly messageId?: number; readonly tap?: Tap }
  /** The person blocked the bot. */
  | { readonly kind: 'blocked'; readonly from: string; readonly address: string }
  | { readonly kind: 'group'; readonly call: GroupCall }
  | { readonly kind: 'ignored'; readonly why: 'unreadable' | 'unknown_kind' | 'from_bot' | 'service' | 'not_for_us' };

export interface Reading {
  readonly me: Me;
  /** When the update came, in ms since 1970; a tap carries no time of its own. */
  readonly receivedAt: number;
  /** Whether this is the person's newest message in that chat, as far as this process has seen. */
  readonly isNewest: (chat: number, messageId: number) => boolean;
}

/** Reads one update. Pure, and never throws, whatever was sent. */
export function parseUpdate(raw: unknown, reading: Reading): Received {
  const parsed = update.safeParse(raw);
  if (!parsed.success) return { kind: 'ignored', why: 'unreadable' };
  const { update_id, message, edited_message, callback_query, my_chat_member } = parsed.data;
  if (message) return message.chat.type === 'private' ? written(update_id, message) : inGroup(message, reading.me);
  if (edited_message) return edited(update_id, edited_message, reading);
  if (callback_query) return tapped(update_id, callback_query, reading);
  if (my_chat_member) return membership(my_chat_member);
  return { kind: 'ignored', why: 'unknown_kind' };
}

const idOf = (updateId: number) => String(updateId);
const personOf = (id: number) => `telegram:${id}`;
const hint = (code: string | undefined) => (code ? { languageHint: code } : {});

function written(updateId: number, message: Message): Received {
  if (message.from?.is_bot) return { kind: 'ignored', why: 'from_bot' };
  const body = bodyOf(message);
  if (!body) return { kind: 'ignored', why: 'service' };
  const inbound: Inbound = {
    id: idOf(updateId),
    // In a private chat the chat's id is the person's.
    from: personOf(message.from?.id ?? message.chat.id),
    address: String(message.chat.id),
    at: message.date * 1000,
    body,
    ...hint(message.from?.language_code),
  };
  return { kind: 'inbound', inbound, messageId: message.message_id };
}

function edited(updateId: number, message: Message, { isNewest }: Reading): Received {
  if (message.chat.type !== 'private') return { kind: 'ignored', why: 'not_for_us' };
  // An edited picture or caption changes nothing: the bot had not read it.
  if (message.text === undefined) return { kind: 'ignored', why: 'service' };
  const command = commandIn(message.text);
  const inbound: Inbound = {
    id: idOf(updateId),
    from: personOf(message.from?.id ?? message.chat.id),
    address: String(message.chat.id),
    at: (message.edit_date ?? message.date) * 1000,
    body:
      command && isToDelete(command)
        ? { type: 'text', text: wordsOf(command) }
        : { type: 'edited', text: message.text, latest: isNewest(message.chat.id, message.message_id) },
    ...hint(message.from?.language_code),
  };
  return { kind: 'inbound', inbound };
}

function tapped(updateId: number, query: NonNullable<Update['callback_query']>, { receivedAt }: Reading): Received {
  const { id, from, data, message } = query;
  if (data === undefined) return { kind: 'ignored', why: 'unknown_kind' };
  if (message && message.chat.type !== 'private') return { kind: 'ignored', why: 'not_for_us' };
  const inbound: Inbound = {
    id: idOf(updateId),
    from: personOf(from.id),
    address: String(message?.chat.id ?? from.id),
    at: receivedAt,
    body: { type: 'choice', choice: data },
    ...hint(from.language_code),
  };
  return { kind: 'inbound', inbound, tap: { queryId: id, choice: data, ...(message ? { message } : {}) } };
}

function membership({ chat, from, new_chat_member }: NonNullable<Update['my_chat_member']>): Received {
  if (chat.type !== 'private' || new_chat_member.status !== 'kicked') return { kind: 'ignored', why: 'not_for_us' };
  return { kind: 'blocked', from: personOf(from.id), address: String(chat.id) };
}

/** A number of 10 or 13 digits, however it is separated. */
const identityLike = /(?<!\d)\d(?:[\s.\-/]?\d){9}(?:(?:[\s.\-/]?\d){3})?(?![\s.\-/]?\d)/;

/** Only what speaks to the bot counts, even where the group lets it see everything. */
function inGroup(message: Message, me: Me): Received {
  const text = message.text ?? message.caption ?? '';
  const command = commandIn(text);
  const named = me.username.toLowerCase();
  const mentioned = [...text.matchAll(/@(\w+)/g)].some(([, name = '']) => name.toLowerCase() === named);
  const forUs =
    mentioned || (command !== null && !/^\s*\/\w+@/.test(text)) || message.reply_to_message?.from?.id === me.id;
  if (!forUs || message.from?.is_bot) return { kind: 'ignored', why: 'not_for_us' };
  const call: GroupCall = {
    chat: message.chat.id,
    messageId: message.message_id,
    holdsNumber: identityLike.test(text),
    ...(message.is_topic_message && message.message_thread_id !== undefined
      ? { thread: message.message_thread_id }
      : {}),
    ...(message.from ? { user: message.from.id } : {}),
    ...(message.from?.language_code ? { language: message.from.language_code } : {}),
    ...(command ? { command: command.name } : {}),
  };
  return { kind: 'group', call };
}
