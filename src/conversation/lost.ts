import { outcomes } from '../../flows/outcomes.ts';
import { addLinks } from './card.ts';
import { questionText } from './choices.ts';
import { showMenu } from './menu.ts';
import { here, say, sayText, type Talk, text, update } from './talk.ts';

/** One of the pending question's own explanations. */
export function explain(talk: Talk, attribute: 'why' | 'help' | 'retry'): void {
  const { question } = here(talk);
  if (question) sayText(talk, text(talk, questionText(question, attribute)));
}

/** Help first, then an example; whoever still does not see gets the menu and a person. */
export function lost(talk: Talk): void {
  const misses = talk.conversation.misses + 1;
  update(talk, { misses });
  if (misses >= 3) lastResort(talk);
  else explain(talk, misses === 1 ? 'help' : 'retry');
}

/** The menu and a person, when nothing else has helped. */
export function lastResort(talk: Talk): void {
  say(talk, 'miss-person');
  showMenu(talk);
  say(talk, 'outcome-human');
  talk.draft.outcome = 'O12';
  addLinks(talk, outcomes.O12.links);
}
