import type { Topic } from '../../../flows/procedure.ts';
import type { Act, ActOf } from '../acts.ts';
import type { Answer } from '../conversation.ts';
import type { Move } from '../move/moves.ts';
import type { Position } from '../move/position.ts';
import type { TurnState } from '../move/state.ts';
import type { View } from '../view.ts';

/** Where a rule is asked: the conversation as the rules before it have left it, and the message at hand. */
export interface Where {
  readonly turn: TurnState;
  readonly at: Position;
  readonly answers: ReadonlyMap<string, Answer>;
  /** What the person had in front of them when they wrote. */
  readonly view: View;
  readonly topics: { readonly [id: string]: Topic };
  /** All acts of the message, those included that are done. */
  readonly all: readonly Act[];
  /** Ids of the rules that this message has reached so far. */
  readonly done: readonly string[];
}

/** What a rule comes to. `becomes`: acts that take the place of those it took. */
export interface Decision {
  readonly moves: readonly Move[];
  readonly becomes?: readonly Act[];
}

/**
 * One entry of the policy. The first rule that takes acts wins, its moves are made, and the table is asked again with the
 * acts that are left.
 */
export interface Rule {
  readonly id: string;
  /** The acts it takes, at least one; `null` where it does not apply. */
  when(left: readonly Act[], where: Where): readonly Act[] | null;
  decide(taken: readonly Act[], where: Where): Decision | readonly Move[];
  /**
   * It says what the message does to the pending question: what is left of answers, short answers and guesses was meant for that
   * question, and falls away. Facts, feelings, questions, numbers and secrets always count.
   */
  readonly settles?: true;
}

/** Checks a rule where it is written; returns it unchanged. */
export const rule = (spec: Rule): Rule => spec;

/** The acts of a type; `null` when there is none, as `when` wants it. */
export function some<Type extends Act['type']>(
  acts: readonly Act[],
  type: Type,
  fits: (act: ActOf<Type>) => boolean = () => true,
): readonly ActOf<Type>[] | null {
  const found = acts.filter((act): act is ActOf<Type> => act.type === type && fits(act as ActOf<Type>));
  return found.length > 0 ? found : null;
}

/** The first act of a type, alone. */
export function one<Type extends Act['type']>(
  acts: readonly Act[],
  type: Type,
  fits: (act: ActOf<Type>) => boolean = () => true,
): readonly ActOf<Type>[] | null {
  const found = some(acts, type, fits)?.[0];
  return found === undefined ? null : [found];
}
