import type { Meta, Procedure } from '../../flows/procedure.ts';
import { procedures } from '../../flows/procedures.ts';
import { pendingOf, topicsOf } from '../../src/conversation/look.ts';
import type { Pending, View } from '../../src/conversation/view.ts';

const [first] = procedures;

/** The pending question as a state of the first procedure has it, or the first question of that id; `null` for neither. */
function pendingAt(name: string, { machine }: Procedure = first as Procedure): Pending | null {
  const metas = Object.entries(machine.states).map(([state, { meta }]) => [state, (meta ?? {}) as Meta] as const);
  const [, meta] =
    metas.find(([state, { question }]) => state === name && question) ??
    metas.find(([, { question }]) => question?.id === name) ??
    [];
  const question = meta?.question;
  if (!question) return null;
  const slot = meta?.mark === undefined ? question.id : `${question.id}:${meta.mark}`;
  return pendingOf(question, slot, question.choices);
}

/** What a person has in front of them at a question, with these questions answered before. */
export function viewAt(name: string | null, answered: readonly string[] = [], locale: View['locale'] = 'es'): View {
  const procedure = first as Procedure;
  return {
    locale,
    pending: name === null ? null : pendingAt(name),
    offered: [],
    answered: answered.flatMap((id) => pendingAt(id) ?? []),
    topics: topicsOf(procedure),
    fields: procedure.fields,
  };
}
