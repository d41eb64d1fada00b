import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { write } from '../../conversation/texts.ts';
import type { Locale } from '../../conversation/view.ts';
import type { Context } from './context.ts';
import { failureOf, loggable } from './failure.ts';
import { limits } from './limits.ts';
import type { Tap } from './parse.ts';
import type { Tapped } from './wire.ts';

/** What a person sees of their tap. Nothing here is waited for, and nothing that fails here changes the conversation. */
export function createTaps({ apis, log }: Context) {
  async function quietly(call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
    } catch (error) {
      const failure = failureOf(error);
      // A double tap, or one that waited while the bot was away.
      if (failure.meaning === 'unchanged' || failure.meaning === 'query_too_old') return;
      log.info({ ...loggable(failure) }, 'tap not shown');
    }
  }

  return {
    /** Lets the button stop spinning, whatever becomes of the tap. `stale`: it belongs to a question that is no longer open. */
    answer({ queryId }: Tap, stale: boolean, locale: Locale): Promise<void> {
      const toast = stale ? { text: write(locale, 'telegram-stale') } : {};
      return quietly(() => apis.once.raw.answerCallbackQuery({ callback_query_id: queryId, ...toast }));
    },

    /** Shows the choice in place of the buttons, unless it is `stale`. The tap must be stored: it cannot be repeated after this. */
    async show({ choice, message }: Tap, address: string, stale: boolean): Promise<void> {
      if (message?.text === undefined || message.date === 0) return;
      const chat = { chat_id: address, message_id: message.message_id };
      const { text, entities } = stale ? withoutCountdown(message) : withChoice(message, choice);
      await quietly(() =>
        apis.once.raw.editMessageText({
          ...chat,
          text,
          entities,
          link_preview_options: { is_disabled: true },
          reply_markup: withoutChoices(message),
        }),
      );
    },
  };
}

interface Marked {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/** The question as it stands, without the line of a countdown that ran under it. */
function withoutCountdown({ text = '', entities = [] }: Tapped): Marked {
  const clock = entities.find(({ type }) => type === 'date_time');
  const cut = clock ? text.lastIndexOf('\n\n', clock.offset) : -1;
  const kept = cut < 0 ? text : text.slice(0, cut);
  // What Telegram sent is what it takes back; only the fields that we read are checked.
  const within = entities.filter(({ offset, length }) => offset + length <= kept.length) as unknown as MessageEntity[];
  return { text: kept, entities: within };
}

function withChoice(message: Tapped, choice: string): Marked {
  const asked = withoutCountdown(message);
  const label = message.reply_markup?.inline_keyboard.flat().find((button) => button.callback_data === choice)?.text;
  if (label === undefined) return asked;
  const line = write('es', 'telegram-chosen', { label });
  const text = `${asked.text}\n\n${line}`;
  if (text.length > limits.text) return asked;
  return {
    text,
    entities: [...asked.entities, { type: 'bold', offset: text.length - line.length, length: line.length }],
  };
}

/** Links and values to copy are still needed after an answer; only the answers go. */
function withoutChoices({ reply_markup }: Tapped): InlineKeyboardMarkup {
  const rows = (reply_markup?.inline_keyboard ?? []).map((row) =>
    row.filter((button) => button.callback_data === undefined),
  );
  return {
    inline_keyboard: rows.filter((row) => row.length > 0) as unknown as InlineKeyboardMarkup['inline_keyboard'],
  };
}
