import type { Conversation } from './conversation.ts';
import { type Reply, wordsOnly } from './message.ts';
import { write } from './texts.ts';

/** What is said when the turn itself failed: one sentence in the person's language, nothing lost. */
export function apologyFor(conversation: Conversation | undefined): Reply {
  const locale = conversation?.locale ?? 'es';
  return { ...wordsOnly(write(locale, 'apology')), locale };
}
