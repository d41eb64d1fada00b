import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionSlot, decodeChoice, topicSlot } from '../../src/conversation/choice-id.ts';
import { questionAt } from '../../src/conversation/move/questions.ts';
import { oldRecords } from './records.ts';

const ids: string[] = JSON.parse(readFileSync(new URL('buttons.json', import.meta.url), 'utf8'));

describe('a button of an older version', () => {
  it.each(ids)('%s is read', (id) => {
    const read = decodeChoice(id);
    expect(read).not.toBeNull();
    const space = read?.slot ?? '';
    expect(space === topicSlot || space === actionSlot || questionAt(space) !== undefined).toBe(true);
  });
});

it('every button of the list is tapped once where it stands', () => {
  const tapped = oldRecords('taps.jsonl').flatMap(({ message: { body } }) =>
    body.type === 'choice' ? [body.choice] : [],
  );
  expect(tapped.sort()).toEqual([...ids].sort());
});
