import type { Act } from '../acts.ts';
import type { View } from '../view.ts';
import { type Run, runs } from './digits.ts';
import type { Reader } from './reader.ts';

/** Digits of a number that is long for a code; shorter numbers are asked for by a short one only. */
const short = 8;
/** Where a code with letters is asked for, a message of more words is no answer but a sentence. */
const fewWords = 6;
const coded = /^(?=.*\d)(?=.*\p{L})[\p{L}\d-]{4,20}$/u;
/** How much of the text before a number is looked at. */
const reach = 40;

/** The field that a number is by its form and by the words before it. */
function fieldOf(text: string, { digits, from }: Run, { fields }: View): string | undefined {
  const before = text.slice(Math.max(0, from - reach), from);
  return Object.entries(fields).find(([, field]) => field.recognises(digits, before))?.[0];
}

/**
 * Numbers of the form, by length and by the word before them, and whatever is typed where one is asked for. They are
 * not checked here. A number called a telephone number is left out, though it may look like a cédula.
 */
export const number: Reader = (utterance, view) => {
  const { text } = utterance;
  const field = view.pending?.expects === 'number' ? view.pending.field : undefined;
  const wanted = field === undefined ? undefined : view.fields[field];
  const found = runs(text);
  const act = (name: string, typed: string, from: number, to: number): Act => ({
    type: 'number',
    field: name,
    typed,
    awaited: name === field,
    span: { from, to },
    confidence: 1,
    reader: 'number',
  });
  const recognised = found.map((run) => ({ run, name: fieldOf(text, run, view) }));
  const acts = recognised.flatMap(({ run, name }) =>
    name === undefined ? [] : [act(name, run.digits, run.from, run.to)],
  );
  if (field === undefined || wanted === undefined || acts.some((one) => one.type === 'number' && one.awaited))
    return acts;

  // A single number of about the right length is the answer, whatever it is called.
  const fitting = found.filter(({ digits }) =>
    wanted.digits <= short ? digits.length <= short : digits.length > short,
  );
  const [one] = fitting;
  if (one && fitting.length === 1) {
    const others = acts.filter(({ span }) => span.from !== one.from);
    return [...others, act(field, one.digits, one.from, one.to)];
  }
  if (wanted.letters && utterance.said.length <= fewWords) {
    const code = [...text.matchAll(/\S+/g)].find(([word]) => coded.test(word));
    if (code) return [...acts, act(field, code[0], code.index, code.index + code[0].length)];
  }
  const isBare = /^\s*\d+\s*$/.test(text);
  return isBare ? [...acts, act(field, text.trim(), 0, text.length)] : acts;
};
