import type { Act, Feeling } from '../acts.ts';
import { finderOf, listOf, negation } from '../hear/tongue.ts';
import { actAt, type Reader } from './reader.ts';

const denies = 'not_';
const feelings = new Set(
  listOf('feelings')
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(denies)),
);
const isFeeling = (name: string): name is Feeling => feelings.has(name);
const find = finderOf('feelings');

/** What a person feels beside what they want: a greeting, thanks, worry, grief, anger. Each is told once. */
export const feeling: Reader = (utterance) => {
  const { said, clauses } = utterance;
  const found = find(said);
  const acts = new Map<Feeling, Act>();
  for (const { name, from, to } of found) {
    if (!isFeeling(name) || acts.has(name)) continue;
    const isOther = found.some((other) => other.name === denies + name && other.from <= from && other.to >= to);
    const clause = clauses.findLast((each) => each.from <= from);
    if (isOther || negation.isNegated(said, from, clause?.from ?? 0)) continue;
    acts.set(name, actAt(utterance, 'feeling', { type: 'feel', feeling: name }, [from, to], 0.9));
  }
  return [...acts.values()];
};
