import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';

export type Payload = Readonly<Record<string, unknown>>;
export type Button = InlineKeyboardButton & {
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
};

export interface FakeUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly language_code?: string;
}

export interface FakeChat {
  readonly id: number;
  readonly type: 'private' | 'supergroup';
  readonly first_name?: string;
  readonly title?: string;
}

/** One message of a chat as the server keeps it. */
export interface FakeMessage {
  readonly message_id: number;
  readonly from: FakeUser;
  readonly chat: FakeChat;
  /** Seconds since 1970. */
  readonly date: number;
  text?: string;
  entities?: MessageEntity[];
  edit_date?: number;
  reply_markup?: { inline_keyboard: Button[][] };
  reply_to_message?: { readonly message_id: number; readonly from: FakeUser };
  message_thread_id?: number;
  /** Photos, stickers and the like, as they are. */
  [media: string]: unknown;
}

export type UpdateKind = 'message' | 'edited_message' | 'callback_query' | 'my_chat_member';

export interface FakeUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

/** One call of the bot, for assertions. */
export interface Call {
  readonly method: string;
  readonly payload: Payload;
  /** The HTTP status it was answered with; 0 when the connection was cut. */
  status: number;
}
