import { answerTopic, counted, isCommand, say, understood } from '../phrases.ts';
import { one, rule } from '../rule.ts';

// What people want done with what they tell.

/** Nobody who only keeps their data to themselves has them deleted: they go on without, or their worry is answered. */
export const withheld = rule({
  id: 'data_withheld',
  settles: true,
  when: (left, { topics }) => {
    const holds = one(left, 'attitude', ({ attitude }) => attitude === 'withhold');
    if (!holds) return null;
    const beside = left.filter(
      (act) =>
        isCommand(act, 'delete') || isCommand(act, 'skip') || (act.type === 'ask' && topics[act.topic]?.reassures),
    );
    return [...holds, ...beside];
  },
  decide: (_, where) => {
    const { question, slot } = where.at;
    if (question && slot !== null && question.expects === 'number' && question.skip !== undefined)
      return [understood, say('skipped', 'understood'), { do: 'answer', answers: { [slot]: question.skip } }];
    const no = question?.plainYes && question.choices.find(({ means }) => means?.includes('deny'));
    if (no && slot !== null) return [understood, { do: 'answer', answers: { [slot]: no.id } }];
    const topic = Object.keys(where.topics).find((id) => where.topics[id]?.reassures);
    return topic === undefined ? [understood] : [understood, ...answerTopic(where, topic)];
  },
});

export const erase = rule({
  id: 'erase',
  settles: true,
  when: (left) => (left.some((act) => isCommand(act, 'delete')) ? left : null),
  decide: (_, where) => [...counted(where, { type: 'command', name: 'delete' }), say('deleted'), { do: 'erase' }],
});
