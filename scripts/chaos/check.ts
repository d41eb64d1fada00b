import type { Counting } from './counting.ts';
import { reports, type Taken } from './platform.ts';
import type { Death } from './pool.ts';

/** All that is known after a run. */
export interface Evidence {
  /** The texts sent by each person, in the order they were first sent. */
  readonly sent: ReadonlyMap<string, readonly string[]>;
  /** What is stored of each person in the end. */
  readonly kept: ReadonlyMap<string, Counting>;
  readonly taken: readonly Taken[];
  readonly deaths: readonly Death[];
  readonly pauses: readonly { readonly life: string; readonly from: number; readonly to: number }[];
  /** Replies that the bot gave up, by its own count, because they had been in doubt twice. */
  readonly givenUp: number;
}

/** How often each promise was broken; all zeros is what is wanted. */
export interface Violations {
  /** Messages that had no effect. */
  lost: number;
  /** Messages that had an effect more than once, or effects of messages nobody sent. */
  secondEffects: number;
  /** Waits that ended neither by a message nor by their time, or more than once. */
  timers: number;
  /** Replies that never came and were not given up. */
  missing: number;
  /** Replies to effects that did not happen. */
  phantoms: number;
  outOfOrder: number;
  /** Replies that came more often than processes died or connections broke while they were being sent, and once more. */
  repeatedAgain: number;
  /** Replies that came twice although no process died and no connection broke there. */
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
}

/** A process may die this long after the platform took a reply of its, and before it could note that. */
const notingMs = 3_000;
/** And a reply may be taken this long after its sender died: it was under way. */
const underWayMs = 500;

export function check({ sent, kept, taken, deaths, pauses, givenUp }: Evidence): Report {
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
  const byPerson = Map.groupBy(taken, ({ to }) => to);

  const around = (from: number, to: number, at: number): boolean => at > from - notingMs && at < to + underWayMs;
  const paused = ({ life, at }: Taken): boolean =>
    pauses.some((pause) => pause.life === life && around(pause.from, pause.to, at));
  const explained = (one: Taken): boolean =>
    one.broken ||
    one.unsure ||
    paused(one) ||
    deaths.some(({ life, at }) => life === one.life && around(at, at, one.at));

  for (const [person, texts] of sent) {
    const { effects, cancelled, wait } = kept.get(person) ?? { effects: [], cancelled: [], wait: null };
    const counts = countOf(effects);
    violations.lost += texts.filter((text) => !counts.has(text)).length;
    violations.secondEffects += [...counts].filter(
      ([text, count]) => !text.startsWith('due:') && (count > 1 || !texts.includes(text)),
    ).length;
    violations.timers += wait ? 1 : 0;
    for (const [n, text] of effects.entries()) {
      if (!text.startsWith('wait ')) continue;
      const id = `w${n + 1}`;
      const fired = counts.get(`due:${id}`) ?? 0;
      firedWaits += fired;
      if (fired + cancelled.filter((one) => one === id).length !== 1) violations.timers += 1;
    }

    const expected = effects.flatMap((text, n) =>
      text.startsWith('twice') ? [`${n + 1} ${text}`, `${n + 1} again ${text}`] : [`${n + 1} ${text}`],
    );
    const copies = new Map<string, Taken[]>();
    let latest = -1;
    for (const one of byPerson.get(person) ?? []) {
      const place = expected.indexOf(one.text);
      const before = copies.get(one.text);
      if (place === -1) violations.phantoms += 1;
      else if (!before) {
        if (place < latest) violations.outOfOrder += 1;
        latest = Math.max(latest, place);
        copies.set(one.text, [one]);
      } else {
        repeats += 1;
        if (reports(person)) reportedRepeats += 1;
        // A process that was paused between looking at its lease and sending cannot be fenced off.
        if (place < latest && !paused(one)) violations.outOfOrder += 1;
        before.push(one);
      }
    }
    for (const [first, ...more] of copies.values()) {
      if (!first || more.length === 0) continue;
      const incidents = [first, ...more].filter(explained).length;
      if (incidents === 0) violations.unexplainedRepeats += 1;
      else if (more.length > incidents) violations.repeatedAgain += 1;
      if (more.length > 1) thirdCopies += 1;
    }
    violations.missing += expected.filter((text) => !copies.has(text)).length;
  }
  const neverCame = violations.missing;
  violations.missing = Math.max(0, neverCame - givenUp);
  return { violations, neverCame, replies: taken.length, repeats, reportedRepeats, thirdCopies, firedWaits };
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
