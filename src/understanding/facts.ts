import { denied, type EmployerKind, employerIn } from './employers.ts';
import type { Finder } from './phrases.ts';

/** What a message says about the person beside what it wants, and the words that are left when that is set aside. */
export interface Facts {
  readonly employer: EmployerKind | null;
  /** The registered mailbox can be opened. Only ever said, never guessed: silence is `false`. */
  readonly mailbox: boolean;
  /** The words without the clauses that state a fact; all of them when nothing else was said. */
  readonly rest: readonly string[];
  /** Facts were stated and nothing else. */
  readonly bare: boolean;
}

const describes = new Set(['soy', 'somos', 'am', 'are', 'tengo', 'tenemos', 'have', 'es', 'is', 'era', 'was', 'run']);
const small = new Set(
  'yo i we it y e and pero but como as de del la el los las lo un una a an the mi my our for para con with que en own'
    .concat(
      ' dueno duena propietario propietaria contador contadora secretaria asistente socio socia owner accountant of',
    )
    .split(' '),
);
const joins = new Set(['y', 'e', 'and', 'pero', 'but', 'yo', 'i', 'we', 'it']);

/**
 * Reads the facts of a message and sets their clauses aside: "olvidé la clave, soy persona natural" is about the key
 * and nothing else.
 *
 * @param mailboxes finds what says that the mailbox opens, and what says that it does not
 * @param atMailbox whether the mailbox was asked about, so that it need not be named
 */
export function factsIn(words: readonly string[], employers: Finder, mailboxes: Finder, atMailbox: boolean): Facts {
  const aside = words.map(() => false);
  const employer = employerIn(words, employers);
  const asks = words.includes('?');
  if (!asks) for (const { from, to } of employers(words)) markEmployer(words, from, to, aside);
  const mailbox = !asks && markMailbox(words, mailboxes, atMailbox, aside);
  const left = words.filter((word, i) => !aside[i] && !joins.has(word));
  const bare = aside.includes(true) && left.length === 0;
  return { employer, mailbox, bare, rest: bare || left.length === 0 ? words : words.filter((_, i) => !aside[i]) };
}

/** "soy persona natural", "es de mi compañía", "I have a maid": a verb that describes, and nothing between. */
function markEmployer(words: readonly string[], from: number, to: number, aside: boolean[]): void {
  if (denied(words, from)) return;
  let start = from - 1;
  while (start >= 0 && !aside[start] && small.has(words[start] ?? '')) start -= 1;
  // "soy representante legal | de una compañía": one clause says both.
  if (start >= 0 && aside[start]) {
    aside.fill(true, start, to);
    return;
  }
  const verb = words[start] ?? '';
  if (!describes.has(verb)) return;
  // "la clave es de mi empresa", "my boss is the manager": said of something, so part of a sentence unless it ends it.
  const ofSomething = verb === 'es' || verb === 'is' || verb === 'era' || verb === 'was';
  if (ofSomething && to < words.length) return;
  while (start > 0 && joins.has(words[start - 1] ?? '')) start -= 1;
  aside.fill(true, start, to);
}

const negators = new Set(['no', 'not', 'ni', 'sin', 'without', 'nadie', 'nobody', 'never', 'nunca', 'if', 'whether']);

/** Marks what says that the mailbox opens; `false` when nothing does, or when something else says the contrary. */
function markMailbox(words: readonly string[], find: Finder, asked: boolean, aside: boolean[]): boolean {
  const found = find(words);
  const said = found.filter(
    ({ name, from }) =>
      (name === 'open' || (asked && name === 'it_opens')) &&
      !words.slice(Math.max(0, from - 3), from).some((word) => negators.has(word)),
  );
  if (said.length === 0 || found.some(({ name }) => name === 'shut')) return false;
  for (const { from, to } of said) aside.fill(true, from, to);
  return true;
}
