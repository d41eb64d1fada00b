import { answersIn, here, type TurnState } from './state.ts';
import { forgotten, type Numbers, numbersOf } from './stored-numbers.ts';

/** The numbers that are still kept. */
export function keptNumbers(turn: TurnState): Numbers {
  const numbers = numbersOf(answersIn(turn.conversation), here(turn));
  return Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== forgotten));
}
