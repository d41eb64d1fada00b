import { type Counting, sorry } from './counting.ts';
import type { Attempt } from './journal.ts';
import { reports, type Taken } from './platform.ts';
import type { Pause } from './pool.ts';

/** All that is known after a run. */
export interface Evidence {
  /** The texts sent by each person, in the order they were first sent. */
  readonly sent: ReadonlyMap<string, readonly string[]>;
  /** What is stored of each person in the end. */
  readonly kept: ReadonlyMap<string, Counting>;
  /** What the platform took, in that order. */
  readonly taken: readonly Taken[];
  /** What the processes themselves put down of their attempts at sending. */
  readonly attempts: readonly Attempt[];
  /** The lives of processes that were killed. */
  readonly deaths: ReadonlySet<string>;
  readonly pauses: readonly Pause[];
  /** Replies that the bot gave up, by its own account, because they had been in doubt twice. */
  readonly givenUp: number;
  /** The lives that began to work on a message or the end of a wait, by its person and the effect it has. */
  readonly workedOn: ReadonlyMap<string, ReadonlySet<string>>;
  readonly leaseMs: number;
  /** There is one process at a time, so that each life begins after the death of the one before. */
  readonly sole: boolean;
}

/** How often each promise was broken; all zeros is what is wanted. */
export interface Violations {
  /** Messages that had no effect, and no apology after two processes had died while they had them in work. */
  lost: number;
  /** Messages that had an effect more than once, or effects of messages nobody sent. */
  secondEffects: number;
  /** Waits that ended neither by a message nor by their time, or more than once. */
  timers: number;
  /** Replies that never came and were not given up. */
  missing: number;
  /** Replies to effects that did not happen, and apologies for messages that did. */
  phantoms: number;
  outOfOrder: number;
  /** Replies that came a third time or more often, the last time without a reason. */
  repeatedAgain: number;
  /** Replies that came twice without a reason. */
  unexplainedRepeats: number;
}

/** Replies that came twice with a reason are allowed: the network call is the one thing that cannot be undone. */
export interface Report {
  readonly violations: Violations;
  readonly replies: number;
  /** Replies in doubt twice that in fact had not arrived either time. */
  readonly neverCame: number;
  readonly repeats: number;
  /** Those of them that went to people for whom the platform reports what it took. */
  readonly reportedRepeats: number;
  /** Replies that came three times: two processes died over each of them, just after the platform took it. */
  readonly thirdCopies: number;
  readonly firedWaits: number;
  /** What happened around the first few replies that came when they should not have. */
  readonly accounts: readonly string[];
}

/** One reply that the platform took, with what its sender knew of the attempt. */
type Copy = Taken & Omit<Attempt, 'to' | 'id'>;

const mostAccounts = 5;

export function check(evidence: Evidence): Report {
  const { sent, kept, taken, givenUp } = evidence;
  const violations: Violations = {
    lost: 0,
    secondEffects: 0,
    timers: 0,
    missing: 0,
    phantoms: 0,
    outOfOrder: 0,
    repeatedAgain: 0,
    unexplainedRepeats: 0,
  };
  let repeats = 0;
  let reportedRepeats = 0;
  let thirdCopies = 0;
  let firedWaits = 0;
  const accounts: string[] = [];
  const byPerson = Map.groupBy(copiesOf(evidence), ({ to }) => to);

  for (const [person, texts] of sent) {
    const { effects, cancelled, wait } = kept.get(person) ?? { effects: [], cancelled: [], wait: null };
    const counts = countOf(effects);
    const own = byPerson.get(person) ?? [];
    let apologies = new Set(own.filter(({ text }) => text === sorry).map(({ id }) => id)).size;
    const apologisedFor = (effect: string): boolean =>
      diedOver(`${person} ${effect}`, evidence) > 1 && apologies > 0 && apologies-- > 0;
    violations.lost += texts.filter((text) => !counts.has(text) && !apologisedFor(text)).length;
    violations.secondEffects += [...counts].filter(
      ([text, count]) => !text.startsWith('due:') && (count > 1 || !texts.includes(text)),
    ).length;
    violations.timers += wait ? 1 : 0;
    for (const [n, text] of effects.entries()) {
      if (!text.startsWith('wait ')) continue;
      const id = `w${n + 1}`;
      const fired = counts.get(`due:${id}`) ?? 0;
      firedWaits += fired;
      const ends = fired + cancelled.filter((one) => one === id).length;
      if (ends !== 1 && !(ends === 0 && apologisedFor(`due:${id}`))) violations.timers += 1;
    }
    violations.phantoms += apologies;

    const expected = effects.flatMap((text, n) =>
      text.startsWith('twice') ? [`${n + 1} ${text}`, `${n + 1} again ${text}`] : [`${n + 1} ${text}`],
    );
    const copies = new Map<string, Copy[]>();
    const wrong = (what: 'outOfOrder' | 'repeatedAgain' | 'unexplainedRepeats', { text }: Copy): void => {
      violations[what] += 1;
      if (accounts.length < mostAccounts) accounts.push(accountOf(what, text, own, evidence));
    };
    let latest = -1;
    for (const one of own) {
      const place = expected.indexOf(one.text);
      const isApology = one.text === sorry;
      if (place === -1 && !isApology) {
        violations.phantoms += 1;
        continue;
      }
      // An apology has no place among the effects.
      if (!isApology && place < latest && !cameLate(one, evidence)) wrong('outOfOrder', one);
      latest = Math.max(latest, place);
      const name = isApology ? `${sorry} ${one.id}` : one.text;
      const before = copies.get(name);
      if (before) before.push(one);
      else copies.set(name, [one]);
    }
    for (const all of copies.values()) {
      repeats += all.length - 1;
      if (reports(person)) reportedRepeats += all.length - 1;
      if (all.length > 2) thirdCopies += 1;
      const begun = all.toSorted((one, other) => one.began - other.began);
      for (const [n, next] of begun.entries()) {
        const first = begun[n - 1];
        if (!first || mayFollow(first, next, evidence)) continue;
        wrong(n === 1 ? 'unexplainedRepeats' : 'repeatedAgain', next);
      }
    }
    violations.missing += expected.filter((text) => !copies.has(text)).length;
  }
  const neverCame = violations.missing;
  violations.missing = Math.max(0, neverCame - givenUp);
  return { violations, neverCame, replies: taken.length, repeats, reportedRepeats, thirdCopies, firedWaits, accounts };
}

/** How many processes died that had this in work. After two of them it is not tried again: it may be what ended them. */
function diedOver(what: string, { workedOn, deaths }: Evidence): number {
  return [...(workedOn.get(what) ?? [])].filter((life) => deaths.has(life)).length;
}

/** What the platform took, in that order, each with the attempt that brought it. */
function copiesOf({ taken, attempts }: Evidence): Copy[] {
  const byName = new Map(attempts.map((attempt) => [`${attempt.life} ${attempt.attempt}`, attempt]));
  return taken.map((one) => {
    const attempt = byName.get(`${one.life} ${one.attempt}`);
    if (!attempt) throw new Error(`the platform took what ${one.life} does not say it sent`);
    return { ...attempt, ...one };
  });
}

/** Whether a process was stopped at some time from its look at the lease for this attempt until `until`. */
function stopped({ life, leaseUntil }: Copy, until: number, { pauses, leaseMs }: Evidence): boolean {
  return pauses.some((pause) => pause.life === life && pause.from <= until && pause.to >= leaseUntil - leaseMs);
}

/**
 * Whether the platform took a reply when nobody could hold it back any more: its sender was dead or had given it up, and the bot
 * rightly went on. Or the sender was stopped between its look at the lease and the send: such a process cannot be fenced off.
 */
function cameLate(one: Copy, evidence: Evidence): boolean {
  return one.hungUp || stopped(one, one.at, evidence);
}

/** Whether the next attempt at a reply was right although the platform took this one: the bot could not know. */
function mayFollow(one: Copy, next: Copy, evidence: Evidence): boolean {
  const { deaths, sole, leaseMs } = evidence;
  if (one.inDoubt !== undefined && one.inDoubt <= next.began) return true;
  if (stopped(next, next.began, evidence)) return true;
  // Otherwise it takes another process, which waited for the lease to end and found the reply still to be sent ...
  if (one.life === next.life || !(sole || one.leaseUntil <= next.began)) return false;
  if (one.noted !== undefined && one.noted <= next.leaseUntil - leaseMs) return false;
  // ... because the first one could not note in time that it was taken.
  return deaths.has(one.life) || stopped(one, next.began, evidence);
}

/** What happened to one reply and its neighbours, in ms since its first attempt began. */
function accountOf(what: string, text: string, own: readonly Copy[], { deaths, pauses }: Evidence): string {
  const zero = Math.min(...own.filter((one) => one.text === text).map(({ began }) => began));
  const since = (at: number | undefined): string => (at === undefined ? 'never' : String(at - zero));
  const place = own.findIndex((one) => one.text === text);
  const last = own.findLastIndex((one) => one.text === text);
  const lines = own.slice(Math.max(0, place - 2), last + 3).map((one) => {
    const stops = pauses
      .filter(({ life }) => life === one.life)
      .map(({ from, to }) => `${since(from)} to ${since(to)}`);
    return [
      `"${one.text}" by ${one.life}: began ${since(one.began)}, taken ${since(one.at)}${one.hungUp ? ' after it hung up' : ''}`,
      `in doubt ${since(one.inDoubt)}, noted ${since(one.noted)}, lease until ${since(one.leaseUntil)}`,
      `${deaths.has(one.life) ? 'killed later' : 'lived on'}${stops.length > 0 ? `, stopped from ${stops.join(' and ')}` : ''}`,
    ].join('; ');
  });
  return `${what}: "${text}"\n  ${lines.join('\n  ')}`;
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
