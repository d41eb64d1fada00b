import { EventEmitter } from 'node:events';
import { ApiError, badRequest } from './api-error.ts';
import type { FakeChat, FakeMessage, FakeUser } from './types.ts';

interface Chat {
  readonly chat: FakeChat;
  readonly messages: FakeMessage[];
  /** The person has written, so the bot may. */
  begun: boolean;
  blocked: boolean;
  migratedTo?: number;
}

interface Query {
  readonly chat: number;
  readonly expired: boolean;
  answered: boolean;
}

/** Chats and messages as the server keeps them. */
export class Chats {
  readonly bot: FakeUser;
  readonly queries = new Map<string, Query>();
  /** `message`: the bot has written; the chat's id comes along. */
  readonly events = new EventEmitter();
  readonly #chats = new Map<number, Chat>();
  readonly #now: () => number;
  #nextMessage = 1;
  #nextQuery = 1;

  constructor(bot: FakeUser, now: () => number) {
    this.bot = bot;
    this.#now = now;
    this.events.setMaxListeners(0);
  }

  get seconds(): number {
    return Math.floor(this.#now() / 1000);
  }

  add(chat: FakeChat): Chat {
    const known = this.#chats.get(chat.id);
    if (known) return known;
    const entry: Chat = { chat, messages: [], begun: chat.type !== 'private', blocked: false };
    this.#chats.set(chat.id, entry);
    return entry;
  }

  get(id: number): Chat {
    const chat = this.#chats.get(id);
    if (!chat) throw badRequest('chat not found');
    return chat;
  }

  /** The chat, if the bot may write there. */
  open(id: unknown): Chat {
    if (id === undefined || id === '') throw badRequest('chat_id is empty');
    const chat = this.get(Number(id));
    if (chat.migratedTo !== undefined)
      throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: chat.migratedTo,
      });
    if (chat.blocked) throw new ApiError(403, 'Forbidden: bot was blocked by the user');
    if (!chat.begun) throw new ApiError(403, "Forbidden: bot can't initiate conversation with a user");
    return chat;
  }

  /** Adds a message; `content` is its text, keyboard or media. */
  write(chat: Chat, from: FakeUser, content: Readonly<Record<string, unknown>>): FakeMessage {
    const message: FakeMessage = {
      message_id: this.#nextMessage++,
      from,
      chat: chat.chat,
      date: this.seconds,
      ...content,
    };
    chat.messages.push(message);
    if (from === this.bot) this.events.emit('message', chat.chat.id);
    return message;
  }

  find(chat: Chat, id: unknown, purpose: string): FakeMessage {
    const message = chat.messages.find(({ message_id }) => message_id === Number(id));
    if (!message) throw badRequest(`message to ${purpose} not found`);
    return message;
  }

  newQuery(chat: number, expired: boolean): string {
    const id = `query${this.#nextQuery++}`;
    this.queries.set(id, { chat, expired, answered: false });
    return id;
  }
}
