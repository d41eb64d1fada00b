import { actionId, topicId } from '../../choice-id.ts';
import { noneOffered } from '../../look.ts';
import { topicLabel } from '../../text-names.ts';
import { hasText } from '../../texts.ts';
import { actsOf, answerTopic, miss, say, topicFor, understood } from '../phrases.ts';
import { one, rule, some, type Where } from '../rule.ts';

// What is asked, what may be asked, and what is none of it.

/** Spoken of beside a number that was asked for, a topic says no more than the number does. */
export const besideNumber = rule({
  id: 'mention_beside_number',
  when: (left, { done }) =>
    done.some((id) => id === 'number_awaited' || id === 'number_at_check')
      ? some(left, 'ask', ({ mention }) => mention === true)
      : null,
  decide: () => [],
});

/** A question that names an employer nobody knows of yet tells that one too; otherwise it may be another's. */
export const asked = rule({
  id: 'question_answered',
  when: (left) => one(left, 'ask'),
  decide: ([act], where) => {
    if (act?.type !== 'ask') return [];
    const unknown = Object.entries(act.about ?? {}).filter(([fact]) => !where.answers.has(fact));
    return [
      understood,
      ...answerTopic(where, act.topic, act.about),
      ...(unknown.length > 0 ? [{ do: 'inform', facts: Object.fromEntries(unknown) } as const] : []),
    ];
  },
});

/** Two topics are equally likely: which of them was meant is known, or it is asked and remembered. */
export const unclear = rule({
  id: 'which_of_two',
  settles: true,
  when: (left) => one(left, 'unclear'),
  decide: ([act], where) => {
    if (act?.type !== 'unclear') return [];
    const [first = '', second = ''] = act.candidates;
    const known = where.turn.conversation.learned[[first, second].sort().join('|')];
    if (known !== undefined) return { moves: [], becomes: actsOf(where, known, act.reader) };
    const buttons = act.candidates.filter((topic) => hasText(topicLabel(topic))).slice(0, 2);
    if (buttons.length < 2) return miss(where, buttons);
    return [understood, say('clarify'), { do: 'offer', ids: [...buttons.map(topicId), noneOffered] }];
  },
});

export const otherLanguage = rule({
  id: 'other_language',
  settles: true,
  when: (left, where) => (saysMore(where) ? null : one(left, 'foreign', ({ subject }) => subject === 'language')),
  decide: () => [say('other-language'), { do: 'offer', ids: [actionId('spanish'), actionId('english')] }],
});

/** Words of ours stand beside it, so that the message is for us whatever else it speaks of. */
const saysMore = ({ all, done }: Where): boolean =>
  done.length > 0 ||
  all.some(({ type }) => type === 'inform' || type === 'answer' || type === 'ask' || type === 'number');

export const elsewhere = rule({
  id: 'other_subject',
  settles: true,
  when: (left) => one(left, 'foreign'),
  decide: (_, where) => {
    if (saysMore(where)) return [];
    const topic = topicFor(where.topics, { type: 'foreign', subject: 'elsewhere' });
    return [...(topic === null ? [] : [{ do: 'topic', topic } as const]), ...miss(where, [], 'out-of-domain')];
  },
});

/** Words that nothing was made of. Where a question has just come up that was never shown, it is shown and nothing is blamed. */
export const notUnderstood = rule({
  id: 'not_understood',
  settles: true,
  when: (left) => one(left, 'unknown'),
  decide: ([act], where) => {
    const { at, turn } = where;
    const { asked } = turn.conversation;
    if (where.done.length > 0) return [];
    if (at.question && at.slot !== asked?.question && !turn.first) return [];
    return act?.type === 'unknown' ? miss(where, act.nearest) : [];
  },
});
