import { describe, expect, it, vi } from 'vitest';
import { createMachine } from 'xstate';
import type { Procedure } from '../../flows/procedure.ts';
import type { Act } from '../../src/conversation/acts.ts';
import { decide } from '../../src/conversation/decide/decide.ts';
import { look } from '../../src/conversation/look.ts';
import { begin } from '../../src/conversation/move/begin.ts';
import { answersIn } from '../../src/conversation/move/state.ts';
import { talk } from '../support/talk.ts';

/** A second procedure behind the door to the other key: it asks what happened, and nothing else. */
vi.mock('../../flows/procedures.ts', async (original) => {
  const real = await original<typeof import('../../flows/procedures.ts')>();
  const { situations } = await import('../../flows/employer-key/situations.ts');
  const { employerKey } = await import('../../flows/employer-key/index.ts');
  const why = {
    id: 'situation',
    version: 1,
    text: 'ask-situation',
    expects: 'choice',
    fact: 'situation',
    choices: [
      { id: 'forgot' },
      { id: 'blocked' },
      { id: 'solved', hidden: true },
      { id: 'other', corrects: { slot: 'key_kind', to: 'employer' } },
    ],
  } as const;
  const worked = {
    id: 'worked',
    version: 1,
    text: 'ask-worked',
    expects: 'choice',
    followUp: true,
    choices: [{ id: 'no', means: ['deny'], corrects: { slot: 'key_kind', to: 'employer' } }],
  } as const;
  const toy: Procedure = {
    ...employerKey,
    id: 'toy-key',
    machine: createMachine({
      id: 'toy-key',
      context: { dataMode: 'checklist', attempt: 1, situation: null, failed: [], numbers: false },
      initial: 'why',
      states: {
        why: { meta: { question: why }, on: { '*': 'card' } },
        card: { meta: { outcome: 'page_down', question: worked } },
      },
    }),
    facts: { ...employerKey.facts, insured: { values: ['pensioner'], label: 'ask-key-kind.choice-personal' } },
    // It knows what the first one does not, and the other way round.
    situations: {
      forgot: situations.forgot,
      blocked: situations.blocked,
      solved: situations.solved,
      away: { outcome: 'page_down' },
    },
    topics: { ...employerKey.topics, away: { kind: 'flow', situation: 'away', text: 'topic-portal-down' } },
    entry: { outcome: 'personal_key', from: { slot: 'key_kind', to: 'personal' } },
  };
  const first = real.procedures.slice(0, 1);
  return { ...real, procedures: [...first, toy] };
});

const inTheOther = () => talk().say('hola').tap('personal');
const told = ({ conversation }: ReturnType<typeof talk>, slot: string) =>
  conversation && answersIn(conversation).get(slot);

describe('from one procedure to the other', () => {
  it('what was answered goes along where the same fact answers a question there', () => {
    const person = inTheOther().tap('blocked');
    expect(person.reply.outcome).toBe('page_down');
    person.tap('no');
    expect(told(person, 'situation')).toBe('blocked');
    expect(person.pending).toBe('email_access');
    expect(person.reply.text).toContain('Clave bloqueada');
  });

  it('nothing goes along where nothing was told, nor that all is well', () => {
    expect(inTheOther().tap('other').pending).toBe('situation');
    const solved = inTheOther().take({ type: 'choice', choice: 'toy-key/situation.1.solved' }).tap('no');
    expect(told(solved, 'situation')).toBeUndefined();
    expect(solved.pending).toBe('situation');
  });

  it('what was answered there before stays', () => {
    const person = talk().say('hola').tap('employer', 'forgot').say('perdón, es la de afiliado').tap('blocked', 'no');
    expect(told(person, 'situation')).toBe('forgot');
    expect(person.pending).toBe('email_access');
  });

  it('what is so already is not said again to whoever tells more by the same words', () => {
    const person = inTheOther().say('soy jubilada');
    expect(told(person, 'insured')).toBe('pensioner');
    expect(person.reply.text).toContain('Entendido');
    expect(person.reply.text).not.toContain('Así lo tengo anotado');
  });

  it('the key that a button stands for leads back, however it is named, with what is told of it now', () => {
    expect(inTheOther().say('no, es la clave patronal').pending).toBe('situation');
    const person = inTheOther().tap('blocked').say('no, I forgot the employer key');
    expect(told(person, 'situation')).toBe('forgot');
    expect(person.pending).toBe('email_access');
    expect(inTheOther().say('¿es lo mismo que la clave patronal?').conversation?.asked?.question).toBe(
      'toy-key/situation',
    );
  });
});

/** The answer to the question of which key, after somebody new has said this. */
function keyAfter(...acts: readonly Act[]): string | undefined {
  const turn = begin(undefined, 'es', 0, { dataMode: 'checklist', operator: {} });
  return answersIn(decide(turn, acts, look(turn)).turn.conversation).get('key_kind');
}

const inform = (value: string, topic: string, confidence: number): Act => ({
  ...{ type: 'inform', fact: 'situation', value, topic, confidence },
  ...{ span: { from: 0, to: 1 }, reader: 'topic' },
});

describe('what only the other procedure knows', () => {
  it('leads there', () => {
    expect(keyAfter(inform('away', 'away', 0.9))).toBe('personal');
    expect(keyAfter(inform('away', 'away', 0.9), inform('forgot', 'forgot_key', 0.9))).toBe('personal');
  });

  it('does not when it is a faint guess, nor beside what only the present one knows', () => {
    expect(keyAfter(inform('away', 'away', 0.6))).toBeUndefined();
    expect(keyAfter(inform('away', 'away', 0.6), inform('forgot', 'forgot_key', 0.9))).toBe('employer');
    expect(keyAfter(inform('away', 'away', 0.9), inform('ruc_closed', 'ruc_closed_or_suspended', 0.9))).toBe(
      'employer',
    );
  });
});
