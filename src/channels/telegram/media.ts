import type { MediaKind } from '../../conversation/message.ts';
import type { Message } from './update.ts';

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
export const mediaIn = (message: Message): MediaKind | null =>
  kinds.find(([field]) => message[field] !== undefined)?.[1] ?? null;
