import { describe, expect, it } from 'vitest';
import type { Act, ActTemplate } from '../../../src/conversation/acts.ts';
import { leavesNoGuess, settle, table } from '../../../src/conversation/read/settle.ts';

/** An act as a reader finds it. */
const act = (template: ActTemplate, reader: string, from: number, to: number, confidence = 1): Act => ({
  ...template,
  reader,
  span: { from, to },
  confidence,
});

const answer = (value: string, by: 'label' | 'place' | 'words' | 'topic') =>
  ({ type: 'answer', slot: 'q', value, by }) as const;
const yes = act({ type: 'affirm' }, 'stance', 0, 2);
const hesitant = act({ type: 'affirm' }, 'stance', 0, 2, 0.6);
const no = act({ type: 'deny' }, 'stance', 0, 2);
const label = act(answer('yes', 'label'), 'label', 0, 2);
const place = act(answer('blocked', 'place'), 'place', 0, 4);
const byTopic = act(answer('no', 'topic'), 'topic', 3, 20, 0.9);
const number = act({ type: 'number', field: 'ruc', typed: '1', awaited: true }, 'number', 3, 4);
const cost = act({ type: 'ask', topic: 'cost' }, 'topic', 10, 20, 0.9);
const forgot = act({ type: 'inform', fact: 'situation', value: 'forgot' }, 'topic', 0, 10, 0.9);
const unclear = act({ type: 'unclear', candidates: ['a', 'b'] }, 'topic', 0, 10, 0.3);
const unknown = act({ type: 'unknown', nearest: [] }, 'topic', 10, 20, 0);
const menu = act({ type: 'command', name: 'menu' }, 'command', 0, 4);
const later = act({ type: 'attitude', attitude: 'defer' }, 'attitude', 0, 10);
const correct = act({ type: 'correct', slot: 'ruc', to: '1' }, 'correction', 0, 10);
const failed = act({ type: 'report', what: 'failed' }, 'topic', 10, 20, 0.9);
const greeting = act({ type: 'feel', feeling: 'greeting' }, 'feeling', 0, 10, 0.9);
const kindCorrected = act(
  { type: 'correct', slot: 'employer_kind', fact: 'employer_kind', to: 'domestic' },
  'correction',
  0,
  10,
  0.9,
);
const toldAt = (fact: string, value: string) => act({ type: 'inform', fact, value }, 'fact', 4, 10, 0.9);
const badNews = act({ type: 'report', what: 'failed' }, 'report', 21, 32, 0.9);
const solved = act({ type: 'report', what: 'solved' }, 'report', 0, 8, 0.9);

describe('of all acts', () => {
  it.each<[string, readonly Act[], readonly Act[]]>([
    ['a label explains its words', [yes, label], [label]],
    ['a number that was asked for is no place', [place, number], [number]],
    ['a place is no stance', [no, place], [place]],
    ['a whole command is no stance and no guess', [menu, yes, forgot], [menu]],
    ['a plain yes is surer than a guessed answer', [yes, byTopic], [yes]],
    ['a yes taken back by a "pero" is not', [hesitant, byTopic], [byTopic]],
    ['not now is no refusal', [no, later], [later]],
    ['what is taken back is no number', [number, correct], [correct]],
    ['what is taken back is not told besides', [kindCorrected, toldAt('employer_kind', 'domestic')], [kindCorrected]],
    [
      'what the same words say of something else is told',
      [kindCorrected, toldAt('insured', 'pensioner')],
      [kindCorrected, toldAt('insured', 'pensioner')],
    ],
    ['a no is surer than bad news that was guessed', [no, failed], [no]],
    ['bad news with its cause is the cause', [byTopic, badNews], [byTopic]],
    [
      'bad news stands against good news',
      [solved, act({ type: 'report', what: 'failed' }, 'report', 10, 20)],
      [act({ type: 'report', what: 'failed' }, 'report', 10, 20)],
    ],
    ['a question leaves no doubt to ask about', [unclear, cost, unknown], [cost]],
    ['two needs stand together', [forgot, cost], [forgot, cost]],
    ['a yes stands beside a fact', [yes, forgot], [yes, forgot]],
    ['a greeting that is all is about nothing else', [greeting, unclear], [greeting]],
    ['a greeting stands beside what is wanted', [greeting, cost], [greeting, cost]],
  ])('%s', (_name, acts, left) => {
    expect(settle(acts)).toEqual(left);
    expect(settle(acts.toReversed())).toEqual(expect.arrayContaining([...left]));
    expect(settle(acts.toReversed())).toHaveLength(left.length);
  });

  it('the surer of two answers to one question counts', () => {
    const doubtful = act(answer('no', 'words'), 'saying', 0, 5, 0.5);
    const sure = act(answer('yes', 'words'), 'fact', 6, 12, 0.9);
    expect(settle([doubtful, sure])).toEqual([sure]);
  });

  it('the same found twice is one, as the surer found it', () => {
    const again = act({ type: 'inform', fact: 'situation', value: 'forgot' }, 'fact', 0, 10, 1);
    expect(settle([forgot, again])).toEqual([again]);
  });

  it('what is left comes in the order of the words', () => {
    expect(settle([cost, forgot])).toEqual([forgot, cost]);
  });

  it.each<[string, readonly Act[], boolean]>([
    ['a button', [label], true],
    ['a greeting', [greeting], true],
    ['a yes', [yes], false],
  ])('%s on every word leaves no guess, or does', (_name, acts, leavesNone) => {
    const [{ span }] = acts as [Act];
    expect(leavesNoGuess(acts, span)).toBe(leavesNone);
    expect(leavesNoGuess(acts, { ...span, to: span.to + 5 })).toBe(false);
  });

  it('nothing is left of nothing', () => {
    expect(settle([])).toEqual([]);
  });

  it('none takes the place of its own kind', () => {
    expect(table.filter(({ wins, over }) => over.includes(wins))).toEqual([]);
  });
});
