import { describe, expect, it } from 'vitest';
import { employerKey } from '../../../flows/employer-key/index.ts';
import { viewAt } from '../../../scripts/understand/views.ts';
import { questionsOf } from '../../../src/conversation/move/questions.ts';
import { actsOf, asking, said } from './reading.ts';

const labels = asking.flatMap((at) =>
  (viewAt(at).pending?.choices ?? []).flatMap(({ id, labels }) => labels.map((label) => ({ at, id, label }))),
);

describe('what is written on a button', () => {
  it('is there to be read at every question of the flow', () => {
    const shown = new Set(asking.map((at) => viewAt(at).pending?.question));
    expect(shown).toEqual(new Set(questionsOf(employerKey.machine).keys()));
    expect(labels.length).toBeGreaterThan(100);
  });

  it.each(labels)('is its choice and nothing else, at $at: $label', ({ at, id, label }) => {
    for (const text of [label, label.toUpperCase(), ` ${label}. `])
      expect(said(text, at), text).toEqual([`answer ${id}`]);
  });

  it('is known by its label, and what names part of it by words', () => {
    expect(actsOf('Clave bloqueada', 'situation')).toMatchObject([{ type: 'answer', value: 'blocked', by: 'label' }]);
    expect(actsOf('bloqueada', 'situation')).toContainEqual(
      expect.objectContaining({ type: 'answer', value: 'blocked', by: 'words' }),
    );
    expect(said('lo del código', 'situation')).toEqual(['answer code']);
  });

  it('is nothing where it is not offered', () => {
    expect(said('Clave bloqueada')).toEqual(['inform situation blocked']);
  });
});
