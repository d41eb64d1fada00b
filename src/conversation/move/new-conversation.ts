import { procedures } from '../../../flows/procedures.ts';
import type { Conversation } from '../conversation.ts';
import type { Locale } from '../view.ts';
import { madeConversation } from './made.ts';

/** A conversation before its first message. `now`: ms since 1970. */
export function newConversation(now: number, locale: Locale): Conversation {
  return madeConversation({
    v: 1,
    flow: procedures[0]?.version ?? 0,
    locale,
    localeBy: 'guess',
    steps: [],
    asked: null,
    offered: [],
    misses: 0,
    doubt: null,
    errors: 0,
    learned: {},
    wait: null,
    consent: null,
    startedAt: now,
    caughtUpAt: null,
    unreadable: false,
    moved: false,
  });
}
