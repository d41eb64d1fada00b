import { describe, expect, it } from 'vitest';
import { actsOf, said } from './reading.ts';

describe('a choice', () => {
  it.each(['2', 'la 2', 'opción 2', 'la segunda', '2️⃣', '２', '٢', 'the second one'])('is counted out: %s', (text) => {
    expect(actsOf(text, 'situation')).toMatchObject([{ type: 'answer', value: 'blocked', by: 'place' }]);
  });

  it.each([
    ['email_access', '1', 'yes'],
    ['email_access', 'la tercera', 'unsure'],
    ['situation', 'el primero', 'forgot'],
    ['situation', '9', 'page'],
    // Hidden choices come after it and are not shown.
    ['situation', 'la última', 'other'],
    ['employer_kind', '4', 'public'],
  ])('is counted as it is shown, at %s: %s', (at, text, choice) => {
    expect(said(text, at)).toEqual([`answer ${choice}`]);
  });

  it.each(['11', '99'])('is not a number that no button has: %s', (text) => {
    expect(said(text, 'situation')).toEqual(['unknown']);
  });

  it('is not counted where a number is typed or nothing is asked', () => {
    expect(said('1', 'branch')).toEqual(['number branch 1']);
    expect(said('12')).toEqual(['unknown']);
  });
});
