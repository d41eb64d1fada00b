/** The last day of Graph API versions, as announced at developers.facebook.com/docs/graph-api/changelog; `null`: not announced yet. */
const lastDays: Readonly<Record<string, string | null>> = {
  'v20.0': '2026-09-24',
  'v23.0': '2027-10-08',
  'v24.0': '2028-02-18',
  'v25.0': '2028-07-29',
  'v26.0': null,
};
const sixMonths = 183 * 24 * 60 * 60_000;

/** What the operator should know about a version's end at `now` (ms since 1970); `null` when there is nothing to do. */
export function versionTrouble(version: string, now: number): string | null {
  const advice = 'set WHATSAPP_GRAPH_VERSION to a newer one after reading its changelog.';
  if (!Object.hasOwn(lastDays, version))
    return `Graph API ${version}: its last day is not known to this program; ${advice}`;
  const day = lastDays[version];
  if (!day) return null;
  const left = Date.parse(day) - now;
  if (left < 0) return `Graph API ${version} ended on ${day}: ${advice}`;
  return left < sixMonths ? `Graph API ${version} ends on ${day}: ${advice}` : null;
}
