import type { Choice } from '../../../flows/procedure.ts';
import type { Answer } from '../conversation.ts';
import type { Position } from './position.ts';

/** The choices that can be taken now: hidden ones too, but not those that have failed or that have nothing to change. */
export function openChoices(position: Position, answers: ReadonlyMap<string, Answer>): readonly Choice[] {
  const { question, context } = position;
  return (question?.choices ?? []).filter(({ id, changes }) => {
    if (question?.hidesFailed && context.failed.includes(id)) return false;
    return changes === undefined || /\d|given/.test(answers.get(changes) ?? '');
  });
}
