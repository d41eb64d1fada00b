import { checkBranch } from '../ecuador/branch.ts';
import { type Check, type Known, passes } from '../ecuador/check.ts';
import { checkIdentity } from '../ecuador/identity.ts';
import { mask } from '../ecuador/mask.ts';
import { compact } from '../ecuador/normalise.ts';
import { checkRuc } from '../ecuador/ruc.ts';
import { change, give } from './answer.ts';
import { forgotten, type Numbers, numbersOf } from './card.ts';
import { offer } from './menu.ts';
import { here, say, sayText, type Talk, text, update } from './talk.ts';

export type Field = 'identity' | 'ruc' | 'branch';
const digits = { identity: 10, ruc: 13, branch: 4 } as const;

/** After this many unusable numbers in a row the way round is named. */
const errorsBeforeSkip = 2;

/** Whether the person has agreed to numbers being kept; before that none is, whatever was typed. */
export const mayKeep = (talk: Talk): boolean =>
  talk.settings.dataMode === 'collect' && talk.conversation.consent !== null;

function check(talk: Talk, field: Field, typed: string): Check {
  if (field === 'identity') return checkIdentity(typed);
  if (field === 'branch') return checkBranch(typed);
  const { identity } = numbersOf(talk);
  const known: Known = {
    employer: here(talk).context.kind,
    ...(identity === undefined || identity === forgotten || !/^\d{10}$/.test(identity) ? {} : { identity }),
  };
  return checkRuc(typed, known);
}

/** A number typed in answer to its question: kept, doubted once, or explained. */
export function takeNumber(talk: Talk, field: Field, typed: string): void {
  const { doubt } = talk.conversation;
  const found = check(talk, field, typed);
  const asTyped = compact(typed).toUpperCase();
  if (doubt?.slot === field && (asTyped === doubt.value || found.value === doubt.value)) {
    accept(talk, field, doubt.value);
    return;
  }
  if (found.reason === 'no_public_format') {
    raiseDoubt(talk, field, 'foreign-code', found.value ?? asTyped, undefined);
    return;
  }
  if (passes(found)) {
    accept(talk, field, found.value ?? asTyped);
    return;
  }
  if (found.result === 'confirm') {
    const suggestion = found.value === asTyped ? undefined : found.value;
    raiseDoubt(talk, field, found.reason?.replaceAll('_', '-') ?? 'checksum', asTyped, suggestion);
    return;
  }
  explain(talk, field, found, asTyped);
}

/** Keeps a number: as the answer that is awaited, or in place of an earlier one. */
export function accept(talk: Talk, field: Field, value: string): void {
  if (here(talk).slot === field) {
    say(talk, 'noted-number', { value: mask(field, value) });
    const foreigner = field === 'identity' && /\p{L}/u.test(value) ? { foreigner: 'yes' } : {};
    give(talk, { [field]: value, ...foreigner });
  } else change(talk, field, value, mask(field, value));
}

function raiseDoubt(talk: Talk, field: Field, reason: string, value: string, suggestion: string | undefined): void {
  update(talk, {
    doubt: { slot: field, value, ...(suggestion === undefined ? {} : { suggestion }) },
    misses: 0,
  });
  sayText(
    talk,
    text(talk, `ask-${field}.doubt-${reason}`, {
      value: mask(field, value),
      suggestion: suggestion === undefined ? 'none' : mask(field, suggestion),
    }),
  );
  // Two kinds of yes would only confuse: what was typed can still be typed once more.
  offer(talk, [`${field}.1.${suggestion === undefined ? 'accept' : 'suggestion'}`, `${field}.1.skip`]);
}

function explain(talk: Talk, field: Field, found: Check, typed: string): void {
  const wanted = digits[field];
  const count = Math.abs(typed.length - wanted);
  const reason =
    found.reason === 'length' ? (typed.length < wanted ? 'too-short' : 'too-long') : (found.reason ?? 'format');
  sayText(talk, text(talk, `ask-${field}.problem-${reason.replaceAll('_', '-')}`, { count }));
  const errors = talk.conversation.errors + 1;
  update(talk, { errors, misses: 0 });
  if (errors >= errorsBeforeSkip) say(talk, 'may-skip');
  // The explanation already asks for the number again: the question would only repeat it.
  if (here(talk).slot === field) talk.draft.ask = 'buttons';
}

/** A number nobody asked for: shown masked, not kept, and better deleted from the chat. */
export function declineNumber(talk: Talk, field: Field, typed: string): void {
  if (field === 'branch') return;
  const found = check(talk, field, typed);
  const usable = passes(found) && found.value !== undefined;
  if (usable) say(talk, 'number-not-kept', { value: mask(field, found.value ?? '') });
  else say(talk, 'number-not-kept-wrong');
}

/** The numbers that are still kept, as they may be shown, one line each. */
export function maskedLines(talk: Talk, numbers: Numbers): string {
  return (Object.entries(numbers) as [Field, string][])
    .filter(([, value]) => value !== forgotten)
    .map(([field, value]) => {
      const name = field === 'identity' && !/^\d+$/.test(value) ? 'foreign' : field;
      return text(talk, `ask-confirm.${name}`, { value: mask(field, value) });
    })
    .join('\n');
}
