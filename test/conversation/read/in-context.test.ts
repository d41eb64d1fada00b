import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { said } from './reading.ts';

/** A message at a state of the flow, and its acts in a few words. */
interface Row {
  readonly at: string;
  readonly text: string;
  readonly want: readonly string[];
}

const rows = readFileSync(join(import.meta.dirname, 'in-context.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

describe('a message at a pending question', () => {
  it.each(rows)('is read as the person meant it, at $at: $text', ({ at, text, want }) => {
    expect(said(text, at)).toEqual(want);
  });
});
