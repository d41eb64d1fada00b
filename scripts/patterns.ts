import { existsSync, writeFileSync } from 'node:fs';
import { allPatterns, growthOf } from './patterns/growth.ts';
import { readVerdicts, type Verdict, verdictFile } from './patterns/verdicts.ts';

// npm run patterns            finds how the work of every new regular expression grows
// npm run patterns -- --all   finds it again for all of them (more than a minute)

/** What takes longer, in ms of CPU, is not found again by every run of the tests. */
const slow = 100;

const before = process.argv.includes('--all') || !existsSync(verdictFile) ? {} : readVerdicts();
const verdicts: Record<string, Verdict> = {};
for (const [key, pattern] of await allPatterns()) {
  const known = before[key];
  verdicts[key] = known ?? verdictOn(pattern);
  if (!known) console.log(pattern.file, key, verdicts[key]);
}
const sorted = Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(verdictFile, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`${Object.keys(sorted).length} patterns`);

function verdictOn(pattern: Parameters<typeof growthOf>[0]): Verdict {
  const started = process.threadCpuUsage();
  const growth = growthOf(pattern);
  const { user, system } = process.threadCpuUsage(started);
  return { ...growth, ...((user + system) / 1000 > slow ? { slow: true } : {}) };
}
