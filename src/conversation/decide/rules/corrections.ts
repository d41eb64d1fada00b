import { questionOfSlot } from '../../choice-id.ts';
import type { Position } from '../../move/position.ts';
import { questionAt } from '../../move/questions.ts';
import { choiceText } from '../../text-names.ts';
import { say, understood } from '../phrases.ts';
import { one, rule, type Where } from '../rule.ts';
import { reopen, replaceAnswer, takeNumber } from '../take-number.ts';

// "Me equivoqué de RUC", "no era empresa, es doméstico": an earlier answer is taken back, and the new one put in its place.

/** The slot on the way here that holds the newest answer to a question, or to another one that the same fact answers. */
function answeredSlot({ path }: Position, question: string): string | undefined {
  const fact = path.map((slot) => questionAt(slot)).find((asked) => asked?.id === question)?.fact ?? question;
  return path.findLast((slot) => questionOfSlot(slot) === question || questionAt(slot)?.fact === fact);
}

const isField = ({ at }: Where, slot: string): boolean => Object.hasOwn(at.procedure.fields, slot);

/** "No es 0002, es 0001" at the question for that very number, or about one that was given. */
export const number = rule({
  id: 'correct_number',
  settles: true,
  when: (left, where) =>
    one(
      left,
      'correct',
      ({ slot, to }) =>
        to !== undefined &&
        isField(where, slot) &&
        (where.at.slot === slot || answeredSlot(where.at, slot) !== undefined),
    ),
  decide: ([act], where) =>
    act?.type === 'correct' && act.to !== undefined ? [understood, ...takeNumber(where, act.slot, act.to)] : [],
});

export const replace = rule({
  id: 'correct_answer',
  settles: true,
  when: (left, { at }) =>
    one(left, 'correct', ({ slot, to }) => {
      const answered = answeredSlot(at, slot);
      return answered !== undefined && (to === undefined || known(answered, to));
    }),
  decide: ([act], where) => {
    if (act?.type !== 'correct') return [];
    const slot = answeredSlot(where.at, act.slot) ?? act.slot;
    const question = questionAt(slot);
    if (act.to === undefined || !question) return [understood, ...reopen(slot)];
    // "Soy jubilada" names the key that it is already, and tells more: only that is news.
    if (where.answers.get(slot) === act.to && where.all.some(({ type }) => type === 'inform')) return [understood];
    return [understood, ...replaceAnswer(where, slot, act.to, { text: choiceText(question, act.to) })];
  },
});

const known = (slot: string, to: string): boolean => questionAt(slot)?.choices.some(({ id }) => id === to) ?? false;

/** Told, though it was never asked: what was understood is taken in as a fact. */
export const untold = rule({
  id: 'correct_untold',
  settles: true,
  when: (left, { at }) =>
    one(left, 'correct', ({ slot, to }) => to !== undefined && Object.hasOwn(at.procedure.facts, slot)),
  decide: ([act]) =>
    act?.type === 'correct' && act.to !== undefined
      ? [understood, { do: 'inform', facts: { [act.slot]: act.to } }]
      : [],
});

export const nothing = rule({
  id: 'correct_nothing',
  settles: true,
  when: (left) => one(left, 'correct'),
  decide: ([act], { at }) =>
    act?.type === 'correct' && at.question?.id !== act.slot ? [understood, say('nothing-to-change')] : [understood],
});
