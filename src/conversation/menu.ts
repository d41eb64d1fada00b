import { offeredChoices } from './choices.ts';
import { here, say, type Talk, update } from './talk.ts';

/** Buttons instead of the question's; their labels, numbers and ordinals can be typed as well. */
export function offer(talk: Talk, ids: readonly string[]): void {
  update(talk, { offered: ids });
  talk.draft.choices = offeredChoices(ids, talk.conversation.locale);
  talk.draft.ask = false;
}

/** The menu: go on, the questions asked most, a person, the other language. Seven rows and no more. */
export function showMenu(talk: Talk): void {
  say(talk, 'menu');
  const other = talk.conversation.locale === 'es' ? 'do.1.english' : 'do.1.spanish';
  offer(talk, [
    here(talk).question ? 'do.1.continue' : 'do.1.start',
    'topic.1.what_documents',
    'topic.1.how_long',
    'topic.1.appointment',
    'topic.1.is_it_safe',
    'do.1.person',
    other,
  ]);
}
