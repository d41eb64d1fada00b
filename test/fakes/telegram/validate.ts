import type { MessageEntity } from 'grammy/types';
import { badRequest } from './api-error.ts';
import { parseHtml } from './html.ts';
import type { Button, Payload } from './types.ts';

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a message as the person will see it. */
export function textOf(payload: Payload): { text: string; entities: MessageEntity[] } {
  const { text, parse_mode, entities = [] } = payload;
  if (typeof text !== 'string') throw badRequest('message text is empty');
  if (parse_mode !== undefined && parse_mode !== 'HTML') throw badRequest('unsupported parse_mode');
  const parsed = parse_mode === 'HTML' ? parseHtml(text) : { text, entities: checkedEntities(text, entities) };
  if (parsed.text.trim() === '') throw badRequest('message text is empty');
  if (parsed.text.length > 4096) throw badRequest('message is too long');
  return parsed;
}

function checkedEntities(text: string, entities: unknown): MessageEntity[] {
  if (!Array.isArray(entities)) throw badRequest('entities must be an array');
  for (const { offset, length } of entities)
    if (!(offset >= 0 && length > 0 && offset + length <= text.length)) throw badRequest('entity beyond the text');
  return entities;
}

const actions = ['callback_data', 'url', 'copy_text', 'web_app', 'switch_inline_query'];

function checkButton(button: unknown): asserts button is Button {
  if (!isRecord(button) || typeof button.text !== 'string' || button.text.trim() === '')
    throw badRequest('text buttons are unallowed');
  const present = actions.filter((action) => button[action] !== undefined);
  if (present.length !== 1) throw badRequest('exactly one action is needed in a button');
  const { callback_data, url, copy_text, style } = button;
  if (
    callback_data !== undefined &&
    !(typeof callback_data === 'string' && bytes(callback_data) >= 1 && bytes(callback_data) <= 64)
  )
    throw badRequest('BUTTON_DATA_INVALID');
  if (url !== undefined && !(typeof url === 'string' && /^(https?|tg):\/\//.test(url) && URL.canParse(url)))
    throw badRequest('BUTTON_URL_INVALID');
  if (copy_text !== undefined) {
    const text = isRecord(copy_text) ? copy_text.text : undefined;
    if (typeof text !== 'string' || text.length < 1 || text.length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
  if (style !== undefined && !['danger', 'success', 'primary'].includes(String(style)))
    throw badRequest('invalid button style');
}

/** An inline keyboard, or `undefined` where none or an empty one is given. */
export function keyboardOf({ reply_markup }: Payload): { inline_keyboard: Button[][] } | undefined {
  if (reply_markup === undefined) return undefined;
  const rows = isRecord(reply_markup) ? reply_markup.inline_keyboard : undefined;
  if (!Array.isArray(rows)) throw badRequest('only inline keyboards are known');
  for (const row of rows) {
    if (!Array.isArray(row)) throw badRequest('a keyboard row must be an array');
    row.forEach(checkButton);
  }
  const filled = rows.filter((row) => row.length > 0);
  return filled.length === 0 ? undefined : { inline_keyboard: filled };
}

/** A list of commands as it will be shown. */
export function commandsOf({ commands }: Payload): { command: string; description: string }[] {
  if (!Array.isArray(commands) || commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (typeof description !== 'string' || description.length < 1 || description.length > 256)
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  return commands;
}

/** A text of the bot's profile, at most `most` characters. */
export function profileText(payload: Payload, field: string, most: number): string {
  const text = payload[field] ?? '';
  if (typeof text !== 'string' || [...text].length > most) throw badRequest(`${field} is too long`);
  return text;
}
