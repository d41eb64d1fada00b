import { expect, it } from 'vitest';
import { mergeSeen, seenAmong, withSeen } from '../../src/turns/seen.ts';

const hour = 3_600_000;
const at = 500_000 * hour;

it('knows the ids of every hour, and of two records that became one', () => {
  const one = withSeen(withSeen({}, ['aaaaaaaa', 'bbbbbbbb'], at), ['cccccccc'], at + hour);
  const both = mergeSeen(one, withSeen({}, ['dddddddd'], at));
  const asked = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd', 'eeeeeeee'];
  expect([...seenAmong(both, asked)].sort()).toEqual(asked.slice(0, 4));
});

it('finds no id in the end of one and the beginning of the next', () => {
  const seen = withSeen({}, ['aaaabbbb', 'ccccdddd'], at);
  expect(seenAmong(seen, ['bbbbcccc', 'aabbbbcc']).size).toBe(0);
});

it('forgets an id 26 hours later, and not before', () => {
  const seen = withSeen({}, ['aaaaaaaa'], at);
  expect(seenAmong(withSeen(seen, ['bbbbbbbb'], at + 25 * hour), ['aaaaaaaa']).size).toBe(1);
  expect(seenAmong(withSeen(seen, ['bbbbbbbb'], at + 26 * hour), ['aaaaaaaa']).size).toBe(0);
});
