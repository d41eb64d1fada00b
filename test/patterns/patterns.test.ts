import { beforeAll, describe, expect, it } from 'vitest';
import { allPatterns, growthOf, keyOf } from '../../scripts/patterns/growth.ts';
import { type Pattern, patternsIn } from '../../scripts/patterns/sources.ts';
import { readVerdicts } from '../../scripts/patterns/verdicts.ts';
import { limited } from './limited.ts';

const verdicts = readVerdicts();
let patterns: ReadonlyMap<string, Pattern>;
beforeAll(async () => {
  patterns = await allPatterns();
});

/** Most steps that a search may take: a hundredth of a second, roughly. */
const most = 3_000_000;
const pattern = ({ source, flags }: RegExp) => ({ source, flags });

describe('every regular expression', { timeout: 120_000 }, () => {
  it('has a verdict, and no verdict is left over; if not, run `npm run patterns`', () => {
    expect(Object.keys(verdicts).sort()).toEqual([...patterns.keys()].sort());
    console.log(`${patterns.size} regular expressions, ${limited.size} of them more than linear behind a limit`);
  });

  it('still has that verdict, as far as it is found quickly', () => {
    const quick = [...patterns].filter(([key]) => verdicts[key]?.slow === undefined);
    expect(quick.length).toBeGreaterThan(patterns.size / 2);
    for (const [key, one] of quick) expect({ key, ...verdicts[key] }).toEqual({ key, ...growthOf(one) });
  });

  it('takes no more than linear work, unless a limit keeps what it reads short', () => {
    const beyond = Object.entries(verdicts).filter(([, { degree }]) => degree !== 1);
    // What stands in one list and not in the other: a pattern without a limit, or an entry that is no longer needed.
    expect([...limited.keys()].sort()).toEqual(beyond.map(([key]) => key).sort());
    for (const [key, { degree }] of beyond) {
      if (degree === 'exponential') throw new Error(`No limit helps ${key}.`);
      expect((limited.get(key) ?? Number.POSITIVE_INFINITY) ** degree, key).toBeLessThanOrEqual(most);
    }
  });
});

describe('the check', () => {
  it('tells linear, quadratic and exponential work apart', () => {
    expect(growthOf(pattern(/^\d+$/)).degree).toBe(1);
    expect(growthOf(pattern(/\s+$/)).degree).toBe(2);
    expect(growthOf(pattern(/\b\d{9,}(?:[\s.-]?\d+)*\b/g)).degree).toBe('exponential');
    expect(growthOf(pattern(/(?<!x)(?:a|a)*b/)).degree).toBe('exponential');
  });

  it('sees what the compiler sees, and not what only looks like a pattern', () => {
    const text =
      "// /a+/\nconst b = '/b/g'; const half = 4 / 2 / 1; const c = /c\\/[/]/giu; new RegExp(b); RegExp('d');";
    const { literals, builders } = patternsIn('some.ts', text);
    expect(literals.map(keyOf)).toEqual(['/c\\/[/]/iu']);
    expect(builders).toBe(2);
  });

  it('sees patterns as they are built', () => {
    const built = [...patterns.values()].filter(({ file }) => file === 'src/conversation/read/secret-patterns.ts');
    expect(built.some(({ source }) => source.startsWith('\\b(?:cero|uno|dos'))).toBe(true);
  });
});
