import { situationFact } from '../../../flows/procedure.ts';
import type { Act, ActTemplate, Command } from '../acts.ts';
import { actionId, topicId } from '../choice-id.ts';
import { noneOffered } from '../look.ts';
import type { Move } from '../move/moves.ts';
import type { Part, Role } from '../move/state.ts';
import { perObject } from '../per-object.ts';
import { questionText, topicLabel, topicText } from '../text-names.ts';
import { hasText } from '../texts.ts';
import type { Where } from './rule.ts';

// Moves that many rules make.

export const say = (text: string, role: Role = 'answer', values?: Part['values']): Move => ({
  do: 'say',
  part: { role, text, ...(values ? { values } : {}) },
});

export const understood: Move = { do: 'count', what: 'understood' };

/** One of the pending question's own explanations. */
export function explain({ at }: Where, attribute: 'why' | 'help' | 'retry'): readonly Move[] {
  return at.question ? [say(questionText(at.question, attribute))] : [];
}

type Topics = Where['topics'];

/** Topics by the act that they are about; of several the first. */
const byAct = perObject((topics: Topics): ReadonlyMap<string, string> => {
  const rows = Object.entries(topics).flatMap(([id, { act }]) => (act ? [[JSON.stringify(act), id] as const] : []));
  return new Map(rows.reverse());
});

/** The topic that is about doing just this: it names the act in logs and metrics, and may have a text of its own. */
export const topicFor = (topics: Topics, template: ActTemplate): string | null =>
  byAct(topics).get(JSON.stringify(template)) ?? null;

/** Counts the topic of an act. */
export function counted({ topics }: Where, template: ActTemplate): readonly Move[] {
  const topic = topicFor(topics, template);
  return topic === null ? [] : [{ do: 'topic', topic }];
}

export const isCommand = (act: Act, name: Command): boolean => act.type === 'command' && act.name === name;

/** The menu: go on, the questions asked most, a person, the other language. Seven rows and no more. */
export function menu({ at, turn }: Where): readonly Move[] {
  const other = turn.conversation.locale === 'es' ? 'english' : 'spanish';
  return [
    say('menu'),
    {
      do: 'offer',
      ids: [
        actionId(at.question ? 'continue' : 'start'),
        ...at.procedure.menu.map(topicId),
        actionId('person'),
        actionId(other),
      ],
    },
  ];
}

/** A person, named in the words of the outcome that stands for one. */
export function person({ at }: Where): readonly Move[] {
  const found = Object.entries(at.procedure.outcomes).find(([, outcome]) => outcome.person);
  if (!found) return [];
  const [outcome, { text, links }] = found;
  return [say(text), { do: 'hand_off', outcome }, { do: 'link', ids: links }];
}

/** Topics that can stand on a button. */
const offerable = (topics: readonly string[]): readonly string[] =>
  topics.filter((topic) => hasText(topicLabel(topic)));

/** Two or three guesses as buttons, and one that refuses them all. */
export const guesses = (topics: readonly string[]): readonly Move[] => [
  { do: 'offer', ids: [...offerable(topics).slice(0, 2).map(topicId), noneOffered] },
];

/** The menu and a person, when nothing else has helped. */
const lastResort = (where: Where): readonly Move[] => [say('miss-person'), ...menu(where), ...person(where)];

/** Nothing was understood: first what it may have been, with 2-3 options; then an example; then the menu and a person. */
export function miss(where: Where, nearest: readonly string[], remark?: string): readonly Move[] {
  const { turn, at } = where;
  const misses = turn.conversation.misses + 1;
  const counts: readonly Move[] = [{ do: 'count', what: 'miss' }, ...(remark ? [say(remark)] : [])];
  const { question, slot } = at;
  // In one's own words there are no options to fall back on, so a person comes sooner.
  const gives = question?.givesUp;
  if (gives !== undefined && misses >= 2 && slot !== null)
    return [...counts, { do: 'answer', answers: { [slot]: gives } }];
  if (misses >= 3) return [...counts, ...lastResort(where)];
  if (misses === 2) return [...counts, ...(remark ? [] : [say('miss-again')]), ...explain(where, 'retry')];
  // Who has seen nothing yet sees the first question, rather than a faint guess in its place.
  if (turn.first && !remark) return counts;
  if (offerable(nearest).length > 0) return [...counts, say('miss-options'), ...guesses(nearest)];
  return [...counts, ...(remark ? [] : [say('miss-choose')])];
}

/** Help first, then an example; whoever still does not see gets the menu and a person. */
export function lost(where: Where): readonly Move[] {
  const misses = where.turn.conversation.misses + 1;
  return [
    { do: 'count', what: 'miss' },
    ...(misses >= 3 ? lastResort(where) : explain(where, misses === 1 ? 'help' : 'retry')),
  ];
}

/** The answer to one topic; the pending question follows. `about`: facts that the question names. */
export function answerTopic(
  where: Where,
  asked: string,
  about: { readonly [fact: string]: string } = {},
): readonly Move[] {
  const { at, topics, answers } = where;
  const besides = topics[asked]?.besides;
  const situation = at.context.situation;
  const topic = besides && situation !== null && besides.situations.includes(situation) ? besides.topic : asked;
  const row = topics[topic];
  if (!row) return [];
  const count: Move = { do: 'topic', topic };
  // "¿y ahora qué hago?" after a card: what it says, not the way online that it may have ruled out.
  if (row.card && at.outcome !== null) return [count, { do: 'card' }];
  const isOther = row.otherText !== undefined && about[row.otherText.fact] === row.otherText.value;
  const values =
    Object.keys(about).length > 0
      ? at.procedure.values(at.context, { ...Object.fromEntries(answers), ...about })
      : undefined;
  return [
    count,
    say(isOther ? row.otherText.text : (row.text ?? topicText(topic)), 'answer', values),
    ...(row.listsOffices ? [say('offices')] : []),
    ...(row.outcome ? [{ do: 'hand_off', outcome: row.outcome } as const] : []),
    ...(row.links ? [{ do: 'link', ids: row.links } as const] : []),
  ];
}

/** What a topic comes to when a person has picked it as their own case, or a guess turned out right. */
export function actsOf({ topics }: Pick<Where, 'topics'>, topic: string, reader: string): readonly Act[] {
  const row = topics[topic];
  const common = { span: { from: 0, to: 0 }, confidence: 1, reader };
  if (row?.act) return [{ ...row.act, ...common }];
  if (row?.situation) return [{ type: 'inform', fact: situationFact, value: row.situation, topic, ...common }];
  if (row?.tells) return [{ type: 'inform', ...row.tells, topic, ...common }];
  return [{ type: 'ask', topic, ...common }];
}
