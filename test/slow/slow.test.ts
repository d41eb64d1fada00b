import { describe, expect, it } from 'vitest';
import { bound } from '../../scripts/slow/measure.ts';
import { searchSlow } from '../../scripts/slow/search.ts';
import { type Target, targets } from '../../scripts/slow/targets.ts';
import { plain } from '../../src/classifier/text.ts';
import { fold } from '../../src/classifier/tokens.ts';

// The short form of `npm run slow`: the same search, fewer texts.

const every = targets();

describe('a search for texts that take long to read', { timeout: 300_000 }, () => {
  it('finds none, whatever waits and on whatever channel', () => {
    const report = searchSlow(every, 2_000, 1);
    expect(report.tooSlow).toEqual([]);
    expect(report.rounds).toBe(2_000);
  });

  it.each<[string, RegExp]>([
    ['a separator that may be left out, which stops the program', /\b\d{9,}(?:[\s.-]?\d+)*\b/g],
    ['one repetition inside another', /^(?:\p{L}+\s?)+$/u],
    ['three repetitions in a row', /\d+\S*\d+\S*[!]\S*$/],
  ])('finds those of a planted pattern: %s', (_, pattern) => {
    const planted: Target = { name: 'planted', read: (text) => fold(plain(text)).replace(pattern, '') };
    const [found] = searchSlow([planted], 2_000, 1, 1).tooSlow;
    expect(found?.ms).toBeGreaterThan(bound);
  });

  it('looks at every question that may wait, in both languages', () => {
    const names = every.map(({ name }) => name);
    for (const question of [
      'key_kind',
      'situation',
      'words',
      'email_access',
      'employer_kind',
      'consent',
      'identity',
      'ruc',
      'branch',
      'confirm',
      'worked',
    ])
      expect(names).toEqual(expect.arrayContaining([`converse, es ${question}`, `converse, en ${question}`]));
  });

  it('writes messages that the channels do take in', () => {
    const channels = every.filter(({ name }) => name.startsWith('Telegram') || name.startsWith('WhatsApp'));
    expect(channels.length).toBeGreaterThan(10);
    for (const { name, read } of channels) expect(JSON.stringify(read('593990000001')), name).not.toContain('ignored');
  });
});
