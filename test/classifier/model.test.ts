import { beforeAll, describe, expect, it } from 'vitest';
import file from '../../locales/model.json' with { type: 'json' };
import { fingerprint, readMaterial, topics } from '../../scripts/understand/material.ts';
import { blind, unseen, validation } from '../../scripts/understand/report.ts';
import { compile, type Model } from '../../src/classifier/compile.ts';
import { fromFile, toFile } from '../../src/classifier/model.ts';
import { finder, phraseList } from '../../src/classifier/phrases.ts';
import { compared, duplicatesBetween } from './likeness.ts';

const material = readMaterial();

describe('the committed model', () => {
  let trained: Model;
  beforeAll(() => {
    trained = compile(material);
  }, 300_000);

  it('is what training gives: after a change of locales/ run "npm run understand -- --train"', () => {
    expect(file.made).toBe(fingerprint(material));
    // Compared as a whole and not shown, since a difference would fill the screen.
    expect(JSON.stringify(toFile(trained, fingerprint(material))) === JSON.stringify(file)).toBe(true);
  });

  it('comes back from its file unchanged', () => {
    const back = fromFile(JSON.parse(JSON.stringify(toFile(trained, 'x'))));
    expect(back.topics.labels).toEqual(trained.topics.labels);
    expect(Buffer.compare(Buffer.from(back.topics.weights), Buffer.from(trained.topics.weights))).toBe(0);
    expect(back.vocabulary).toEqual(trained.vocabulary);
  });
});

describe('the phrases', () => {
  it('cover every topic in both languages, with fifteen or more of each', () => {
    const few = Object.keys(topics).flatMap((topic) =>
      (['es', 'en'] as const)
        .filter((locale) => material.phrases.filter((p) => p.topic === topic && p.locale === locale).length < 15)
        .map((locale) => `${topic} ${locale}`),
    );
    expect(few).toEqual([]);
  });

  it('say one thing under one topic only', () => {
    const where = new Map<string, string>();
    const twice = material.phrases.filter(({ text, topic }) => {
      const { stems } = compared(text);
      const before = where.get(stems) ?? topic;
      where.set(stems, before);
      return stems !== '' && stems.split(' ').length > 3 && before !== topic;
    });
    expect(twice.map(({ text, topic }) => `${topic}: ${text}`)).toEqual([]);
  });

  it('are not in the validation split or the blind set, nor near-duplicates of them', () => {
    const leaks = duplicatesBetween(
      [...validation(), ...blind(), ...unseen()].map(({ text }) => compared(text)),
      material.phrases.map(({ text }) => compared(text)),
    ).map(([row, phrase]) => `${row.text} = ${phrase.text}`);
    expect(leaks).toEqual([]);
  });
});

describe('the word lists', () => {
  it('find the longest phrase of each name', () => {
    const find = finder(phraseList('# comment\nA: no tengo, no tengo acceso, acces*\nB: tengo'));
    expect(find(['no', 'tengo', 'acceso'])).toEqual([
      { name: 'A', from: 0, to: 3 },
      { name: 'B', from: 1, to: 2 },
      { name: 'A', from: 2, to: 3 },
    ]);
  });
});
