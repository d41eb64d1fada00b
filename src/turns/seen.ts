/** Hashes of handled message ids, 8 characters each, run together, by the hour they came in. */
export type Seen = { readonly [hour: string]: string };

const width = 8;
const hour = 3_600_000;
/** Ids outlive the 24 hours after which a message is not answered anyway; two hours more for clocks that differ. */
const kept = 26;

/** Those of these hashes that stand for messages that were handled; one pass for all of them, since a person may have written thousands. */
export function seenAmong(seen: Seen, hashes: Iterable<string>): ReadonlySet<string> {
  const asked = new Set(hashes);
  const found = new Set<string>();
  for (const ids of Object.values(seen)) {
    for (let at = 0; at < ids.length; at += width) {
      const id = ids.slice(at, at + width);
      if (asked.has(id)) found.add(id);
    }
  }
  return found;
}

/** With these ids added, and without those too old to come again. */
export function withSeen(seen: Seen, hashes: readonly string[], now: number): Seen {
  const current = Math.floor(now / hour);
  const young = Object.entries(seen).filter(([at]) => Number(at) > current - kept);
  const next: Record<string, string> = Object.fromEntries(young);
  next[current] = (next[current] ?? '') + hashes.join('');
  return next;
}

/** When the last of them may be forgotten, in ms since 1970; 0 when there are none. */
export function seenUntil(seen: Seen): number {
  const hours = Object.keys(seen).map(Number);
  return hours.length === 0 ? 0 : (Math.max(...hours) + kept) * hour;
}

/** The ids of both. */
export function mergeSeen(a: Seen, b: Seen): Seen {
  const merged: Record<string, string> = { ...a };
  for (const [at, ids] of Object.entries(b)) merged[at] = (merged[at] ?? '') + ids;
  return merged;
}
