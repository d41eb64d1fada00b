import { policy } from '../../src/conversation/decide/policy.ts';
import { begin } from '../../src/conversation/move/begin.ts';
import { take } from '../../src/conversation/take.ts';
import { exampleBody, placeOf, type RuleExample } from './rule-examples.ts';

/** Two rules that both applied at one moment of an example: the one that won, and one that did not. */
export interface Overlap {
  readonly winner: string;
  readonly other: string;
  /** They wanted the same act; otherwise only their order is at stake. */
  readonly sameAct: boolean;
  readonly where: string;
}

/** Every overlap of two rules in an example. */
export function overlapsIn(example: RuleExample): Overlap[] {
  const person = placeOf(example);
  const body = exampleBody(example, person);
  if (body === null) return [];
  const message = { id: 'm', from: 'test:ana', at: person.now, body };
  const { trace } = take(begin(person.conversation, 'es', person.now, person.settings), message);
  return trace.flatMap(({ left, where }) => {
    const taking = policy.flatMap((rule) => {
      const taken = rule.when(left, where) ?? [];
      return taken.length > 0 ? [{ id: rule.id, taken }] : [];
    });
    const [winner, ...others] = taking;
    return winner === undefined
      ? []
      : others.map(({ id, taken }) => ({
          winner: winner.id,
          other: id,
          sameAct: taken.some((act) => winner.taken.includes(act)),
          where: example.where,
        }));
  });
}
