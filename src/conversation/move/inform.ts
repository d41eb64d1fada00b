import { type Fact, type Question, situationFact } from '../../../flows/procedure.ts';
import { procedures } from '../../../flows/procedures.ts';
import type { Answer, Step } from '../conversation.ts';
import { factLabel } from '../text-names.ts';
import type { Facts } from './moves.ts';
import { positionOf } from './position.ts';
import { procedureAt, questionAt } from './questions.ts';
import { answersIn, type Part, type TurnState } from './state.ts';

/** The slot of further situations told in the same breath as the deciding one. */
export const alsoSlot = 'also';

/**
 * The answers that facts come to from here: they answer the questions that they answer, as far as that leads, and what may be
 * told at any time waits for its question. `parts` says which of them were taken in, since no button shows it.
 */
export function inform(turn: TurnState, facts: Facts): { readonly step: Step; readonly parts: readonly Part[] } {
  const { conversation, settings } = turn;
  const known = answersIn(conversation);
  const step: { [slot: string]: Answer } = {};
  for (const [fact, value] of Object.entries(facts)) {
    const row = rowOf(fact);
    if (fact === alsoSlot) step[fact] = value;
    if (!row || row.passing) continue;
    if (row.changes ? known.get(fact) !== value : !known.has(fact)) step[fact] = value;
  }
  const answers = new Map([...known, ...Object.entries(step)]);
  for (;;) {
    const { question, slot } = positionOf(answers, settings.dataMode);
    if (!question || slot === null || step[slot] !== undefined) break;
    const answer = answerOf(question, facts);
    if (answer === undefined) break;
    step[slot] = answer;
    answers.set(slot, answer);
  }
  return { step, parts: shown(facts, step) };
}

/** What is told may belong to a procedure that this very message enters. */
const rowOf = (fact: string): Fact | undefined =>
  procedures.find(({ facts }) => Object.hasOwn(facts, fact))?.facts[fact];

/** The answer that facts give to a question, by themselves or because it follows. */
function answerOf(question: Question, facts: Facts): Answer | undefined {
  const told = question.fact === undefined ? undefined : facts[question.fact];
  // In one's own words any value may be told; elsewhere the choices say which are asked for.
  if (told !== undefined && (question.expects === 'words' || question.choices.some(({ id }) => id === told)))
    return told;
  return question.implied?.find(({ by }) => by.some((fact) => facts[fact] !== undefined))?.choice;
}

function shown(facts: Facts, step: Step): readonly Part[] {
  const labels = Object.entries(step).flatMap(([slot, answer]) => {
    const fact = rowOf(slot) ? slot : questionAt(slot)?.fact;
    const pattern = fact === undefined ? undefined : (procedureAt(slot)?.facts[fact] ?? rowOf(fact))?.label;
    return pattern === undefined || answer === null ? [] : [factLabel(pattern, answer)];
  });
  if (labels.length > 0) {
    const list = [...new Set(labels)];
    return [
      { role: 'understood', text: 'understood-as', values: { what: { list, separator: ' · ' } }, besideCard: false },
    ];
  }
  if (Object.keys(step).length > 0) return [];
  // Nothing new was told: what was known already is said, so that nobody thinks they were not heard.
  const again = Object.entries(facts).find(([fact]) => fact !== situationFact && rowOf(fact)?.label !== undefined);
  const pattern = again && rowOf(again[0])?.label;
  return again && pattern
    ? [{ role: 'understood', text: 'already', values: { to: { text: factLabel(pattern, again[1]) } } }]
    : [];
}
