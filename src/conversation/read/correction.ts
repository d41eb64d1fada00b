import type { Found } from '../../classifier/phrases.ts';
import type { Act } from '../acts.ts';
import { finderOf } from '../hear/tongue.ts';
import type { Clause, Utterance } from '../hear/utterance.ts';
import type { Pending, View } from '../view.ts';
import { type Run, runs } from './digits.ts';
import { factsAsked, factsOf, isSmall, isStatement } from './facts.ts';
import { actAt, type Reader } from './reader.ts';
import { sayings } from './saying.ts';

const finds = (name: string) => finderOf('corrections', (own) => own === name);
const signs = finderOf('corrections', (own) => own === 'slip' || own === 'mistaken' || own === 'second');
const opens = finds('opens');
const elsewhere = finds('elsewhere');

/** A clause of fewer words says nothing by itself. */
const fewest = 3;
/** Longer messages tell a story; what they say is told, not corrected. */
const mostWords = 32;
/** A wish to change a number that was never given is only heard when it is said shortly. */
const fewWords = 7;
/** A kind named by so few words takes the place of the one given before. */
const bareWords = 4;

/** "me equivoqué de RUC", "no era empresa, es servicio doméstico", "no es 0002, es 0001": an earlier answer is taken back. */
export const correction: Reader = (utterance, view) => {
  if (utterance.said.length > mostWords) return [];
  const found = signsIn(utterance.said);
  const one = ofNumber(utterance, view, found) ?? ofFact(utterance, view, found);
  return one ? [one] : [];
};

/** Words by which an earlier answer is taken back. */
interface Signs {
  /** "me equivoqué de", "cambiar": something is to be put right. */
  readonly slips: readonly Found[];
  /** A mistake is spoken of. */
  readonly mistakes: readonly Found[];
  /** A second thought: "mejor dicho", "I mean". */
  readonly seconds: readonly Found[];
}

function signsIn(said: readonly string[]): Signs {
  const found = signs(said);
  const named = (name: string): readonly Found[] => found.filter((one) => one.name === name);
  return { slips: named('slip'), mistakes: named('mistaken'), seconds: named('second') };
}

/** Words among `said`, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a correction names: the slot of the earlier answer, and the fact that it is about. */
interface Corrected {
  readonly slot: string;
  readonly fact?: string;
}

/** A correction on all the clauses that say it. */
function correct(utterance: Utterance, what: Corrected, to: string | undefined, said: readonly Stretch[]): Act {
  const { clauses } = utterance;
  const isSaidIn = ({ from, words }: Clause): boolean =>
    said.some((one) => one.from < from + words.length && from < one.to);
  const isApology = ({ words }: Clause): boolean => words.length < fewest;
  let at = clauses.findIndex(isSaidIn);
  let until = clauses.findLastIndex(isSaidIn);
  // "perdón, …": words around it that say nothing else belong to it.
  while (at > 0 && isApology(clauses[at - 1] as Clause)) at -= 1;
  while (until < clauses.length - 1 && isApology(clauses[until + 1] as Clause)) until += 1;
  const first = clauses[at]?.from ?? 0;
  const last = clauses[until];
  const end = last ? last.from + last.words.length : utterance.words.length;
  const template = { type: 'correct', ...what, ...(to === undefined ? {} : { to }) } as const;
  return actAt(utterance, 'correction', template, [first, end], 0.9);
}

/** The words that a stretch of the text holds. */
function wordsOf({ words }: Utterance, { from, to }: Stretch): Stretch {
  const first = words.findIndex((word) => word.at.to > from);
  const end = words.findIndex((word) => word.at.from >= to);
  return { from: Math.max(0, first), to: end < 0 ? words.length : end };
}

const slotOf = ({ pending, answered }: View, field: string): string | undefined =>
  [...answered, ...(pending ? [pending] : [])].find((one) => one.field === field)?.slot;

function ofNumber(utterance: Utterance, view: View, { slips, mistakes }: Signs): Act | null {
  const { said, text } = utterance;
  if (utterance.marks.length > 0 && said.length > fewWords) return null;
  const numbers = /\d/.test(text) ? runs(text) : [];
  const isDenied = (run: Run): boolean =>
    /\b(?:no|not)(?:\s+(?:es|era|el|la|is|it))*\s*$/i.test(text.slice(0, run.from));
  const kept = numbers.filter((run) => !isDenied(run));
  const last = kept.at(-1);
  const isSlip = slips.length > 0;
  if (!isSlip && !last) return null;
  const named = Object.entries(isSlip ? view.fields : {}).flatMap(([field, { names }]) =>
    namesOf(utterance, view, names).map((one) => ({ ...one, field })),
  );
  const [first] = named;
  const numbered = last ? [wordsOf(utterance, last)] : [];
  if (first) {
    const { field } = first;
    const slot = slotOf(view, field);
    const isHere = elsewhere(said).length === 0 || mistakes.length > 0;
    // A number that was never given is only corrected in so many words, or shortly.
    const isMeant = slot !== undefined || said.length <= fewWords || isMistakenIn(utterance, first);
    if (isHere && isMeant)
      return correct(utterance, { slot: slot ?? field }, last?.digits, [...slips, ...named, ...numbered]);
  }
  if (!last) return null;
  const field = Object.entries(view.fields).find(([, { digits }]) => digits === last.digits.length)?.[0];
  const slot = field === undefined ? undefined : slotOf({ ...view, pending: null }, field);
  if (field === undefined || slot === undefined) return null;
  // "no es 0002, es 0001": two numbers, one of which is denied. "no, es 0926…": one, and another was given before.
  const isPair = numbers.length === 2 && (kept.length === 1 || opens(said)[0]?.from === 0);
  const isOther = numbers.length === 1 && view.pending?.field === undefined && opens(said)[0]?.from === 0;
  return isPair || isOther
    ? correct(
        utterance,
        { slot },
        last.digits,
        numbers.map((run) => wordsOf(utterance, run)),
      )
    : null;
}

/** Whether the clause of some words speaks of a mistake. */
function isMistakenIn({ clauses }: Utterance, { from }: Stretch): boolean {
  const clause = clauses.findLast((one) => one.from <= from);
  return clause !== undefined && signsIn(clause.words).mistakes.length > 0;
}

/** "soy persona con RUC" names an employer, not the number. */
function namesOf(utterance: Utterance, view: View, names: string): Stretch[] {
  const { mentions } = factsOf(utterance, view);
  return sayings(names)(utterance.said).filter(
    ({ from }) => !mentions.some((one) => one.from <= from && from < one.to),
  );
}

function ofFact(utterance: Utterance, view: View, found: Signs): Act | null {
  for (const answered of view.answered) {
    const { slot, fact } = answered;
    const to = fact === undefined ? null : taken(utterance, answered, fact, found);
    if (to && fact !== undefined) return correct(utterance, { slot, fact }, to.value, to.said);
  }
  return null;
}

/** What takes the place of an answered fact; `null` when nothing is taken back. */
function taken(
  utterance: Utterance,
  { choices, given }: Pending,
  fact: string,
  { mistakes, seconds }: Signs,
): { readonly value?: string; readonly said: readonly Stretch[] } | null {
  const isSecond = seconds.length > 0 || mistakes.length > 0;
  const { mentions, told } = isSecond ? factsAsked(utterance, fact) : factsAsked(utterance, undefined);
  const own = mentions.filter((one) => one.fact === fact && !one.asked);
  const denied = own.filter((one) => one.denied);
  const instead = told.find((one) => one.fact === fact && !denied.some(({ value }) => value === one.value));
  // What is so already is only corrected where nothing else is said; elsewhere it is spoken of.
  const isNew = instead?.value !== given || isOnly(utterance, [instead, ...seconds, ...mistakes]);
  const isChoice = isNew && choices.some(({ id }) => id === instead?.value);
  if (instead && isChoice && (denied.length > 0 || isSecond || isBare(utterance, instead.to - instead.from)))
    return { value: instead.value, said: [...own, ...seconds] };
  // "no puedo abrir ese correo" tells; only a second thought takes such a statement back.
  return denied.length > 0 && (isSecond || !isStatement(fact)) ? { said: denied } : null;
}

/** Nothing but these stretches is said, and small words between them. */
const isOnly = ({ said }: Utterance, stretches: readonly (Stretch | undefined)[]): boolean =>
  said.every((word, i) => isSmall(word) || stretches.some((one) => one !== undefined && one.from <= i && i < one.to));

/** Nothing but the new answer is said. */
const isBare = ({ core }: Utterance, length: number): boolean => core.length <= bareWords && core.length - length <= 1;
