import { isDeepStrictEqual } from 'node:util';
import { badRequest } from './api-error.ts';
import type { Chats } from './chats.ts';
import type { FakeMessage, Payload } from './types.ts';
import { commandsOf, keyboardOf, profileText, textOf } from './validate.ts';

type Method = (payload: Payload) => unknown;

const key = ({ language_code, scope }: Payload): string =>
  `${String(language_code ?? '')} ${JSON.stringify(scope ?? { type: 'default' })}`;

/** Sending, editing and answering, with the checks that Telegram makes. */
export function chatMethods(chats: Chats): Record<string, Method> {
  function edited(payload: Payload, change: Partial<FakeMessage>): FakeMessage {
    const message = chats.find(chats.open(payload.chat_id), payload.message_id, 'edit');
    if (message.from !== chats.bot) throw badRequest("message can't be edited");
    const { reply_markup: _, ...rest } = message;
    const next = { ...('text' in change ? rest : message), ...change };
    if (change.reply_markup === undefined) delete next.reply_markup;
    if (isDeepStrictEqual(looks(next), looks(message)))
      throw badRequest('message is not modified: specified new message content and reply markup are exactly the same');
    for (const field of ['text', 'entities', 'reply_markup']) delete message[field];
    return Object.assign(message, next, { edit_date: chats.seconds });
  }

  const withKeyboard = (payload: Payload) => {
    const reply_markup = keyboardOf(payload);
    return reply_markup ? { reply_markup } : {};
  };

  return {
    sendMessage(payload) {
      const chat = chats.open(payload.chat_id);
      const { message_thread_id } = payload;
      return chats.write(chat, chats.bot, {
        ...textOf(payload),
        ...withKeyboard(payload),
        ...(message_thread_id === undefined ? {} : { message_thread_id }),
        ...(payload.ephemeral_message_parameters ? { ephemeral: payload.ephemeral_message_parameters } : {}),
      });
    },
    editMessageText: (payload) => edited(payload, { ...textOf(payload), ...withKeyboard(payload) }),
    editMessageReplyMarkup: (payload) => edited(payload, withKeyboard(payload)),
    deleteMessage(payload) {
      const chat = chats.open(payload.chat_id);
      const message = chats.find(chat, payload.message_id, 'delete');
      if (chats.seconds - message.date > 48 * 3600) throw badRequest("message can't be deleted");
      chat.messages.splice(chat.messages.indexOf(message), 1);
      return true;
    },
    answerCallbackQuery({ callback_query_id, text = '' }) {
      const query = chats.queries.get(String(callback_query_id));
      if (!query || query.expired || query.answered)
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      if (typeof text !== 'string' || text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
      query.answered = true;
      return true;
    },
    sendChatAction({ chat_id, action }) {
      chats.open(chat_id);
      if (action !== 'typing') throw badRequest('wrong parameter action in request');
      return true;
    },
    sendDocument(payload) {
      const { caption = '' } = payload;
      if (typeof caption !== 'string' || caption.length > 1024) throw badRequest('message caption is too long');
      return chats.write(chats.open(payload.chat_id), chats.bot, { document: { file_id: 'sent' }, caption });
    },
  };
}

const looks = ({ text, entities = [], reply_markup }: Partial<FakeMessage>) => ({ text, entities, reply_markup });

/** The bot's profile: commands per scope and language, texts per language. */
export function profileMethods(chats: Chats): Record<string, Method> {
  const commands = new Map<string, unknown>();
  const texts = new Map<string, string>();
  let menu: unknown = { type: 'default' };

  const text = (name: string, field: string, most: number): Record<string, Method> => ({
    [`set${name}`](payload) {
      texts.set(`${name} ${String(payload.language_code ?? '')}`, profileText(payload, field, most));
      return true;
    },
    [`get${name}`]: ({ language_code = '' }) => ({ [field]: texts.get(`${name} ${String(language_code)}`) ?? '' }),
  });

  return {
    ...text('MyName', 'name', 64),
    ...text('MyDescription', 'description', 512),
    ...text('MyShortDescription', 'short_description', 120),
    setMyCommands(payload) {
      commands.set(key(payload), commandsOf(payload));
      return true;
    },
    getMyCommands: (payload) => commands.get(key(payload)) ?? [],
    setChatMenuButton({ chat_id, menu_button }) {
      if (chat_id !== undefined) chats.get(Number(chat_id));
      menu = menu_button;
      return true;
    },
    getChatMenuButton: () => menu,
  };
}
