import type { Body, MediaKind } from '../../conversation/message.ts';
import type { Message } from './wire.ts';

/** What nobody waits an answer to: notes of the app, and things that are about a message rather than one. */
export const silentTypes = ['reaction', 'system', 'edit', 'revoke'] as const;

const media: Readonly<Record<string, MediaKind>> = {
  image: 'image',
  audio: 'audio',
  video: 'video',
  sticker: 'sticker',
  location: 'location',
  document: 'document',
  contacts: 'contact',
};

/** The content of one message. A kind that is not known today is something the bot cannot read, and is answered as such. */
export function bodyOf(message: Message): Body {
  const { type, text, interactive, button, unsupported } = message;
  if (type === 'text' || (type === undefined && text)) return { type: 'text', text: wordsOf(text?.body ?? '') };
  const choice = interactive?.button_reply?.id ?? interactive?.list_reply?.id ?? button?.payload;
  if (choice !== undefined) return { type: 'choice', choice };
  if (type === 'request_welcome') return { type: 'start' };
  // On most numbers Meta says that a message was edited, and not to what.
  if (type === 'unsupported' && unsupported?.type === 'edit') return { type: 'edited', text: '', latest: false };
  const caption = (message.image ?? message.video ?? message.document)?.caption;
  const kind = (Object.hasOwn(media, type ?? '') ? media[type ?? ''] : undefined) ?? 'other';
  return { type: 'media', media: kind, ...(caption === undefined ? {} : { caption }) };
}

/** A command of the "/" menu arrives as text: `/mis_datos` means the words. */
const wordsOf = (text: string): string =>
  text.replace(/^\/([\p{L}\d_]{1,32})$/u, (_, name: string) => name.replaceAll('_', ' '));

/** Whether Meta itself could not say what was sent, or named a kind that this program does not know. */
export function isUnknownKind({ type }: Message): boolean {
  const known = ['text', 'interactive', 'button', 'order', 'request_welcome', ...Object.keys(media)];
  return type === undefined || !known.includes(type);
}
