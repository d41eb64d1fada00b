import type { Act } from '../acts.ts';
import { topicsOf } from '../look.ts';
import { applyAll } from '../move/apply.ts';
import type { Move } from '../move/moves.ts';
import { answersIn, here, type TurnState } from '../move/state.ts';
import type { View } from '../view.ts';
import { policy } from './policy.ts';
import type { Decision, Rule, Where } from './rule.ts';

/** One step of a decision, for whoever wants to know why the bot said what it said. */
export interface Trace {
  readonly rule: string;
  /** What the table was asked with. */
  readonly left: readonly Act[];
  readonly where: Where;
  readonly taken: readonly Act[];
  readonly moves: readonly Move[];
}

/** More steps than any message needs; each takes at least one act, but acts may give rise to others. */
const mostSteps = 24;

/** Acts that were meant for the pending question, and fall away once it is settled. */
const forTheQuestion: ReadonlySet<Act['type']> = new Set([
  'answer',
  'affirm',
  'deny',
  'unsure',
  'attitude',
  'unclear',
  'unknown',
  'foreign',
]);

/** Takes the acts of one message through the policy: each rule's moves are made before the table is asked again. Pure. */
export function decide(
  turn: TurnState,
  acts: readonly Act[],
  view: View,
): { readonly turn: TurnState; readonly trace: readonly Trace[] } {
  let left = acts;
  let now = turn;
  const trace: Trace[] = [];
  while (left.length > 0 && trace.length < mostSteps) {
    const where = whereIs(now, view, acts, trace);
    const found = firstRule(left, where);
    if (found === null) break;
    const { rule, taken } = found;
    const { moves, becomes = [] } = decisionOf(rule.decide(taken, where));
    now = applyAll(now, moves);
    trace.push({ rule: rule.id, left, where, taken, moves });
    const rest = left.filter((act) => !taken.includes(act));
    left = [...becomes, ...(rule.settles ? rest.filter(({ type }) => !forTheQuestion.has(type)) : rest)];
  }
  return { turn: now, trace };
}

const decisionOf = (found: Decision | readonly Move[]): Decision => ('moves' in found ? found : { moves: found });

function firstRule(left: readonly Act[], where: Where): { rule: Rule; taken: readonly Act[] } | null {
  for (const rule of policy) {
    const taken = rule.when(left, where);
    if (taken !== null && taken.length > 0) return { rule, taken };
  }
  return null;
}

function whereIs(turn: TurnState, view: View, all: readonly Act[], trace: readonly Trace[]): Where {
  const at = here(turn);
  return {
    turn,
    at,
    answers: answersIn(turn.conversation),
    view,
    topics: topicsOf(at.procedure),
    all,
    done: trace.map(({ rule }) => rule),
  };
}
