import { describe, expect, it } from 'vitest';
import { blind, details, measure, type Report, summary, validation } from '../../scripts/understand/report.ts';
import { understand } from '../../src/understanding/understand.ts';

const share = (part: number, of: number): number => part / of;
const shown = (report: Report): string => [...summary('', report), ...details(report)].join('\n');

describe.each([
  { set: 'messages by people who saw neither the phrases nor the code', report: measure(blind(), understand) },
  { set: 'messages of the validation split', report: measure(validation(), understand) },
])('on $set', ({ report }) => {
  it('the topic is right, or among the two offered, in 93 of 100 Spanish and 90 of 100 English messages', () => {
    const { es, en } = report;
    expect(es.of).toBeGreaterThan(200);
    expect(en.of).toBeGreaterThan(200);
    expect(share(es.right + es.offered, es.of), shown(report)).toBeGreaterThanOrEqual(0.93);
    expect(share(en.right + en.offered, en.of), shown(report)).toBeGreaterThanOrEqual(0.9);
  });

  it('a wrong topic is answered for sure in at most 4 of 100', () => {
    const { es, en } = report;
    expect(share(es.wrong, es.of), shown(report)).toBeLessThanOrEqual(0.04);
    expect(share(en.wrong, en.of), shown(report)).toBeLessThanOrEqual(0.04);
  });

  it('at most 5 of 100 messages about something else are answered as if they were ours', () => {
    const { of, answered } = report.outside;
    expect(of).toBeGreaterThan(60);
    expect(share(answered, of), shown(report)).toBeLessThanOrEqual(0.05);
  });

  it('no secret is missed', () => {
    expect(report.secrets.of).toBeGreaterThan(5);
    expect(report.secrets.missed).toBe(0);
  });
});

describe('on two needs in one message', () => {
  it('both are served in most', () => {
    const { of, all } = measure(blind(), understand).several;
    expect(of).toBeGreaterThan(30);
    expect(share(all, of)).toBeGreaterThanOrEqual(0.6);
  });
});
