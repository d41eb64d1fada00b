import { type Found, phrasesNamed } from '../../classifier/phrases.ts';
import { finderOf, listOf, negation } from '../hear/tongue.ts';
import { type Clause, once, type Utterance } from '../hear/utterance.ts';
import type { View } from '../view.ts';

/** A fact that a message states, with its words among `said`. */
export interface ToldFact {
  readonly fact: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** It is named in a question, so that it may be about anybody. */
  readonly asked: boolean;
  /** A "no" stands before it. */
  readonly denied: boolean;
}

/** What a message states beside what it wants. */
export interface Facts {
  /** Every mention, denied ones and those in questions too. */
  readonly mentions: readonly ToldFact[];
  /** What is told as the own case: of several values of a fact the most particular one, and none that is denied. */
  readonly told: readonly ToldFact[];
  /** For each word of `said`, whether it only states a fact, so that the rest can be read by itself. */
  readonly aside: readonly boolean[];
  /** Facts were stated and nothing else. */
  readonly bare: boolean;
}

const list = listOf('facts');
const words = (name: string): ReadonlySet<string> => new Set(phrasesNamed(list, name));
const describes = words('describes');
const ofSomething = words('of_something');
const small = words('small');
const joins = words('joins');
const statements = words('statements');
const kept = words('kept');

/** Whether a fact is told in whole statements, so that a denial of one tells the contrary. */
export const isStatement = (fact: string): boolean => statements.has(fact);

/** Whether the words of a fact say what is wanted as well. */
export const isKept = (fact: string): boolean => kept.has(fact);

/** A word that may stand between the words of a fact and says nothing itself. */
export const isSmall = (word: string): boolean => small.has(word) || describes.has(word);

const whenAsked = ' when asked';
const alone = ' alone';
const against = ' against';
const nameOf = (name: string): string => name.replace(whenAsked, '').replace(alone, '').replace(against, '');
const find = finderOf('facts', (name) => name.includes('=') || name.endsWith(against));
/** A fact and its value as the list names them. */
export const keyOf = ({ fact, value }: { readonly fact: string; readonly value: string }): string => `${fact}=${value}`;
/** The order of the file: a later value is the more particular one. */
const rank = new Map(list.map(({ name }, at) => [name, at]));

/** Reads the facts of a message and sets their words aside. */
export const factsOf = (utterance: Utterance, { pending }: View): Facts => factsAsked(utterance, pending?.fact);

/** The same, read as if a question for one fact were pending; worked out once for all readers. */
export const factsAsked = (utterance: Utterance, asked: string | undefined): Facts =>
  once(utterance, `facts ${asked}`, () => read(utterance, asked));

interface Named extends Found {
  readonly fact: string;
  readonly value: string;
  readonly clause: Clause;
}

function read({ said, clauses }: Utterance, asked: string | undefined): Facts {
  const found = find(said);
  if (found.length === 0) return { mentions: [], told: [], aside: said.map(() => false), bare: false };
  let at = 0;
  const named = found.flatMap((found): Named[] => {
    while ((clauses[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= found.from) at += 1;
    const clause = clauses[at];
    const needsAsking = found.name.includes(whenAsked);
    const isPart = found.name.endsWith(alone) && found.to - found.from < (clause?.core.length ?? 0);
    const [fact = '', value = ''] = nameOf(found.name).split('=');
    return clause === undefined || isPart || (needsAsking && fact !== asked) ? [] : [{ ...found, fact, value, clause }];
  });
  const contradicted = new Set(named.filter(({ value }) => value === '').map(({ fact }) => fact));
  const mentions = uncovered(named.filter(({ value }) => value !== '')).map(
    ({ fact, value, from, to, clause }): ToldFact & { clause: Clause } => ({
      fact,
      value,
      from,
      to,
      clause,
      asked: clause.mood !== 'statement',
      denied: negation.isNegated(said, from, clause.from),
    }),
  );
  const stated = mentions.filter(({ denied, asked }) => !denied && !asked);
  const told = [...Map.groupBy(stated, ({ fact }) => fact)].flatMap(([fact, mentioned]) => {
    const best = statements.has(fact) ? mentioned.at(-1) : mostParticular(mentioned);
    return best === undefined || (contradicted.has(fact) && fact !== asked) ? [] : [best];
  });
  const aside = said.map(() => false);
  for (const each of stated) {
    if (kept.has(each.fact)) continue;
    if (statements.has(each.fact)) {
      if (!contradicted.has(each.fact)) aside.fill(true, each.from, each.to);
    } else markClause(said, each, aside);
  }
  const left = said.filter((word, i) => !aside[i] && !joins.has(word));
  return { mentions, told, aside, bare: aside.includes(true) && left.length === 0 };
}

/** "no puedo abrir" holds "puedo abrir": what a longer phrase of a fact says, its part does not. In one pass, however many there are. */
function uncovered(named: readonly Named[]): readonly Named[] {
  const covered = new Set<Named>();
  const furthest = new Map<string, Named>();
  for (const one of named.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const before = furthest.get(one.fact);
    if (before && (before.to > one.to || (before.to === one.to && before.from < one.from))) covered.add(one);
    else if (!before || one.to > before.to) furthest.set(one.fact, one);
  }
  return covered.size === 0 ? named : named.filter((one) => !covered.has(one));
}

function mostParticular(mentioned: readonly ToldFact[]): ToldFact | undefined {
  const place = (one: ToldFact): number =>
    Math.max(rank.get(keyOf(one)) ?? -1, rank.get(`${keyOf(one)}${whenAsked}`) ?? -1);
  return mentioned.reduce<ToldFact | undefined>(
    (best, one) => (best && place(best) > place(one) ? best : one),
    undefined,
  );
}

/** "soy persona natural", "es de mi compañía", "I have a maid": a verb that describes, and nothing between. */
function markClause(
  said: readonly string[],
  { from, to, clause }: ToldFact & { clause: Clause },
  aside: boolean[],
): void {
  const end = clause.from + clause.words.length;
  let start = from - 1;
  while (start >= clause.from && !aside[start] && small.has(said[start] ?? '')) start -= 1;
  // "soy representante legal | de una compañía": one clause says both.
  if (start >= clause.from && aside[start]) {
    aside.fill(true, start, to);
    return;
  }
  // The whole clause names it: "..., persona natural".
  if (start < clause.from && to === end) {
    aside.fill(true, clause.from, to);
    return;
  }
  const verb = said[start] ?? '';
  if (start < clause.from || !describes.has(verb)) return;
  // "la clave es de mi empresa", "my boss is the manager": said of something, so part of a sentence unless it ends it.
  if (ofSomething.has(verb) && to < end) return;
  while (start > clause.from && joins.has(said[start - 1] ?? '')) start -= 1;
  aside.fill(true, start, to);
}
