import { commonTopics } from '../../../../flows/common/topics.ts';
import { type Procedure, type Situation, situationFact } from '../../../../flows/procedure.ts';
import { procedures } from '../../../../flows/procedures.ts';
import type { Act, ActOf } from '../../acts.ts';
import { alsoSlot } from '../../move/inform.ts';
import type { Facts, Move } from '../../move/moves.ts';
import { openChoices } from '../../move/open-choices.ts';
import { questionAt } from '../../move/questions.ts';
import { perObject } from '../../per-object.ts';
import { factLabel } from '../../text-names.ts';
import { answerTopic, guesses, say, understood } from '../phrases.ts';
import { type Rule, rule, some, type Where } from '../rule.ts';
import { replaceAnswer } from '../take-number.ts';

// The person's own case, in their words: it moves the tree where it leads on, and changes it where it weighs more.

type Inform = ActOf<'inform'>;
const isInform = (act: Act): act is Inform => act.type === 'inform';

/** Situations by priority, most important first: the order of their rows. */
const prioritiesOf = ({ situations }: Procedure): readonly string[] => Object.keys(situations);

/** What a message tells, put together. */
interface Told {
  readonly acts: readonly Inform[];
  /** The situation that decides, and further ones told in the same breath. */
  readonly situation: string | undefined;
  readonly row: Situation | undefined;
  readonly facts: Facts;
  /** Topics of the situations told, to be answered where they move nothing. */
  readonly topics: readonly string[];
}

/** What is asked of others alone is not this one's case: neither are the facts in that sentence. */
function isElsewhere({ sentence }: Act, { all, topics }: Where): boolean {
  const beside = all.filter((act) => act.sentence === sentence);
  const asked = beside.flatMap((act) => (act.type === 'ask' ? [act.topic] : []));
  const tells = beside.some((act) => act.type === 'inform' && act.fact === situationFact);
  return !tells && asked.length > 0 && asked.every((topic) => topics[topic]?.kind === 'redirect');
}

const putTogetherAt = perObject((where: Where) => perObject((acts: readonly Act[]) => putTogether(acts, where)));

/** What some acts tell; put together once for all rules that are asked at one point. */
const toldIn = (acts: readonly Act[], where: Where): Told => putTogetherAt(where)(acts);

function putTogether(acts: readonly Act[], where: Where): Told {
  const { at, answers } = where;
  const informs = acts.filter(isInform).filter((act) => !isElsewhere(act, where));
  const situations = prioritiesOf(at.procedure).filter((id) =>
    informs.some(({ fact, value }) => fact === situationFact && value === id),
  );
  const [situation, ...further] = situations;
  const facts: { [fact: string]: string } = {};
  for (const { fact, value, topic } of informs) {
    // A fact that only a topic suggests is a guess: it may fill a gap but changes no answer.
    const isGuess = topic !== undefined && fact !== situationFact;
    if (fact === situationFact || (isGuess && (answers.has(fact) || facts[fact] !== undefined))) continue;
    facts[fact] = value;
  }
  if (situation !== undefined) facts[situationFact] = situation;
  if (further.length > 0) facts[alsoSlot] = further.join(',');
  return {
    acts: informs,
    situation,
    row: situation === undefined ? undefined : at.procedure.situations[situation],
    facts,
    topics: [...new Set(informs.flatMap(({ topic }) => topic ?? []))],
  };
}

const answered = (where: Where, topics: readonly string[]): readonly Move[] =>
  topics.flatMap((topic) => answerTopic(where, topic));

const counted = (topics: readonly string[]): readonly Move[] => topics.map((topic) => ({ do: 'topic', topic }));

/** "No funcionó" beside its cause is that very failure: left over, it would be the "no" to where the cause has led. */
const isFailure = (act: Act): boolean => act.type === 'report' && act.what === 'failed';

/** A rule about a situation that was told; `covers`: acts beside it that say the same once more. */
const caseRule = (spec: {
  readonly id: string;
  readonly applies: (told: Told, where: Where) => boolean;
  readonly covers?: (act: Act) => boolean;
  readonly moves: (told: Told, where: Where) => readonly Move[];
  readonly settles?: true;
}): Rule =>
  rule({
    id: spec.id,
    ...(spec.settles ? { settles: true } : {}),
    when: (left, where) => {
      if (!left.some(isInform)) return null;
      const told = toldIn(left, where);
      return told.situation !== undefined && spec.applies(told, where)
        ? left.filter((act) => isInform(act) || spec.covers?.(act))
        : null;
    },
    decide: (taken, where) => {
      const told = toldIn(taken, where);
      return [understood, ...spec.moves(told, where)];
    },
  });

/** What an act is about, told or spoken of. */
const topicOf = (act: Act): string | undefined =>
  act.type === 'inform' || (act.type === 'ask' && act.mention) ? act.topic : undefined;

const isOwn = (topic: string, { at }: Where): boolean =>
  Object.hasOwn(at.procedure.topics, topic) || Object.hasOwn(commonTopics, topic);

/** The procedure that this is about, where it is not the present one and nobody has said yet which it is. */
function ownerOf(act: Act, where: Where): Procedure | undefined {
  const { at, topics, answers, all } = where;
  const topic = topicOf(act);
  const row = topic === undefined ? undefined : topics[topic];
  if (topic === undefined || row === undefined) return undefined;
  const owner = procedures.find(
    (one) =>
      one !== at.procedure &&
      one.entry !== undefined &&
      (row.outcome === one.entry.outcome || (!isOwn(topic, where) && Object.hasOwn(one.topics, topic))),
  );
  if (!owner?.entry || answers.has(owner.entry.from.slot)) return undefined;
  // Whoever names the present key, says who the employer is, or tells what only this procedure knows, speaks of the present one.
  const { slot, to } = owner.entry.from;
  const isOnlyHere = (value: string): boolean =>
    Object.hasOwn(at.procedure.situations, value) && !Object.hasOwn(owner.situations, value);
  const staysHere = all.some(
    (one) =>
      one.type === 'inform' &&
      ((one.fact === slot && one.value !== to) ||
        at.procedure.facts[one.fact]?.early === true ||
        (one.fact === situationFact && isOnlyHere(one.value))),
  );
  return staysHere ? undefined : owner;
}

/** How sure a guess must be that leads to another procedure: to find oneself there costs more than a question. */
const sureOfOther = 0.7;

/** A faint guess at what only another procedure knows ("vivo en el campo": abroad?). It is nothing to go there for, nor to speak of. */
function isFaint(act: Act, where: Where): boolean {
  const topic = topicOf(act);
  return topic !== undefined && act.reader === 'topic' && act.confidence < sureOfOther && !isOwn(topic, where);
}

/** "Nunca registré mi huella": only another procedure knows it, so that one is meant. */
export const elsewhere = rule({
  id: 'case_of_other_procedure',
  when: (left, where) => {
    const found = left.find((act) => isFaint(act, where) || ownerOf(act, where) !== undefined);
    return found === undefined ? null : [found];
  },
  decide: ([act], where) => {
    if (!act) return [];
    if (isFaint(act, where)) return { moves: [], becomes: isAlone(act, where) ? [guessOf(act)] : [] };
    const from = ownerOf(act, where)?.entry?.from;
    if (!from) return [];
    return {
      moves: [understood, { do: 'answer', answers: { [from.slot]: from.to } }],
      becomes: act.type === 'inform' ? [act] : [],
    };
  },
});

/** Nothing else of the message is a need. */
const isAlone = (act: Act, { all }: Where): boolean =>
  all.every((one) => one === act || (one.type !== 'inform' && one.type !== 'ask'));

/** It was not understood, and may have been this. */
const guessOf = ({ span, confidence, reader, ...act }: Act): Act => ({
  type: 'unknown',
  nearest: 'topic' in act && act.topic !== undefined ? [act.topic] : [],
  span,
  confidence,
  reader,
});

/** After the end another trouble is another case. */
export const afterEnd = caseRule({
  id: 'case_after_end',
  applies: (_, { at }) => at.outcome !== null && at.question === null,
  moves: ({ facts, topics }) => [...counted(topics), { do: 'clear' }, { do: 'inform', facts }],
});

/** The choice of the question after a card that a situation is. */
const choiceFor = ({ situation, row, topics }: Told, where: Where): string | undefined => {
  const open = openChoices(where.at, where.answers);
  const direct = open.find(({ id, topics: named }) => id === situation || named?.some((one) => topics.includes(one)));
  return direct?.id ?? (row?.solved ? open.find(({ reports }) => reports?.includes('solved'))?.id : undefined);
};

const isFollowUp = ({ at }: Where): boolean => at.question?.followUp === true;

/** "No hay turnos" after a card for the counter is one of its buttons. */
export const isChoice = caseRule({
  id: 'case_is_a_choice',
  settles: true,
  applies: (told, where) => isFollowUp(where) && choiceFor(told, where) !== undefined,
  covers: isFailure,
  moves: (told, where) => [
    ...counted(told.topics),
    { do: 'answer', answers: { [where.at.slot ?? '']: choiceFor(told, where) ?? '' } },
    { do: 'inform', facts: without(told.facts, situationFact), quietly: true },
  ],
});

/** The code still does not come, and that is why the papers for the counter were said. */
export const concluded = caseRule({
  id: 'case_concluded_from',
  settles: true,
  applies: ({ situation }, { at }) =>
    situation !== undefined &&
    at.context.failed.includes(situation) &&
    conclusion(at.procedure.situations, at.context.situation)?.from.includes(situation) === true,
  covers: isFailure,
  moves: (_, where) => {
    const found = conclusion(where.at.procedure.situations, where.at.context.situation);
    return found && isFollowUp(where) ? [say(found.text)] : [];
  },
});

const conclusion = (rows: { readonly [id: string]: Situation }, situation: string | null) =>
  situation === null ? undefined : rows[situation]?.concludes;

/** The card is what this very message has led to; or its advice has just failed ("no funcionó, sigue bloqueada"). */
const isSaidAlready = ({ turn, all }: Where): boolean => turn.stepped || all.some(isFailure);

/** What the card at hand is about already, or what changes nothing about it: it is answered, the card stays. */
export const besideCard = caseRule({
  id: 'case_beside_card',
  settles: true,
  applies: ({ situation, row }, where) =>
    isFollowUp(where) && (row?.aside === true || situation === where.at.context.situation),
  moves: ({ situation, topics, facts }, where) => [
    ...(situation === where.at.context.situation && isSaidAlready(where) ? counted(topics) : answered(where, topics)),
    { do: 'inform', facts: without(facts, situationFact), quietly: true },
  ],
});

/** At a card a trouble told is a "no" with its cause. After the second "no" a person is next, whatever the cause. */
export const failedWith = caseRule({
  id: 'failed_with_cause',
  settles: true,
  applies: (_, where) => isFollowUp(where),
  covers: isFailure,
  moves: ({ facts, topics }, where) => {
    const { at } = where;
    const no = openChoices(at, where.answers).find(({ reports }) => reports?.includes('failed'))?.id;
    return [
      ...(at.context.attempt === 2 ? answered(where, topics) : counted(topics)),
      ...(no === undefined || at.slot === null ? [] : [{ do: 'answer', answers: { [at.slot]: no } } as const]),
      { do: 'inform', facts },
    ];
  },
});

/** Whether what happens is being asked, so that a trouble told is the answer and changes nothing earlier. */
const asksWhy = ({ at }: Where): boolean => at.question?.fact === situationFact && at.context.attempt === 2;

/** Behind these questions lies the whole triage: half a sentence about a number must not overturn it unasked. */
const asksNumbers = ({ at: { question } }: Where): boolean =>
  question !== null && (question.expects === 'number' || question.plainYes === true || question.showsNumbers === true);

const isMidway = (where: Where): boolean => where.at.context.situation !== null && !asksWhy(where);

export const amongNumbers = caseRule({
  id: 'case_among_numbers',
  settles: true,
  applies: ({ acts, situation }, where) =>
    isMidway(where) &&
    asksNumbers(where) &&
    situation !== where.at.context.situation &&
    acts.every(({ reader }) => reader !== 'offer'),
  moves: ({ topics }) => [say('miss-options'), ...guesses(topics)],
});

/** In the middle of the way what weighs more decides. */
export const weightier = caseRule({
  id: 'case_weighs_more',
  applies: ({ situation }, where) => {
    const { at } = where;
    const order = prioritiesOf(at.procedure);
    const current = at.context.situation;
    if (!isMidway(where) || current === null || situation === undefined || situation === current) return false;
    return order.indexOf(situation) < order.indexOf(current) && situationSlot(where) !== undefined;
  },
  moves: ({ situation = '', row, facts, topics }, where) => {
    const { at } = where;
    const slot = situationSlot(where) ?? '';
    if (row?.solved) return [...counted(topics), { do: 'answer', answers: { [slot]: situation } }];
    const label = at.procedure.facts[situationFact]?.label ?? '{value}';
    const also = [at.context.situation, facts[alsoSlot]].filter(Boolean).join(',');
    return [
      ...counted(topics),
      ...replaceAnswer(where, slot, situation, { text: factLabel(label, situation) }),
      { do: 'inform', facts: { ...facts, [alsoSlot]: also }, quietly: true },
    ];
  },
});

/** The question on the way here that the situation answers. */
const situationSlot = ({ at }: Where): string | undefined =>
  at.path.findLast((slot) => questionAt(slot)?.fact === situationFact);

/** What weighs less than the case at hand is answered, and the question stays. */
export const lighter = caseRule({
  id: 'case_weighs_less',
  applies: ({ situation }, where) => isMidway(where) && situation !== where.at.context.situation,
  moves: ({ topics, facts }, where) => [
    ...answered(where, topics),
    { do: 'inform', facts: without(facts, situationFact), quietly: true },
  ],
});

/** Facts are taken in: they answer the questions that they answer, and the rest waits. */
export const facts = rule({
  id: 'facts',
  when: (left) => some(left, 'inform'),
  decide: (taken, where) => {
    const told = toldIn(taken, where);
    if (Object.keys(told.facts).length === 0) return [understood, ...answered(where, told.topics)];
    // What the message has answered by other words is not told a second time.
    const isKnown = Object.entries(told.facts).every(([fact, value]) => where.answers.get(fact) === value);
    return [
      understood,
      ...counted(told.topics),
      { do: 'inform', facts: told.facts, ...(isKnown && where.done.length > 0 ? { quietly: true } : {}) },
    ];
  },
});

const without = (facts: Facts, name: string): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => fact !== name));
