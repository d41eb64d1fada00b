import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from '../../src/conversation/acts.ts';
import { hear } from '../../src/conversation/hear/hear.ts';
import { read } from '../../src/conversation/read/read.ts';
import type { View } from '../../src/conversation/view.ts';
import { outside as outsideTopic, topics } from './material.ts';
import { lineOf, topicsOfAct } from './output.ts';
import { viewAt } from './views.ts';

/** One message to measure by: never trained on. */
export interface Row {
  readonly text: string;
  readonly lang: 'es' | 'en' | 'und' | 'other';
  /** What it is about, most important first; any of them is right. */
  readonly topics: readonly [string, ...string[]];
}

type Written = Omit<Row, 'topics'> & ({ readonly topic: string } | Pick<Row, 'topics'>);

const rowsOf = (name: string): Row[] =>
  readFileSync(join(import.meta.dirname, '../../test/conversation/read', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Written)
    .map((row) => ('topics' in row ? row : { ...row, topics: [row.topic] }));

/** The project's own validation split, by the authors of the phrases: what the thresholds were chosen on. */
export const validation = (): Row[] => ['validation.jsonl', 'validation-more.jsonl'].flatMap(rowsOf);

/** Messages by others, who saw neither the phrases nor the code; their misses were read once while phrases were written. */
export const blind = (): Row[] => rowsOf('blind.jsonl');

/** The same by somebody else, later, and nobody looked at the misses: the figure to believe. */
export const unseen = (): Row[] => rowsOf('unseen.jsonl');

/** How one group of messages fared; every field but `of` is a count. */
interface Tally {
  of: number;
  /** Answered with the right topic. */
  right: number;
  /** Asked, and the right topic was among the two offered. */
  offered: number;
  /** Answered for sure, with another topic. */
  wrong: number;
  /** Asked without the right topic, or not understood. */
  missed: number;
}

export interface Report {
  readonly es: Tally;
  readonly en: Tally;
  readonly byTopic: ReadonlyMap<string, Tally>;
  readonly confusions: ReadonlyMap<string, number>;
  /** Messages about something else, and how many were answered as if they were ours or got a choice. */
  readonly outside: { of: number; answered: number; offered: number };
  readonly secrets: { of: number; missed: number };
  /** Messages with two needs, and how often both were served. */
  readonly several: { of: number; all: number };
  /** Messages of ours in which a need was heard that nobody meant. */
  readonly beside: number;
  /** Microseconds per message, the middle one of all. */
  readonly median: number;
}

const tally = (): Tally => ({ of: 0, right: 0, offered: 0, wrong: 0, missed: 0 });

/** Whether a topic being served does harm when something else was meant: a redirect or small talk sends nobody anywhere. */
const harmless = (topic: string | undefined): boolean => {
  const kind = topics[topic ?? '']?.kind;
  return kind === undefined || kind === 'redirect' || kind === 'meta';
};

/** Needs: what would be answered or would move the tree. */
const needsOf = (acts: readonly Act[], view: View): string[] =>
  acts.filter(({ type }) => type === 'ask' || type === 'inform').flatMap((act) => topicsOfAct(act, view).slice(0, 1));

/** Topics that lead to the same advice count as one. */
const adviceOf = (topic: string): string => topics[topic]?.situation ?? topic;

/** Reads every row once more than timing needs, and counts. */
export function measure(rows: readonly Row[]): Report {
  const report = { es: tally(), en: tally() };
  const byTopic = new Map<string, Tally>();
  const confusions = new Map<string, number>();
  const outside = { of: 0, answered: 0, offered: 0 };
  const secrets = { of: 0, missed: 0 };
  const several = { of: 0, all: 0 };
  let beside = 0;
  const times: number[] = [];
  const view = viewAt(null);
  for (const { text } of rows) read(hear(text, { awaitsNumber: false }), view);
  for (const { text, lang, topics: wanted } of rows) {
    const [topic] = wanted;
    const start = performance.now();
    const acts = read(hear(text, { awaitsNumber: false }), view);
    times.push((performance.now() - start) * 1000);
    const { topics: got, decision } = lineOf(acts, view);
    if (topic === outsideTopic) {
      outside.of += 1;
      if (decision === 'answer' && got.some((one) => !harmless(one))) outside.answered += 1;
      if (decision === 'clarify') outside.offered += 1;
      continue;
    }
    const hit = wanted.some((one) => got.includes(one));
    if (wanted.length > 1) {
      several.of += 1;
      if (wanted.every((one) => got.includes(one)) && decision === 'answer') several.all += 1;
    }
    const meantAdvice = wanted.map(adviceOf);
    if (needsOf(acts, view).some((one) => !meantAdvice.includes(adviceOf(one)))) beside += 1;
    if (topics[topic]?.text === 'secret-code') {
      secrets.of += 1;
      if (!hit) secrets.missed += 1;
    }
    const key = `${topic} ${lang}`;
    const own = byTopic.get(key) ?? tally();
    byTopic.set(key, own);
    for (const counted of [own, lang === 'en' ? report.en : report.es]) {
      counted.of += 1;
      if (hit && decision === 'answer') counted.right += 1;
      else if (hit) counted.offered += 1;
      else if (decision === 'answer') counted.wrong += 1;
      else counted.missed += 1;
    }
    if (!hit) {
      const confusion = `${topic} -> ${got.join(' or ')}${decision === 'answer' ? ' (sure)' : ''}`;
      confusions.set(confusion, (confusions.get(confusion) ?? 0) + 1);
    }
  }
  times.sort((a, b) => a - b);
  return { ...report, byTopic, confusions, outside, secrets, several, beside, median: times[times.length >> 1] ?? 0 };
}

const percent = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;

const rowOf = (name: string, { of, right, offered, wrong, missed }: Tally): string =>
  `${name.padEnd(32)}${String(of).padStart(5)}  right ${percent(right, of).padStart(7)}  right or offered ${percent(right + offered, of).padStart(7)}  wrong and sure ${percent(wrong, of).padStart(7)}  missed ${percent(missed, of).padStart(7)}`;

/** The figures of one set of messages, in a few lines. */
export function summary(name: string, { es, en, outside, secrets, several, beside, median }: Report): string[] {
  return [
    name,
    rowOf('Spanish', es),
    rowOf('English', en),
    `Out of domain: ${outside.of}, answered as if ours ${percent(outside.answered, outside.of)}, offered a choice ${percent(outside.offered, outside.of)}`,
    ...(several.of > 0 ? [`Two needs: ${several.of}, both served ${percent(several.all, several.of)}`] : []),
    `A need heard that was not meant: ${percent(beside, es.of + en.of)}`,
    `Secrets: ${secrets.of}, missed ${secrets.missed}`,
    `Median ${Math.round(median)} microseconds a message`,
    '',
  ];
}

/** Each topic's figures and what was taken for what. */
export function details({ byTopic, confusions }: Report): string[] {
  return [
    ...[...byTopic].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => rowOf(name, counts)),
    '',
    'Confusions, commonest first',
    ...[...confusions].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${String(count).padStart(5)}  ${name}`),
  ];
}

/** The whole report, as lines to read. */
export function written(): string[] {
  const own = measure(validation());
  return [
    ...summary('Unseen messages, by somebody who saw neither phrases nor code; misses never read', measure(unseen())),
    ...summary('Blind messages, by people who saw neither the phrases nor the code', measure(blind())),
    ...summary("The project's own validation split, by the authors of the phrases", own),
    ...details(own),
  ];
}
