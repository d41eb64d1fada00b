import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { facts as shared } from '../../flows/common/facts.ts';
import { commonTopics } from '../../flows/common/topics.ts';
import { type Meta, type Procedure, situationFact, type Topic } from '../../flows/procedure.ts';
import { links, procedures } from '../../flows/procedures.ts';
import { bundles } from '../../locales/bundles.ts';
import { firstValues } from '../../scripts/text-types.ts';
import {
  choiceText,
  factLabel,
  nameText,
  questionText,
  topicLabel,
  topicText,
} from '../../src/conversation/text-names.ts';

const hasText = (language: 'es' | 'en', name: string): boolean => {
  const [id = '', attribute] = name.split('.');
  const message = bundles[language].getMessage(id);
  return attribute === undefined ? Boolean(message?.value) : message?.attributes[attribute] !== undefined;
};

const missing = (names: readonly string[]): readonly string[] =>
  (['es', 'en'] as const).flatMap((language) =>
    names.filter((name) => !hasText(language, name)).map((name) => `${language}: ${name}`),
  );

const metas = ({ machine }: Procedure): readonly Meta[] =>
  Object.values(machine.states).map(({ meta }) => (meta ?? {}) as Meta);

const questions = (procedure: Procedure) => metas(procedure).flatMap(({ question }) => question ?? []);

const topicsOf = ({ topics }: Procedure): { readonly [id: string]: Topic } => ({ ...commonTopics, ...topics });

/** Texts said in passing on the way from one state to another. */
const remarks = ({ machine }: Procedure): readonly string[] =>
  Object.values(machine.states).flatMap((state) =>
    [...state.transitions.values(), state.always ?? []].flat().flatMap(({ actions }) =>
      actions.flatMap((action) => {
        const { type, params } = action as { readonly type?: string; readonly params?: { readonly text?: string } };
        return type === 'say' ? (params?.text ?? '') : [];
      }),
    ),
  );

/** The names in a list of words: `negation.txt` begins with `plain: no, not`. */
const listNames = (file: string): readonly string[] =>
  [
    ...readFileSync(new URL(`../../locales/nlu/${file}`, import.meta.url), 'utf8').matchAll(
      /^([a-z_=]+)(?: [a-z ]+)?:/gim,
    ),
  ].map(([, name = '']) => name);

describe.each(procedures.map((procedure) => ({ id: procedure.id, procedure })))(
  'the procedure $id',
  ({ procedure }) => {
    const { situations, outcomes, facts, fields } = procedure;

    it('has every text that it names, in both languages', () => {
      const named = [
        ...Object.values(outcomes).map(({ text }) => text),
        ...Object.values(outcomes).flatMap((row) => row.links.map((link) => `link-${link}`)),
        ...Object.values(situations).flatMap(({ text, also, concludes }) => [text, also, concludes?.text]),
        ...metas(procedure).flatMap(({ text, preface }) => [text, preface]),
        ...remarks(procedure),
        ...Object.values(facts).flatMap(({ label, values }) =>
          label === undefined ? [] : values.map((value) => factLabel(label, value)),
        ),
        ...Object.keys(fields).flatMap((field) => [`copy-${field}`, nameText(field)]),
      ];
      expect(missing(named.filter((name) => name !== undefined))).toEqual([]);
    });

    it('has the words of every question and of every choice that can be tapped or said', () => {
      for (const question of questions(procedure)) {
        const { text, choices, replies } = question;
        const attributes = ['why', 'help', 'retry'].map((one) => questionText(question, one));
        const shown = choices.filter(({ clock }) => !clock).map(({ id }) => choiceText(question, id));
        const said = Object.values(replies ?? {});
        expect(missing([text, nameText(question.id), ...attributes, ...shown, ...said])).toEqual([]);
      }
    });

    it('has an answer for every topic, and a button that names each one that is no talk about the dialogue', () => {
      const rows = Object.entries(topicsOf(procedure));
      const answers = rows.flatMap(
        ([id, { act, text, kind }]) => text ?? (act || kind === 'meta' ? [] : topicText(id)),
      );
      const labels = rows.flatMap(([id, { kind }]) => (kind === 'meta' ? [] : topicLabel(id)));
      expect(missing([...answers, ...labels])).toEqual([]);
    });

    it('asks for facts, fields, topics and fields to change that exist', () => {
      for (const { id, fact, field, implied = [], choices, skip, givesUp } of questions(procedure)) {
        const at = (name: string) => `${id}: ${name}`;
        if (fact !== undefined) expect(Object.keys(facts), at('fact')).toContain(fact);
        if (field !== undefined) expect(Object.keys(fields), at('field')).toContain(field);
        for (const one of implied) for (const by of one.by) expect(Object.keys(facts), at('implied')).toContain(by);
        const ids = choices.map((choice) => choice.id);
        expect(new Set(ids).size, at('choices')).toBe(ids.length);
        for (const choice of [skip, givesUp, ...implied.map((one) => one.choice)])
          if (choice !== undefined) expect(ids, at('choice')).toContain(choice);
        for (const { topics = [], changes } of choices) {
          for (const topic of topics) expect(Object.keys(topicsOf(procedure)), at('topic')).toContain(topic);
          if (changes !== undefined) expect(Object.keys(fields), at('changes')).toContain(changes);
        }
      }
    });

    it('asks what its version of a fact offers: a question that a fact answers has a choice for every value', () => {
      for (const { id, fact, choices, expects } of questions(procedure)) {
        if (fact === undefined || expects === 'words') continue;
        const ids = choices.map((choice) => choice.id);
        for (const value of facts[fact]?.values ?? []) expect(ids, id).toContain(value);
      }
    });

    it('gives a bare yes, a bare no and a doubt one meaning each at every question', () => {
      for (const { text, choices } of questions(procedure)) {
        for (const stance of ['affirm', 'deny', 'unsure'] as const)
          expect(choices.filter(({ means }) => means?.includes(stance)).length, text).toBeLessThanOrEqual(1);
        for (const report of ['solved', 'failed', 'code_requested', 'code_arrived'] as const)
          expect(choices.filter(({ reports }) => reports?.includes(report)).length, text).toBeLessThanOrEqual(1);
      }
    });

    it('ends situations in outcomes that exist, and concludes them from others that exist', () => {
      for (const [id, { outcome, concludes }] of Object.entries(situations)) {
        expect(Object.keys(outcomes), id).toContain(outcome);
        for (const from of concludes?.from ?? []) expect(Object.keys(situations), id).toContain(from);
      }
      expect(facts[situationFact]?.values).toEqual(Object.keys(situations));
    });

    it('waits at outcomes that exist, and every outcome is a place, or is what a topic says', () => {
      const places = metas(procedure).flatMap(({ outcome }) => outcome ?? []);
      for (const place of places) expect(Object.keys(outcomes)).toContain(place);
      const answered = Object.values(topicsOf(procedure)).flatMap(({ outcome }) => outcome ?? []);
      expect(Object.keys(outcomes).filter((id) => !places.includes(id) && !answered.includes(id))).toEqual([]);
    });

    it('links to pages that exist', () => {
      const used = [...Object.values(outcomes), ...Object.values(topicsOf(procedure))].flatMap(
        (row) => row.links ?? [],
      );
      expect(used.filter((link) => links[link] === undefined)).toEqual([]);
    });

    it('tells by topic what exists: situations, facts with their values, other topics, outcomes', () => {
      const topics = topicsOf(procedure);
      for (const [id, { situation, tells, outcome, besides }] of Object.entries(topics)) {
        if (situation !== undefined) expect(Object.keys(situations), id).toContain(situation);
        if (tells !== undefined) expect(facts[tells.fact]?.values, id).toContain(tells.value);
        if (outcome !== undefined) expect(Object.keys(outcomes), id).toContain(outcome);
        if (besides === undefined) continue;
        expect(Object.keys(topics), id).toContain(besides.topic);
        for (const one of besides.situations) expect(Object.keys(situations), id).toContain(one);
      }
    });

    it('offers topics in the menu that have an answer', () => {
      for (const topic of procedure.menu) expect(topicsOf(procedure)[topic]?.kind, topic).not.toBe('meta');
      for (const topic of procedure.menu) expect(Object.keys(topicsOf(procedure))).toContain(topic);
    });

    it('reads sayings from lists that exist', () => {
      const lists = listNames('sayings.txt');
      const named = [
        ...questions(procedure).flatMap(({ choices }) => choices.flatMap(({ sayings }) => sayings ?? [])),
        ...Object.values(fields).map(({ names }) => names),
        ...Object.values(topicsOf(procedure)).flatMap(({ deniedBy }) => deniedBy ?? []),
      ];
      expect([...new Set(named)].filter((name) => !lists.includes(name))).toEqual([]);
    });

    it('gives no value the name of a fact that every text has', () => {
      expect(Object.keys(firstValues(procedure)).filter((name) => name in shared)).toEqual([]);
    });

    it('mean the same page by the same link', () => {
      for (const procedure of procedures)
        for (const [id, link] of Object.entries(procedure.links)) expect(links[id], id).toEqual(link);
    });

    it('remember the former name of every outcome, each once', () => {
      const former = procedures.flatMap(({ outcomes }) => Object.entries(outcomes));
      const known = new Map(former.flatMap(([id, { formerly }]) => (formerly ? [[formerly, id] as const] : [])));
      expect(Object.fromEntries(known)).toEqual({
        O1: 'recover_online',
        O1B: 'blocked',
        O2: 'first_time',
        O3: 'ruc_closed',
        O4: 'mailbox_lost',
        O5: 'representative_changed',
        O6: 'data_mismatch',
        O7: 'captcha',
        O8: 'code',
        O9: 'page_down',
        O10: 'personal_key',
        O11: 'other_key',
        O12: 'person',
        O13: 'trust',
        O14: 'no_appointments',
        O15: 'solved',
      });
    });
  },
);
