import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Choice, Reply } from '../../conversation/message.ts';
import { write } from '../../conversation/texts.ts';
import { toHtml, toPlain } from './html.ts';

/** The content of `sendMessage` and `editMessageText`, without the chat. */
export interface Content {
  readonly text: string;
  readonly parse_mode?: 'HTML';
  readonly link_preview_options: { readonly is_disabled: true };
  readonly reply_markup?: InlineKeyboardMarkup;
}

const noPreview = { is_disabled: true } as const;

/** One reply as one message. `left` shows a running countdown, in ms; without it none is shown. */
export function render(reply: Reply, left?: number): Content {
  const countdown = reply.until === undefined || left === undefined ? '' : countdownLine(reply.until, left);
  return {
    text: toHtml(reply.text) + countdown,
    parse_mode: 'HTML',
    link_preview_options: noPreview,
    ...keyboard(reply),
  };
}

/** The same reply without mark-up, for when Telegram cannot parse the other. */
export function renderPlain(reply: Reply): Content {
  return { text: toPlain(reply.text), link_preview_options: noPreview, ...keyboard(reply) };
}

/** One button a row: labels stay whole on a narrow screen. What helps in the portal stands above the answers. */
function keyboard({ links, copy, choices }: Reply): { reply_markup?: InlineKeyboardMarkup } {
  const rows: InlineKeyboardButton[] = [
    ...links.map(({ label, url }) => ({ text: label, url })),
    ...copy.map(({ label, value }) => ({ text: label, copy_text: { text: value } })),
    ...choices.map(choiceButton),
  ];
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows.map((button) => [button]) } };
}

const styles = { forward: 'success', danger: 'danger' } as const;

const choiceButton = ({ id, label, style }: Choice): InlineKeyboardButton => ({
  text: label,
  callback_data: id,
  ...(style ? { style: styles[style] } : {}),
});

/** Signs and digits alone, the same in every language. Apps that know `tg-time` let it run by themselves; others show its content. */
function countdownLine(until: number, left: number): string {
  const time = `<tg-time unix="${Math.round(until / 1000)}" format="r">${clockFace(left)}</tg-time>`;
  return `\n\n${write('es', left > 0 ? 'telegram-countdown' : 'telegram-time-over', { left: time })}`;
}

/** 150,000 ms → `2:30`. */
function clockFace(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
