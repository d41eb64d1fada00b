import { situationFact } from '../../../../flows/procedure.ts';
import type { Report } from '../../acts.ts';
import { openChoices } from '../../move/open-choices.ts';
import { questionAt } from '../../move/questions.ts';
import { answerTopic, topicFor, understood } from '../phrases.ts';
import { one, rule, type Where } from '../rule.ts';

// How it went.

const choiceFor = ({ at, answers, view }: Where, what: Report): string | undefined =>
  at.question === null || view.pending === null
    ? undefined
    : openChoices(at, answers).find(({ reports }) => reports?.includes(what))?.id;

/** A failure told with its cause is the cause's; without one it is the button. Of "gracias, pero no" the failure counts. */
export const reported = rule({
  id: 'report_is_a_choice',
  settles: true,
  when: (left, where) => {
    const found = left.filter((act) => act.type === 'report' && choiceFor(where, act.what) !== undefined);
    return found.length > 0 ? found : null;
  },
  decide: (taken, where) => {
    const whats = taken.flatMap((act) => (act.type === 'report' ? [act.what] : []));
    const what = whats.includes('failed') ? 'failed' : whats[0];
    const choice = what && choiceFor(where, what);
    return choice === undefined || where.at.slot === null
      ? []
      : [understood, { do: 'answer', answers: { [where.at.slot]: choice } }];
  },
});

/** "Ya entré" anywhere is the end of the trouble. */
export const solved = rule({
  id: 'solved_anywhere',
  when: (left, { at }) =>
    Object.values(at.procedure.situations).some((row) => row.solved)
      ? one(left, 'report', ({ what }) => what === 'solved')
      : null,
  decide: ([act], { at, topics }) => {
    const value = Object.keys(at.procedure.situations).find((id) => at.procedure.situations[id]?.solved) ?? '';
    const topic = topicFor(topics, { type: 'report', what: 'solved' });
    return {
      moves: [],
      becomes: act
        ? [
            {
              type: 'inform',
              fact: situationFact,
              value,
              ...(topic === null ? {} : { topic }),
              span: act.span,
              confidence: act.confidence,
              reader: act.reader,
            },
          ]
        : [],
    };
  },
});

/** "Sí, ya entré" was too early: the same answer again, the other way round. */
export const tooEarly = rule({
  id: 'good_news_taken_back',
  when: (left, { at }) =>
    at.question === null && at.context.situation !== null && endsWell(at)
      ? one(left, 'report', ({ what }) => what === 'failed')
      : null,
  decide: (_, { at }) => {
    const slot = at.path.at(-1);
    if (slot === undefined) return [];
    const asked = questionAt(slot);
    const no = asked?.followUp ? asked.choices.find(({ reports }) => reports?.includes('failed')) : undefined;
    return [understood, { do: 'answer', answers: { [slot]: no?.id ?? null } }];
  },
});

const endsWell = ({ outcome, procedure }: Where['at']): boolean =>
  Object.values(procedure.situations).some((row) => row.solved && row.outcome === outcome);

/** What was done or came in without a button for it is answered by the topic that is about it. */
export const spokenOf = rule({
  id: 'report_answered',
  when: (left) => one(left, 'report'),
  decide: ([act], where) => {
    if (act?.type !== 'report') return [];
    const topic = topicFor(where.topics, { type: 'report', what: act.what });
    return topic === null ? [] : [understood, ...answerTopic(where, topic)];
  },
});
