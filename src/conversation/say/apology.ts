import type { Conversation } from '../conversation.ts';
import type { Reply } from '../message.ts';
import { write } from '../texts.ts';
import { madeReply, wordsOnly } from './made.ts';

/**
 * What is said when the turn itself failed: one sentence in the person's language, nothing lost.
 *
 * @param languageHint the platform's word for the language of somebody who is new
 */
export function apologyFor(conversation: Conversation | undefined, languageHint?: string): Reply {
  const locale = conversation?.locale ?? (languageHint?.toLowerCase().startsWith('en') ? 'en' : 'es');
  return madeReply({ ...wordsOnly(write(locale, 'apology')), locale });
}
