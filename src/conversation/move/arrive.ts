import type { Copy } from '../message.ts';
import { apply, say, update } from './apply.ts';
import { alsoSlot } from './inform.ts';
import type { Position } from './position.ts';
import { answersIn, here, type Part, type TurnState } from './state.ts';
import { forgotten, numbersOf, withoutNumbers } from './stored-numbers.ts';

/**
 * What the place that the turn has led to has to say, told once at the end of the turn: passing remarks, the text of the state,
 * the card with its links and, this once, the numbers to copy. A wait that begins there is started, numbers that were handed
 * over are forgotten.
 */
export function arrive(turn: TurnState): TurnState {
  if (turn.draft.erased) return turn;
  const now = here(turn);
  const { origin } = turn;
  const moved = now.state !== origin.state || now.path.length !== origin.path.length;
  const entered = moved ? enter(turn, now) : turn;
  if (now.outcome === null) return entered;
  // A correction may lead to the same card, which now has other papers or other boxes in it.
  const hasCard = turn.draft.card || moved || JSON.stringify(now.context) !== JSON.stringify(origin.context);
  return hasCard ? card(entered, now, now.outcome) : entered;
}

const arrival = (text: string): Part => ({ role: 'arrival', text });

function enter(turn: TurnState, now: Position): TurnState {
  const remarks = now.said.filter((name) => !turn.origin.said.includes(name));
  const texts = now.text === null ? remarks : [...remarks, now.text];
  const said = texts.map(arrival).reduce(say, turn);
  if (now.delay === null || now.slot === null) return said;
  const until = turn.now + now.delay;
  const timed = update(said, { wait: { id: now.slot, at: until } });
  return { ...timed, draft: { ...timed.draft, until } };
}

/** The card of an outcome, in the words of the situation where that has its own. */
function card(turn: TurnState, { procedure, context, preface }: Position, id: string): TurnState {
  const outcome = procedure.outcomes[id];
  if (outcome === undefined) return turn;
  const row = context.situation === null ? undefined : procedure.situations[context.situation];
  // A situation has its own words for its own card only, not for what comes after it.
  const own = row?.outcome === id ? row : undefined;
  const further = (answersIn(turn.conversation).get(alsoSlot) ?? '').split(',');
  const also = own
    ? further.flatMap((one) => (one === context.situation ? [] : (procedure.situations[one]?.also ?? [])))
    : [];
  const texts = [...(preface === null ? [] : [preface]), own?.text ?? outcome.text, ...also];
  const parts = turn.draft.parts.filter(({ besideCard }) => besideCard !== false);
  const said = texts.map(arrival).reduce(say, { ...turn, draft: { ...turn.draft, parts } });
  const linked = apply(said, { do: 'link', ids: outcome.links });
  return handOver(apply(linked, { do: 'hand_off', outcome: id }), outcome.copies === true);
}

/** Offers the collected numbers for the recovery form and forgets them. */
function handOver(turn: TurnState, copies: boolean): TurnState {
  const position = here(turn);
  const numbers = Object.entries(numbersOf(answersIn(turn.conversation), position)).filter(
    ([, value]) => value !== forgotten,
  );
  if (numbers.length === 0) return turn;
  const copy: readonly Copy[] = copies ? numbers.map(([field, value]) => ({ label: `copy-${field}`, value })) : [];
  const { steps } = turn.conversation;
  const clean = update(turn, { steps: withoutNumbers(steps, Object.keys(position.procedure.fields)), doubt: null });
  return { ...clean, draft: { ...clean.draft, copy: [...clean.draft.copy, ...copy] } };
}
