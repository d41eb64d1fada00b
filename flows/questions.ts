import { machine } from './flow.ts';
import type { Question, QuestionId } from './question.ts';
import type { Meta } from './setup.ts';

/** Every question of the flow by its id, read from the machine itself; of variants the first one. */
export const questions: { readonly [id in QuestionId]?: Question } = (() => {
  const found: { [id in QuestionId]?: Question } = {};
  for (const state of Object.values(machine.states)) {
    const { question } = (state.meta ?? {}) as Meta;
    if (question) found[question.id] ??= question;
  }
  return found;
})();
