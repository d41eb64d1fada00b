import { give, shownAnswer } from './answer.ts';
import { accept, type Field } from './numbers.ts';
import { here, sayText, type Talk, text, update } from './talk.ts';

/** A choice of the pending question, tapped or said. */
export function choose(talk: Talk, slot: string, choice: string): void {
  const position = here(talk);
  const number = /^change_(.*)$/.exec(choice)?.[1];
  if (position.question?.id === 'confirm' && number !== undefined) {
    sayText(talk, text(talk, 'changing', { name: text(talk, `name-${number}`) }));
    give(talk, { [number]: null });
    return;
  }
  if (position.question?.id === 'words' && !['options', 'give_up'].includes(choice)) {
    sayText(talk, text(talk, 'understood-as', { what: shownAnswer(talk, position, choice) }));
  }
  give(talk, { [slot]: choice });
}

/** The doubted number is right after all, or the suggestion is. */
export function settleDoubt(talk: Talk, choice: 'accept' | 'suggestion'): void {
  const { doubt } = talk.conversation;
  if (doubt === null) return;
  const value = choice === 'suggestion' ? doubt.suggestion : doubt.value;
  if (value === undefined) update(talk, { doubt: null });
  else accept(talk, doubt.slot as Field, value);
}
