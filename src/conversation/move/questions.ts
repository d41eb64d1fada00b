import type { AnyStateMachine } from 'xstate';
import type { Meta, Procedure, Question } from '../../../flows/procedure.ts';
import { procedures } from '../../../flows/procedures.ts';
import { procedureOfSlot, questionOfSlot } from '../choice-id.ts';
import { perObject } from '../per-object.ts';

/** Every question of a machine by its id; of variants the first one. */
export const questionsOf = perObject((machine: AnyStateMachine): ReadonlyMap<string, Question> => {
  const found = new Map<string, Question>();
  for (const { meta } of Object.values(machine.states)) {
    const { question } = (meta ?? {}) as Meta;
    if (question && !found.has(question.id)) found.set(question.id, question);
  }
  return found;
});

/** The procedure a slot belongs to: the first one where none is named. */
export function procedureAt(slot: string): Procedure | undefined {
  const owner = procedureOfSlot(slot);
  return procedures.find(({ id }, at) => (owner === null ? at === 0 : id === owner));
}

/** The question a slot belongs to; of variants the first one. */
export function questionAt(slot: string): Question | undefined {
  const procedure = procedureAt(slot);
  return procedure && questionsOf(procedure.machine).get(questionOfSlot(slot));
}
