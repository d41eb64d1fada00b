import type { Topic } from '../../flows/topics.ts';
import { offeredText } from './choices.ts';
import { choose } from './choose.ts';
import { explain, lastResort, lost } from './lost.ts';
import { offer, showMenu } from './menu.ts';
import { here, say, type Talk, update } from './talk.ts';

/** Nothing was understood: first what it may have been, with 2-3 options; then an example; then the menu and a person. */
export function miss(talk: Talk, nearest: readonly Topic[], remark?: 'out-of-domain'): void {
  const misses = talk.conversation.misses + 1;
  update(talk, { misses });
  const { question, slot } = here(talk);
  if (remark) {
    say(talk, remark);
    talk.draft.topics.push('out_of_domain');
  }
  // In one's own words there are no options to fall back on, so a person comes sooner.
  if (question?.id === 'words' && misses >= 2 && slot !== null) return choose(talk, slot, 'give_up');
  if (misses >= 3) return lastResort(talk);
  if (misses === 2) {
    if (!remark) say(talk, 'miss-again');
    return explain(talk, 'retry');
  }
  // Who has seen nothing yet sees the first question, rather than a faint guess in its place.
  if (talk.first && !remark) return;
  const guesses = nearest.map((topic) => `topic.1.${topic}`).filter((id) => offeredText(id) !== null);
  if (guesses.length > 0) {
    say(talk, 'miss-options');
    return offer(talk, [...guesses.slice(0, 2), 'do.1.none']);
  }
  if (!remark) say(talk, 'miss-choose');
}

/** "No sé": first help, then an example; whoever still does not know gets the menu and a person. */
export function unsure(talk: Talk): void {
  talk.draft.topics.push('unsure');
  if (here(talk).question === null) return showMenu(talk);
  lost(talk);
}
