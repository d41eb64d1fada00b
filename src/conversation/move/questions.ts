import type { AnyStateMachine } from 'xstate';
import type { Meta, Question } from '../../../flows/procedure.ts';
import { procedures } from '../../../flows/procedures.ts';
import { procedureOfSlot, questionOfSlot } from '../choice-id.ts';

const questions = new WeakMap<AnyStateMachine, ReadonlyMap<string, Question>>();

/** Every question of a machine by its id; of variants the first one. */
export function questionsOf(machine: AnyStateMachine): ReadonlyMap<string, Question> {
  const known = questions.get(machine);
  if (known) return known;
  const found = new Map<string, Question>();
  for (const { meta } of Object.values(machine.states)) {
    const { question } = (meta ?? {}) as Meta;
    if (question && !found.has(question.id)) found.set(question.id, question);
  }
  questions.set(machine, found);
  return found;
}

/** The question a slot belongs to; of variants the first one. */
export function questionAt(slot: string): Question | undefined {
  const owner = procedureOfSlot(slot);
  const procedure = procedures.find(({ id }, at) => (owner === null ? at === 0 : id === owner));
  return procedure && questionsOf(procedure.machine).get(questionOfSlot(slot));
}
