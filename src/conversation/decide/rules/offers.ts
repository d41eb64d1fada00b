import type { Act, Command } from '../../acts.ts';
import { commands } from '../../acts.ts';
import { acceptChoice, actionSlot, decodeChoice, offerSlot, suggestionChoice, topicOfButton } from '../../choice-id.ts';
import { noneOffered } from '../../look.ts';
import type { Move } from '../../move/moves.ts';
import { actsOf, answerTopic, say, understood } from '../phrases.ts';
import { type Decision, one, rule, type Where } from '../rule.ts';
import { keepNumber } from '../take-number.ts';

// Buttons that were offered in place of the question's: menu, "did you mean", a doubted number.

const names: ReadonlySet<string> = new Set(commands);
const isCommandName = (name: string): name is Command => names.has(name);

/** "Recuperar mi clave" after the end begins a new case. */
const actions: { readonly [action: string]: Command } = { start: 'continue' };

export const taken = rule({
  id: 'offer_taken',
  settles: true,
  when: (left) => one(left, 'answer', ({ slot }) => slot === offerSlot),
  decide: ([act], where) => (act?.type === 'answer' ? take(act.value, where) : []),
});

/** "Sí" to the one guess that was offered. */
export const onlyGuess = rule({
  id: 'offer_affirmed',
  settles: true,
  when: (left, { view }) => (guessesOf(view).length === 1 ? one(left, 'affirm') : null),
  decide: (_, where) => take(guessesOf(where.view)[0] ?? '', where),
});

/** "Sí" to several guesses says nothing yet, and must not answer the question behind them. */
export const severalGuesses = rule({
  id: 'offer_unclear',
  settles: true,
  when: (left, { view }) => (guessesOf(view).length > 1 ? one(left, 'affirm') : null),
  decide: (_, { view }) => [say('miss-options'), { do: 'offer', ids: view.offered.map(({ id }) => id) }],
});

/** "Ninguna": none of the guesses; the question they stood before is shown again. */
export const refused = rule({
  id: 'offer_refused',
  settles: true,
  when: (left, { view }) => (guessesOf(view).length > 0 ? one(left, 'deny') : null),
  decide: () => [understood],
});

/** What was offered as a guess: only where it could be refused as well. */
const guessesOf = ({ offered }: Where['view']): readonly string[] => {
  const ids = offered.map(({ id }) => id);
  return ids.includes(noneOffered) ? ids.filter((id) => id !== noneOffered) : [];
};

function take(id: string, where: Where): Decision | readonly Move[] {
  const read = decodeChoice(id);
  if (read === null) return [say('old-button')];
  const topic = topicOfButton(id);
  if (topic !== null) return takeTopic(topic, where);
  const { slot, choice } = read;
  if (slot === actionSlot) {
    const name = actions[choice] ?? choice;
    const becomes: readonly Act[] = isCommandName(name)
      ? [{ type: 'command', name, span: { from: 0, to: 0 }, confidence: 1, reader: 'offer' }]
      : [];
    return { moves: [understood], becomes };
  }
  const { doubt } = where.turn.conversation;
  if (choice === acceptChoice || choice === suggestionChoice) {
    if (doubt?.slot !== slot) return [say('old-button')];
    const value = choice === suggestionChoice ? doubt.suggestion : doubt.value;
    return value === undefined ? [{ do: 'doubt', doubt: null }] : keepNumber(where, slot, value);
  }
  return where.at.slot === slot ? [{ do: 'answer', answers: { [slot]: choice } }] : [say('old-button')];
}

/** A topic's button. After "did you mean" it is the person's own case, and remembered; from the menu it is a question. */
function takeTopic(topic: string, where: Where): Decision | readonly Move[] {
  if (where.topics[topic] === undefined) return [say('old-button')];
  const { offered } = where.turn.conversation;
  if (!offered.includes(noneOffered))
    return where.topics[topic]?.act
      ? { moves: [understood], becomes: actsOf(where, topic, 'offer') }
      : [understood, ...answerTopic(where, topic)];
  const guessed = offered.flatMap((id) => topicOfButton(id) ?? []);
  const pair = [...guessed].sort().join('|');
  const learns: readonly Move[] = guessed.length === 2 && guessed.includes(topic) ? [{ do: 'learn', pair, topic }] : [];
  return { moves: [understood, ...learns], becomes: actsOf(where, topic, 'offer') };
}
