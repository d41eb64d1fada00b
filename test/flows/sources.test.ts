import { describe, expect, it } from 'vitest';
import { alsoText, outcomes, situationText } from '../../flows/outcomes.ts';
import {
  type Claim,
  claims,
  facts,
  links,
  rankOf,
  reviewedOn,
  reviewPeriodDays,
  sources,
  topicLinks,
} from '../../flows/sources.ts';
import { topicIds, topics } from '../../flows/topics.ts';
import { files, languages, messages, renderings } from '../locales/texts.ts';

const names = new Set(files('es').flatMap((file) => messages('es', file).map(({ id }) => id.name)));
const textOf = (topic: string) => `topic-${topic.replaceAll('_', '-')}`;

/** Texts that say something about the IESS: all outcomes and all topics, not their buttons. */
const claiming = ['outcomes.ftl', 'topics.ftl']
  .flatMap((file) => messages('es', file).map(({ id }) => id.name))
  .filter((name) => !/^(link|copy)-/.test(name));

const day = 24 * 60 * 60 * 1000;
const ageOf = (date: string, now: number) => Math.floor((now - Date.parse(date)) / day);

/** Claims that somebody has to read against their sources again. */
const overdue = (now: number) =>
  Object.entries(claims).filter(([, claim]) => ageOf(claim.reviewedOn, now) > reviewPeriodDays);

describe('the sources of what the bot says', () => {
  it.each(claiming)('%s has a source', (name) => {
    expect(claims[name]?.sources.length ?? 0).toBeGreaterThan(0);
  });

  it('belong to texts that exist', () => {
    expect(Object.keys(claims).filter((name) => !names.has(name))).toEqual([]);
  });

  it('carry the day of their review and of the comparison with the IESS page, if there was one', () => {
    const iso = /^\d{4}-\d\d-\d\d$/;
    expect(reviewedOn).toMatch(iso);
    for (const [name, claim] of Object.entries(claims)) {
      expect(claim.reviewedOn, name).toMatch(iso);
      if (claim.comparedWithIess !== null) expect(claim.comparedWithIess, name).toMatch(iso);
    }
  });

  it('are all used, so that none can be forgotten here', () => {
    const used = new Set(Object.values(claims).flatMap((claim) => claim.sources));
    expect(Object.keys(sources).filter((id) => !used.has(id as keyof typeof sources))).toEqual([]);
  });

  it('rank a claim by the weakest of them', () => {
    const claim = (given: Claim['sources']): Claim => ({ sources: given, reviewedOn, comparedWithIess: null });
    expect(rankOf(claim(['law']))).toBe('A');
    expect(rankOf(claim(['iess-menu', 'guides']))).toBe('C');
    expect(rankOf(claim(['guides', 'estimate', 'law']))).toBe('D');
  });

  it('become overdue after the review period, and whoever runs the tests is told', () => {
    const reviewed = Date.parse(reviewedOn);
    expect(overdue(reviewed + (reviewPeriodDays + 1) * day)).toHaveLength(Object.keys(claims).length);
    expect(overdue(reviewed + reviewPeriodDays * day)).toEqual([]);
    const late = overdue(Date.now()).map(([name]) => name);
    if (late.length > 0) console.warn(`Last read more than ${reviewPeriodDays} days ago: ${late.join(', ')}`);
    const never = Object.values(claims).filter((claim) => claim.comparedWithIess === null).length;
    if (never > 0) console.warn(`${never} texts have never been compared with the live pages of the IESS.`);
  });
});

/** How a weakly known claim has to sound. */
const soft = {
  es: /suele|estimaci|según las guías|parece|puede|no está confirmado|no se ha publicado|en muchos casos|confírmelo|a veces|pregunte|no sé/i,
  en: /usually|estimate|according to published guides|seems|may |can take|not confirmed|not been published|in many cases|confirm it|sometimes|ask (first|at)|do not know/i,
} as const;

/** Fixed parts and plain good advice: nothing in them can be wrong because a guide was. */
const needNoSoftening = [
  'have-at-hand',
  'same-phone',
  'papers',
  'procedure-name',
  'outcome-done',
  'topic-success',
  'topic-prevent-next-time',
  'topic-cost',
  'topic-what-is-key',
];

describe('weakly known claims', () => {
  const weak = Object.entries(claims).filter(
    ([name, claim]) => rankOf(claim) >= 'C' && /^(outcome|topic)-/.test(name) && !needNoSoftening.includes(name),
  );

  it.each(languages)('are softened in %s', (language) => {
    for (const [name] of weak) {
      const file = name.startsWith('topic-') ? 'topics.ftl' : 'outcomes.ftl';
      for (const { text } of renderings(language, file, name)) expect.soft(text, name).toMatch(soft[language]);
    }
  });
});

describe('the links', () => {
  it('lead to official pages only, over https', () => {
    for (const { url } of Object.values(links)) {
      expect(new URL(url).protocol).toBe('https:');
      expect(new URL(url).hostname).toMatch(/^((www|app|denuncias)\.iess|www|srienlinea\.sri|sut\.trabajo)\.gob\.ec$/);
    }
  });

  it.each(Object.keys(links))('%s has a button', (id) => {
    expect(names).toContain(`link-${id}`);
  });
});

describe('outcomes and topics', () => {
  it('have a text each', () => {
    const texts = [
      ...Object.values(outcomes).map(({ text }) => text),
      ...Object.values(situationText),
      ...Object.values(alsoText),
    ];
    expect(texts.filter((name) => !names.has(name))).toEqual([]);
  });

  it('are answered, with a button that names them, for all that can be asked', () => {
    const asked = topicIds.filter((topic) => topics[topic] !== 'meta').map(textOf);
    const labelled = messages('es', 'topics.ftl')
      .filter(({ value, attributes }) => value !== null && attributes.some(({ id }) => id.name === 'label'))
      .map(({ id }) => id.name);
    expect(asked.filter((name) => !labelled.includes(name))).toEqual([]);
  });

  it('are no texts for topics that do not exist', () => {
    const known = topicIds.map(textOf);
    expect(
      messages('es', 'topics.ftl')
        .map(({ id }) => id.name)
        .filter((name) => !known.includes(name)),
    ).toEqual([]);
  });

  it('link to more only where a topic exists', () => {
    expect(Object.keys(topicLinks).filter((topic) => !(topicIds as string[]).includes(topic))).toEqual([]);
  });
});

describe('the facts', () => {
  it('are all used in a text', () => {
    const said = files('es')
      .flatMap((file) => messages('es', file))
      .flatMap((message) => JSON.stringify(message).match(/"VariableReference","id":\{[^}]*"name":"[^"]+"/g) ?? [])
      .map((found) => /"name":"([^"]+)"$/.exec(found)?.[1]);
    expect(Object.keys(facts).filter((fact) => !said.includes(fact))).toEqual([]);
  });
});
