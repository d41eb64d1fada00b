import { questions } from '../../flows/questions.ts';
import type { Topic } from '../../flows/topics.ts';
import { pendingOf } from '../../src/conversation/choices.ts';
import type { Command, Pending, Understood } from '../../src/understanding/understood.ts';

/** The pending question as the flow has it; `null` for an id it does not know. */
export function pendingFor(id: string | undefined): Pending | null {
  const question = Object.values(questions).find((each) => each?.id === id);
  return question ? pendingOf(question, question.choices) : null;
}

/** The topic that a command stands for. */
const topicOf: Readonly<Record<Command, Topic>> = {
  back: 'go_back',
  repeat: 'repeat',
  why: 'is_it_safe',
  skip: 'deny',
  menu: 'menu',
  restart: 'restart',
  person: 'human_agent',
  delete: 'delete_my_data',
  privacy: 'privacy_info',
  my_data: 'privacy_info',
  help: 'menu',
  language: 'language_switch',
  spanish: 'language_switch',
  english: 'language_switch',
  continue: 'affirm',
};

const plainChoices: Readonly<Record<string, Topic>> = {
  yes: 'affirm',
  accept: 'affirm',
  no: 'deny',
  unsure: 'unsure',
  skip: 'deny',
};

export interface Line {
  readonly topics: readonly string[];
  readonly needs: readonly string[];
  readonly confidence: number;
  readonly entities: readonly { readonly field: string; readonly typed: string }[];
  readonly decision: 'answer' | 'clarify' | 'none';
}

/** A number as it may be shown: its first two and last two characters; a branch in full. */
const masked = (typed: string): string =>
  typed.length <= 4 ? typed : `${typed.slice(0, 2)}${'•'.repeat(typed.length - 4)}${typed.slice(-2)}`;

/** What was understood, in one flat form. No number comes out whole and no secret at all. */
export function lineOf(understood: Understood, pending: Pending | null): Line {
  const entities = understood.entities.map(({ field, typed }) => ({ field, typed: masked(typed) }));
  const line = (topics: readonly string[], decision: Line['decision'], confidence = 1, needs = topics): Line => ({
    topics,
    needs,
    confidence,
    entities,
    decision,
  });
  const ids = (ranked: readonly { topic: Topic }[]): Topic[] => ranked.map(({ topic }) => topic);
  switch (understood.kind) {
    case 'secret':
      return line(['shares_secret'], 'answer', 1, ['shares_secret', ...ids(understood.topics)]);
    case 'choice': {
      const chosen = pending?.choices.find(({ id }) => id === understood.choice);
      const plain = plainChoices[understood.choice] ?? chosen?.topics?.[0];
      return line(understood.topics.length > 0 ? ids(understood.topics) : plain ? [plain] : [], 'answer');
    }
    case 'answer':
      return line([], 'answer');
    case 'command':
      return line([topicOf[understood.command]], 'answer');
    case 'correction':
      return line(['go_back'], 'answer');
    case 'topics':
      if (understood.topics[0]?.topic === 'out_of_domain') return line(['out_of_domain'], 'none', 0, []);
      return line(ids(understood.topics), 'answer', understood.topics[0]?.confidence ?? 0);
    case 'clarify':
      return line(ids(understood.topics), 'clarify', understood.topics[0]?.confidence ?? 0);
    case 'none':
      return line(['out_of_domain'], 'none', understood.nearest[0]?.confidence ?? 0, []);
  }
}
