import { one, rule } from '../rule.ts';
import { declineNumber, mayKeep, takeNumber } from '../take-number.ts';

// Numbers of the form, asked for or not.

export const awaited = rule({
  id: 'number_awaited',
  when: (left, where) => {
    const { question } = where.at;
    return mayKeep(where) && question?.expects === 'number'
      ? (one(left, 'number', ({ field }) => field === question.field) ?? null)
      : null;
  },
  decide: ([act], where) => (act?.type === 'number' ? takeNumber(where, act.field, act.typed) : []),
});

/** At the check of all numbers a number that is typed takes the place of the one it differs from. */
export const checked = rule({
  id: 'number_at_check',
  settles: true,
  when: (left, where) =>
    mayKeep(where) && where.at.question?.showsNumbers
      ? one(left, 'number', ({ field }) => where.answers.has(field))
      : null,
  decide: ([act], where) => (act?.type === 'number' ? takeNumber(where, act.field, act.typed) : []),
});

export const unasked = rule({
  id: 'number_unasked',
  when: (left) => one(left, 'number'),
  decide: ([act], where) => (act?.type === 'number' ? declineNumber(where, act.field, act.typed) : []),
});
