import { describe, expect, it } from 'vitest';
import { procedures } from '../../../flows/procedures.ts';
import { policy, tiers, wordless } from '../../../src/conversation/decide/policy.ts';
import { commands } from '../../../src/conversation/decide/rules/commands.ts';
import { playExample, ruleExamples } from '../../support/rule-examples.ts';
import { overlapsIn } from '../../support/rule-overlaps.ts';

const examples = ruleExamples();
// A rule about other procedures has nothing to do where there is one; its examples stand with the second.
const rules = policy.map(({ id }) => id).filter((id) => procedures.length > 1 || id !== 'case_of_other_procedure');

describe('the examples beside the rules', () => {
  it.each(
    examples.map(
      (one) => [`${one.place}: ${one.said}`, one.reaches ? 'reaches' : 'does not reach', one.rule, one] as const,
    ),
  )('%s %s %s', (_said, _verb, rule, one) => {
    const reached = playExample(one).rules.map((step) => step.rule);
    if (one.reaches) expect(reached, one.where).toContain(rule);
    else expect(reached, one.where).not.toContain(rule);
  });

  it.each(rules)('are at least three that reach %s and two that do not', (rule) => {
    const own = examples.filter((one) => one.rule === rule);
    expect(own.filter(({ reaches }) => reaches).length).toBeGreaterThanOrEqual(3);
    expect(own.filter(({ reaches }) => !reaches).length).toBeGreaterThanOrEqual(2);
  });

  it('name no rule that does not exist', () => {
    expect([...new Set(examples.map(({ rule }) => rule))].filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it('name each rule once', () => {
    expect(new Set(rules).size).toBe(rules.length);
  });
});

describe('the order of the rules', () => {
  const overlaps = examples.flatMap((one) => overlapsIn(one));
  const tierOf = new Map(tiers.flatMap((rules, at) => rules.map(({ id }) => [id, at] as const)));

  it('is free within a line of the table: no two of its rules want the same act', () => {
    const found = overlaps
      .filter(({ sameAct, winner, other }) => sameAct && tierOf.get(winner) === tierOf.get(other))
      .map(({ winner, other, where }) => `${where}: ${winner} and ${other}`);
    expect(found).toEqual([]);
  });

  it('counts from line to line: every rule meets one of another line in some example', () => {
    const met = new Set(
      overlaps
        .filter(({ winner, other }) => tierOf.get(winner) !== tierOf.get(other))
        .flatMap(({ winner, other }) => [winner, other]),
    );
    const alone = new Set([...wordless, ...commands].map(({ id }) => id));
    expect(rules.filter((rule) => !alone.has(rule) && !met.has(rule))).toEqual([]);
  });

  it('puts no rule out of reach: each wins where another would have taken the same act, or stands alone', () => {
    const winners = new Set(
      examples.filter(({ reaches }) => reaches).flatMap((one) => playExample(one).rules.map(({ rule }) => rule)),
    );
    expect(rules.filter((rule) => !winners.has(rule))).toEqual([]);
  });
});
