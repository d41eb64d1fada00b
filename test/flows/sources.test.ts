import { describe, expect, it } from 'vitest';
import { facts } from '../../flows/common/facts.ts';
import {
  type Claim,
  claims as commonClaims,
  rankOf,
  reviewedOn,
  reviewPeriodDays,
  type Source,
  sources,
} from '../../flows/common/sources.ts';
import { commonTopics } from '../../flows/common/topics.ts';
import type { Topic } from '../../flows/procedure.ts';
import { links, procedures } from '../../flows/procedures.ts';
import { topicText } from '../../src/conversation/text-names.ts';
import { files, filesNamed, languages, messages, renderings } from '../locales/texts.ts';

const names = new Set(files('es').flatMap((file) => messages('es', file).map(({ id }) => id.name)));
const claims: { readonly [text: string]: Claim } = Object.assign(
  {},
  commonClaims,
  ...procedures.map((procedure) => procedure.claims),
);

const messagesIn = (name: string) => filesNamed('es', name).flatMap((file) => messages('es', file));

/** Texts that say something about the IESS: all outcomes and all topics, not their buttons. */
const claiming = ['outcomes.ftl', 'topics.ftl']
  .flatMap((name) => messagesIn(name).map(({ id }) => id.name))
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

  it('are all used, so that none can be forgotten among the common ones', () => {
    const used = new Set<Source>(Object.values(claims).flatMap((claim) => claim.sources));
    expect(Object.entries(sources).filter(([, source]) => !used.has(source))).toEqual([]);
  });

  it('rank a claim by the weakest of them', () => {
    const claim = (...given: Source[]): Claim => ({ sources: given, reviewedOn, comparedWithIess: null });
    const { project, guides, estimate } = sources;
    expect(rankOf(claim(project))).toBe('A');
    expect(rankOf(claim(project, guides))).toBe('C');
    expect(rankOf(claim(guides, estimate, project))).toBe('D');
  });

  it('become overdue after the review period, and whoever runs the tests is told', () => {
    const newest = Math.max(...Object.values(claims).map((claim) => Date.parse(claim.reviewedOn)));
    const oldest = Math.min(...Object.values(claims).map((claim) => Date.parse(claim.reviewedOn)));
    expect(overdue(newest + (reviewPeriodDays + 1) * day)).toHaveLength(Object.keys(claims).length);
    expect(overdue(oldest + reviewPeriodDays * day)).toEqual([]);
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
    for (const [name] of weak)
      for (const { text } of renderings(language, name)) expect.soft(text, name).toMatch(soft[language]);
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

  it('are all given by a card or a topic', () => {
    const rows = procedures.flatMap(({ outcomes, topics }) => [...Object.values(outcomes), ...Object.values(topics)]);
    const given = new Set(rows.flatMap((row) => row.links ?? []));
    expect(Object.keys(links).filter((id) => !given.has(id))).toEqual([]);
  });
});

describe('the texts of topics', () => {
  it('are no texts for topics that do not exist', () => {
    const known = [commonTopics, ...procedures.map(({ topics }) => topics)].flatMap((topics) =>
      // A topic with a text of its own elsewhere may still have a label under its name.
      Object.entries(topics).flatMap(([id, row]: [string, Topic]) => [topicText(id), row.text ?? '']),
    );
    const others = messagesIn('topics.ftl').map(({ id }) => id.name);
    expect(others.filter((name) => name.startsWith('topic-') && !known.includes(name))).toEqual([]);
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
