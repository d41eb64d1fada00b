import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import type { Understood } from '../../src/understanding/understood.ts';
import { steps } from './steps.ts';

interface Row {
  readonly step: string;
  readonly text: string;
  readonly want: string;
}

const rows = readFileSync(join(import.meta.dirname, 'in-context.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const commandTopics: Readonly<Record<string, string>> = {
  back: 'go_back',
  person: 'human_agent',
  language: 'language_switch',
  english: 'language_switch',
  restart: 'restart',
  menu: 'menu',
};

/** What was understood, in the words of the `want` column. */
function outcome(understood: Understood, step: string): string {
  const topicsOf = (topics: readonly { topic: string }[]) => topics.map(({ topic }) => topic);
  switch (understood.kind) {
    case 'choice': {
      const [reason] = topicsOf(understood.topics);
      if (step === 'menu') return `option:${understood.choice}`;
      return reason ? `${understood.choice}+${reason}` : understood.choice;
    }
    case 'topics': {
      const [first = ''] = topicsOf(understood.topics);
      return ['human_agent', 'go_back', 'language_switch', 'menu', 'restart'].includes(first)
        ? `cmd:${first}`
        : `digress:${first}`;
    }
    case 'clarify':
      return `clarify:${topicsOf(understood.topics).join('|')}`;
    case 'command':
      return `cmd:${commandTopics[understood.command]}`;
    case 'answer':
      return 'data';
    case 'none':
      return 'reprompt';
    default:
      return understood.kind;
  }
}

/** A reason that only repeats the answer may be left out; validity of a number is checked elsewhere. */
function fits(got: string, want: string): boolean {
  if (want.startsWith('data:') || want === 'invalid') return got === 'data';
  if (want === 'reprompt') return got === 'reprompt' || got.startsWith('clarify:');
  if (want.startsWith('digress:') && got.startsWith('clarify:')) return got.includes(want.slice(8));
  return got === want || got.split('+')[0] === want;
}

const misread = rows
  .map((row) => ({
    ...row,
    got: outcome(understand(row.text, { pending: steps[row.step] ?? null, locale: 'es' }), row.step),
  }))
  .filter(({ got, want }) => !fits(got, want));

describe('reading answers to a pending question', () => {
  it('reads at least 94 of 100 messages as the person meant them', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(misread.map(({ step, text, want, got }) => `${step}: ${text} -> ${got}, not ${want}`)).toSatisfy(
      (wrong: string[]) => wrong.length <= rows.length * 0.06,
      'at most 6 of 100 are misread',
    );
  });
});
