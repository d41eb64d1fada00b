import { commonTopics } from '../../flows/common/topics.ts';
import type { Choice, Procedure, Question, Topic } from '../../flows/procedure.ts';
import { procedures } from '../../flows/procedures.ts';
import { acceptChoice, actionId, encodeChoice, suggestionChoice } from './choice-id.ts';
import { openChoices } from './move/open-choices.ts';
import { questionAt } from './move/questions.ts';
import { answersIn, here, type TurnState } from './move/state.ts';
import { perObject } from './per-object.ts';
import { choiceText, offeredText } from './text-names.ts';
import { hasText, writeNamed } from './texts.ts';
import { locales, type Pending, type SayableChoice, type View } from './view.ts';

/** What the person has in front of them, and what the bot knows, as reading needs it. */
export function look(turn: TurnState): View {
  const { conversation } = turn;
  const { procedure, question } = here(turn);
  return {
    locale: conversation.locale,
    pending: pendingNow(turn),
    offered: conversation.doubt === null ? conversation.offered.flatMap((id) => sayableOffer(id, question)) : [],
    answered: [...answersIn(conversation)].flatMap(([slot, given]) => {
      const asked = questionAt(slot);
      return asked ? [{ ...pendingOf(asked, slot, asked.choices), given }] : [];
    }),
    topics: topicsOf(procedure),
    fields: procedure.fields,
  };
}

/** The topics of a procedure and the common ones; of others those that lead into them and that nobody else knows. */
export const topicsOf = perObject((procedure: Procedure): { readonly [id: string]: Topic } =>
  // Without a prototype: ids come from old buttons too, and `constructor` is no topic.
  Object.assign(
    Object.create(null),
    ...procedures.filter((one) => one !== procedure && one.entry).map(({ topics }) => topics),
    commonTopics,
    procedure.topics,
  ),
);

/** What words are read against: nothing, when the question now pending was never shown. */
function pendingNow(turn: TurnState): Pending | null {
  const position = here(turn);
  const { question, slot } = position;
  const { asked, doubt } = turn.conversation;
  if (!question || slot === null || asked?.question !== slot || asked.version !== question.version) return null;
  const pending = pendingOf(question, slot, openChoices(position, answersIn(turn.conversation)));
  if (doubt?.slot !== slot) return pending;
  // Only the doubt is in question: a "no" takes the number back, it does not skip it.
  const settles = encodeChoice(slot, 1, doubt.suggestion === undefined ? acceptChoice : suggestionChoice);
  return { ...pending, choices: sayableOffer(settles, question), doubted: true };
}

const labels = new Map<string, readonly string[]>();

/** A button's label in both languages: people answer in either. */
function labelsOf(name: string): readonly string[] {
  const known = labels.get(name) ?? locales.map((locale) => writeNamed(locale, name, {}));
  labels.set(name, known);
  return known;
}

/** The choices of a question that can be said. What only the clock can choose is none of them. */
const sayable = perObject((question: Question): ReadonlyMap<string, SayableChoice> => {
  const said = question.choices.filter(({ id, clock }) => !clock && hasText(choiceText(question, id)));
  return new Map(said.map((choice) => [choice.id, sayableChoice(question, choice)]));
});

const sayableChoice = (
  question: Question,
  { id, means, topics, reports, sayings, corrects, hidden }: Choice,
): SayableChoice => ({
  id,
  labels: labelsOf(choiceText(question, id)),
  ...(means ? { means } : {}),
  ...(topics ? { topics } : {}),
  ...(reports ? { reports } : {}),
  ...(sayings ? { sayings } : {}),
  ...(corrects ? { corrects: { ...corrects, fact: questionAt(corrects.slot)?.fact ?? corrects.slot } } : {}),
  ...(hidden ? { hidden } : {}),
});

/** A question as the reading of answers sees it. */
export function pendingOf(question: Question, slot: string, choices: readonly Choice[]): Pending {
  const all = sayable(question);
  return {
    question: question.id,
    slot,
    expects: question.expects,
    choices: choices.flatMap(({ id }) => all.get(id) ?? []),
    ...(question.field ? { field: question.field } : {}),
    ...(question.fact ? { fact: question.fact } : {}),
    ...(question.followUp ? { followUp: true } : {}),
    ...(question.plainYes ? { plainYes: true } : {}),
  };
}

/** The button that refuses every guess. */
export const noneOffered = actionId('none');

function sayableOffer(id: string, question: Question | null): SayableChoice[] {
  const name = offeredText(id, question);
  if (name === null) return [];
  const settles = id.endsWith(`.${acceptChoice}`) || id.endsWith(`.${suggestionChoice}`);
  const means = settles ? (['affirm'] as const) : id === noneOffered ? (['deny'] as const) : undefined;
  return [{ id, labels: labelsOf(name), ...(means ? { means } : {}) }];
}
