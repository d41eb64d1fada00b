import type { Body, MediaKind } from '../../conversation/message.ts';
import { commandIn, wordsOf } from './commands.ts';
import type { Message } from './wire.ts';

/** Where a message holds what it brings besides text. An animation also has `document`, a place also `location`: the first hit counts. */
const kinds: readonly (readonly [field: string, kind: MediaKind])[] = [
  ['photo', 'image'],
  ['animation', 'video'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['voice', 'audio'],
  ['audio', 'audio'],
  ['sticker', 'sticker'],
  ['venue', 'location'],
  ['location', 'location'],
  ['contact', 'contact'],
  ['document', 'document'],
  ['dice', 'other'],
  ['poll', 'other'],
  ['story', 'other'],
  ['game', 'other'],
  ['paid_media', 'other'],
  ['checklist', 'other'],
  ['rich_message', 'other'],
];

/** What a message without text brings; `null` for notes of the app itself (pinned, timer changed), which nobody wrote. */
const mediaIn = (message: Message): MediaKind | null =>
  kinds.find(([field]) => message[field] !== undefined)?.[1] ?? null;

/** The content of one message; `null` for what nobody wrote. */
export function bodyOf(message: Message): Body | null {
  if (message.text === undefined) {
    const media = mediaIn(message);
    return media && { type: 'media', media, ...(message.caption === undefined ? {} : { caption: message.caption }) };
  }
  const command = commandIn(message.text);
  if (!command) return { type: 'text', text: message.text };
  if (command.name === 'start') return { type: 'start', ...(command.argument ? { payload: command.argument } : {}) };
  return { type: 'text', text: wordsOf(command) };
}
