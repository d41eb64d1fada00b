import type { Conversation } from '../conversation.ts';
import type { Settings } from '../settings.ts';
import type { Locale } from '../view.ts';
import { newConversation } from './new-conversation.ts';
import { emptyDraft, positionIn, type TurnState } from './state.ts';

/**
 * A turn before its first message.
 *
 * @param before what is kept of the conversation, or `undefined` for a new one
 * @param locale the language of a new one
 * @param now ms since 1970
 */
export function begin(before: Conversation | undefined, locale: Locale, now: number, settings: Settings): TurnState {
  const conversation = before ?? newConversation(now, locale);
  return {
    settings,
    now,
    first: before === undefined,
    conversation,
    origin: positionIn(conversation, settings.dataMode),
    stepped: false,
    draft: emptyDraft,
  };
}
