import { type Topic, topicIds, topics } from '../../flows/topics.ts';
import { understand } from '../understanding/understand.ts';
import type { Locale } from '../understanding/understood.ts';
import type { Conversation } from './conversation.ts';
import { pendingNow } from './read-text.ts';
import type { Settings } from './settings.ts';
import { emptyDraft, newConversation } from './talk.ts';

/** What a text leaves open: the language, and the topics it may be about. */
export interface Doubt {
  readonly locale: Locale;
  readonly among: readonly Topic[];
}

const answerable = topicIds.filter((id) => topics[id] !== 'meta');

/**
 * Whether a text is worth a second opinion: only where the turn itself would have to ask or give up.
 * `null` where it is clear, and wherever a secret or a number stands in it, which nobody else may see.
 */
export function doubtAbout(
  before: Conversation | undefined,
  words: string,
  now: number,
  settings: Settings,
): Doubt | null {
  const conversation = before ?? newConversation(now, 'es');
  const talk = { settings, now, first: before === undefined, stepped: false, conversation, draft: emptyDraft() };
  const meant = understand(words, { pending: pendingNow(talk), locale: conversation.locale });
  const locale = meant.language && meant.language.locale !== 'other' ? meant.language.locale : conversation.locale;
  if (meant.entities.length > 0) return null;
  if (meant.kind === 'clarify') return { locale, among: meant.topics.map(({ topic }) => topic) };
  return meant.kind === 'none' ? { locale, among: answerable } : null;
}
