import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonTopics } from '../../flows/common/topics.ts';
import type { Topic } from '../../flows/procedure.ts';
import { procedures } from '../../flows/procedures.ts';
import { questionOfSlot } from '../../src/conversation/choice-id.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { converse } from '../../src/conversation/converse.ts';
import { answersIn } from '../../src/conversation/move/state.ts';

const folder = resolve(import.meta.dirname, 'read');
const now = Date.UTC(2026, 10, 21, 15, 0);
const settings = { dataMode: 'checklist', operator: {} } as const;

/** A message of the test material, with what it tells or asks when it stands alone; `null` where it is not understood alone. */
interface Message {
  readonly text: string;
  readonly locale: string;
  readonly facts: ReadonlyMap<string, string>;
  readonly asks: readonly string[];
}

const topics: { readonly [id: string]: Topic } = { ...commonTopics, ...procedures[0]?.topics };

function said(texts: readonly string[], before?: Conversation) {
  let conversation = before;
  let topicsSaid: readonly string[] = [];
  let acts: readonly string[] = [];
  for (const [at, text] of texts.entries()) {
    const turn = converse(
      conversation,
      [{ id: `m${at}`, from: 'test:ana', at: now, body: { type: 'text', text } }],
      now,
      settings,
    );
    conversation = turn.conversation ?? undefined;
    topicsSaid = [...topicsSaid, ...turn.topics];
    acts = [...acts, ...turn.explain().flatMap((one) => one.acts.map(({ act }) => act))];
  }
  return { conversation, topics: topicsSaid, acts };
}

/** Facts by question, the waiting clock, and which topics were answered: all but the wording. */
function outcomeOf(conversation: Conversation | undefined) {
  if (!conversation) return 'deleted';
  const answers = [...answersIn(conversation)].map(([slot, answer]) => `${questionOfSlot(slot)}=${answer}`);
  return JSON.stringify({ answers: [...new Set(answers)].sort(), clock: conversation.wait !== null });
}

const rows = ['validation.jsonl', 'validation-more.jsonl', 'unseen.jsonl'].flatMap((name) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): { text: string; lang: string; topic: string } => JSON.parse(line)),
);

const understood: readonly Message[] = rows.flatMap(({ text, lang: locale, topic }) => {
  if (topics[topic]?.kind === 'meta' || text.length > 160) return [];
  const { acts } = said([text]);
  const isClear =
    acts.every((act) => /^(?:inform|ask|feel)\b/.test(act)) && acts.some((act) => !act.startsWith('feel'));
  if (!isClear) return [];
  const facts = acts.flatMap((act) => {
    const [, fact, value] = /^inform (\w+)=(\w+)$/.exec(act) ?? [];
    return fact && value ? [[fact, value] as const] : [];
  });
  return [{ text, locale, facts: new Map(facts), asks: acts.filter((act) => act.startsWith('ask')) }];
});

/** Whether two messages tell the same fact: then the second one is a change of mind, and order is all. */
const contradict = (one: Message, other: Message): boolean =>
  [...one.facts.keys()].some((fact) => other.facts.has(fact));

/** Pairs drawn evenly, each once, the same ones in every run. */
function pairs(howMany: number): [Message, Message][] {
  const found = new Map<string, [Message, Message]>();
  let seed = 1;
  const draw = (): Message | undefined => {
    seed = (seed * 48_271) % 2_147_483_647;
    return understood[seed % understood.length];
  };
  for (let tries = 0; found.size < howMany && tries < howMany * 40; tries += 1) {
    const [one, other] = [draw(), draw()];
    if (one && other && one !== other && one.locale === other.locale && !contradict(one, other))
      found.set(`${one.text}|${other.text}`, [one, other]);
  }
  return [...found.values()];
}

const together = (one: string, other: string): string => `${one.replace(/[\s.]+$/u, '')}. ${other}`;

describe('two messages that are understood alone', () => {
  it('come to the same in one message as one after the other, for 95 of 100 pairs', () => {
    const all = pairs(400);
    const wrong = all.filter(
      ([one, other]) =>
        outcomeOf(said([together(one.text, other.text)]).conversation) !==
        outcomeOf(said([one.text, other.text]).conversation),
    );
    const share = 1 - wrong.length / all.length;
    console.info(`both at once: ${(share * 100).toFixed(1)} % of ${all.length} pairs`);
    expect(all.length).toBeGreaterThan(300);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});
