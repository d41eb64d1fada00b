import { type Check, passes } from '../../ecuador/check.ts';
import { compact } from '../../ecuador/normalise.ts';
import { acceptChoice, encodeChoice, suggestionChoice } from '../choice-id.ts';
import type { Move } from '../move/moves.ts';
import { questionAt } from '../move/questions.ts';
import type { PartValue } from '../move/state.ts';
import { forgotten, numbersOf } from '../move/stored-numbers.ts';
import { doubtText, nameText, problemText } from '../text-names.ts';
import { say, understood } from './phrases.ts';
import type { Where } from './rule.ts';

/** After this many unusable numbers in a row the way round is named. */
const errorsBeforeSkip = 2;

/** Whether the person has agreed to numbers being kept; before that none is, whatever was typed. */
export const mayKeep = ({ turn }: Where): boolean =>
  turn.settings.dataMode === 'collect' && turn.conversation.consent !== null;

function check({ at, answers }: Where, field: string, typed: string): Check {
  const numbers = Object.entries(numbersOf(answers, at)).filter(([, value]) => value !== forgotten);
  const facts = Object.fromEntries(Object.keys(at.procedure.facts).flatMap((id) => pair(id, answers.get(id))));
  return (
    at.procedure.fields[field]?.check(typed, { ...facts, ...Object.fromEntries(numbers) }) ?? {
      result: 'error',
      reason: 'format',
    }
  );
}

const pair = (id: string, value: string | undefined): [string, string][] => (value === undefined ? [] : [[id, value]]);

/** What may be shown of a number. */
const masked = ({ at }: Where, field: string, value: string): string => at.procedure.fields[field]?.mask(value) ?? '…';

/** A number typed for the form: kept, doubted once, or explained. */
export function takeNumber(where: Where, field: string, typed: string): readonly Move[] {
  const { doubt } = where.turn.conversation;
  const found = check(where, field, typed);
  const asTyped = compact(typed).toUpperCase();
  if (doubt?.slot === field && (asTyped === doubt.value || found.value === doubt.value))
    return keepNumber(where, field, doubt.value);
  if (found.reason === 'no_public_format')
    return raiseDoubt(where, field, 'foreign-code', found.value ?? asTyped, undefined);
  if (passes(found)) return keepNumber(where, field, found.value ?? asTyped);
  if (found.result === 'confirm') {
    const suggestion = found.value === asTyped ? undefined : found.value;
    return raiseDoubt(where, field, found.reason ?? 'checksum', asTyped, suggestion);
  }
  return problem(where, field, found, asTyped);
}

/** Keeps a number: as the answer that is awaited, or in place of an earlier one. */
export function keepNumber(where: Where, field: string, value: string): readonly Move[] {
  if (where.at.slot !== field) return replaceAnswer(where, field, value, masked(where, field, value));
  return [
    say('noted-number', 'understood', { value: masked(where, field, value) }),
    { do: 'answer', answers: { [field]: value, ...where.at.procedure.fields[field]?.implies?.(value) } },
  ];
}

/** Replaces an earlier answer; answers that the new way no longer meets are dropped, and the person is told both. */
export function replaceAnswer(where: Where, slot: string, to: string, shown: PartValue): readonly Move[] {
  if (where.answers.get(slot) === to) return [say('already', 'understood', { to: shown })];
  const name = { text: nameText(questionAt(slot)?.id ?? slot) };
  const told = where.all.flatMap((act) => (act.type === 'inform' ? act.fact : []));
  return [understood, say('changed', 'understood', { name, to: shown }), { do: 'replace', slot, to, told }];
}

/** Opens an earlier question again; the answers after it wait. */
export const reopen = (slot: string): readonly Move[] => [
  say('changing', 'understood', { name: { text: nameText(questionAt(slot)?.id ?? slot) } }),
  { do: 'replace', slot, to: null },
];

function raiseDoubt(
  where: Where,
  field: string,
  reason: string,
  value: string,
  suggestion: string | undefined,
): readonly Move[] {
  const question = questionAt(field);
  const settles = suggestion === undefined ? acceptChoice : suggestionChoice;
  return [
    understood,
    { do: 'doubt', doubt: { slot: field, value, ...(suggestion === undefined ? {} : { suggestion }) } },
    say(doubtText(question?.text ?? '', reason), 'answer', {
      value: masked(where, field, value),
      suggestion: suggestion === undefined ? 'none' : masked(where, field, suggestion),
    }),
    // Two kinds of yes would only confuse: what was typed can still be typed once more.
    {
      do: 'offer',
      ids: [encodeChoice(field, 1, settles), ...(question?.skip ? [encodeChoice(field, 1, question.skip)] : [])],
    },
  ];
}

function problem(where: Where, field: string, found: Check, typed: string): readonly Move[] {
  const wanted = where.at.procedure.fields[field]?.digits ?? typed.length;
  const reason =
    found.reason === 'length' ? (typed.length < wanted ? 'too_short' : 'too_long') : (found.reason ?? 'format');
  const errors = where.turn.conversation.errors + 1;
  return [
    say(problemText(questionAt(field)?.text ?? '', reason), 'answer', { count: Math.abs(typed.length - wanted) }),
    { do: 'count', what: 'error' },
    ...(errors >= errorsBeforeSkip ? [say('may-skip')] : []),
    // The explanation already asks for the number again: the question would only repeat it.
    ...(where.at.slot === field ? [{ do: 'ask', how: 'buttons' } as const] : []),
  ];
}

/** A number nobody asked for: shown masked, not kept, and better deleted from the chat. */
export function declineNumber(where: Where, field: string, typed: string): readonly Move[] {
  if (where.at.procedure.fields[field]?.harmless) return [];
  const found = check(where, field, typed);
  return passes(found) && found.value !== undefined
    ? [say('number-not-kept', 'heard', { value: masked(where, field, found.value) })]
    : [say('number-not-kept-wrong', 'heard')];
}
