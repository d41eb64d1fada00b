import { questions } from '../../flows/questions.ts';
import { answeredSlot, applyFacts, change, reopen } from './answer.ts';
import { type Field, takeNumber } from './numbers.ts';
import { here, say, type Talk, text, update } from './talk.ts';
import { follow } from './tell.ts';

/** "Me equivoqué de RUC", "no era empresa, es doméstico": takes an earlier answer back, and puts the new one in its place. */
export function correct(talk: Talk, question: string, to: string | undefined): void {
  const position = here(talk);
  const slot = answeredSlot(position, question);
  const field = question === 'identity' || question === 'ruc' || question === 'branch' ? (question as Field) : null;
  update(talk, { misses: 0 });
  if (field !== null && to !== undefined && position.question?.id === field) return takeNumber(talk, field, to);
  if (slot === undefined) {
    // Told, though it was never asked: what was understood is said.
    if (question === 'employer_kind' && to !== undefined) return follow(talk, { employer_kind: to });
    const given = to === undefined || field !== null ? {} : applyFacts(talk, { [question]: to });
    if (Object.keys(given).length === 0 && position.question?.id !== question) say(talk, 'nothing-to-change');
    return;
  }
  if (to === undefined) return reopen(talk, slot);
  if (field !== null) return takeNumber(talk, field, to);
  const asked = questions[question as keyof typeof questions];
  const known = asked?.choices.some(({ id }) => id === to);
  if (!known) return reopen(talk, slot);
  change(talk, slot, to, text(talk, `ask-${question.replaceAll('_', '-')}.choice-${to.replaceAll('_', '-')}`));
}
