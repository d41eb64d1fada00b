import { describe, expect, it } from 'vitest';
import { blind, measure, type Report, summary, unseen, validation } from '../../../scripts/understand/report.ts';

/** No details: of the set whose misses nobody reads they would show the misses. */
const shown = (report: Report): string => summary('', report).join('\n');

/** Shares of 1 that a set must keep: `es`, `en`: right or offered at least; `wrong`, `outside`: at most. */
const sets = [
  {
    set: 'messages whose misses nobody has read',
    report: measure(unseen()),
    floor: { es: 0.9, en: 0.93, wrong: 0.05, outside: 0.08 },
    sizes: { es: 150, en: 70, outside: 30, secrets: 5 },
  },
  {
    set: 'messages by people who saw neither the phrases nor the code',
    report: measure(blind()),
    floor: { es: 0.97, en: 0.97, wrong: 0.03, outside: 0.03 },
    sizes: { es: 200, en: 200, outside: 60, secrets: 5 },
  },
  {
    set: 'messages of the validation split',
    report: measure(validation()),
    floor: { es: 0.93, en: 0.9, wrong: 0.04, outside: 0.04 },
    sizes: { es: 200, en: 200, outside: 60, secrets: 5 },
  },
];

describe.each(sets)('on $set', ({ report, floor, sizes }) => {
  const { es, en, outside, secrets } = report;

  it('the set is as large as it was', () => {
    expect(es.of).toBeGreaterThan(sizes.es);
    expect(en.of).toBeGreaterThan(sizes.en);
    expect(outside.of).toBeGreaterThan(sizes.outside);
    expect(secrets.of).toBeGreaterThan(sizes.secrets);
  });

  it(`the topic is right or offered in ${floor.es} of Spanish and ${floor.en} of English messages`, () => {
    expect((es.right + es.offered) / es.of, shown(report)).toBeGreaterThanOrEqual(floor.es);
    expect((en.right + en.offered) / en.of, shown(report)).toBeGreaterThanOrEqual(floor.en);
  });

  it(`a wrong topic is answered for sure in at most ${floor.wrong}`, () => {
    expect(es.wrong / es.of, shown(report)).toBeLessThanOrEqual(floor.wrong);
    expect(en.wrong / en.of, shown(report)).toBeLessThanOrEqual(floor.wrong);
  });

  it(`at most ${floor.outside} of messages about something else are answered as if they were ours`, () => {
    expect(outside.answered / outside.of, shown(report)).toBeLessThanOrEqual(floor.outside);
  });

  it('no secret is missed', () => {
    expect(secrets.missed).toBe(0);
  });
});

describe('on two needs in one message', () => {
  it('both are served in 75 of 100', () => {
    const { of, all } = measure(blind()).several;
    expect(of).toBeGreaterThan(30);
    expect(all / of).toBeGreaterThanOrEqual(0.75);
  });
});
