import { expect, it } from 'vitest';
import { state } from '../../../flows/employer-key/setup.ts';

// Every line below an expected error must not compile; `npm run types` fails when one does.
it('a state with a wrong name in it does not compile', () => {
  const wrong = [
    // @ts-expect-error a target that is no state
    state({ on: { 'chose.yes': 'nowhere' } }),
    // @ts-expect-error an event that no choice gives
    state({ on: { 'chose.maybe': 'card' } }),
    // @ts-expect-error a guard that is not there
    state({ on: { 'chose.yes': { target: 'card', guard: 'noGuard' } } }),
    // @ts-expect-error an action that is not there
    state({ on: { 'chose.yes': { target: 'card', actions: 'noAction' } } }),
    // @ts-expect-error a situation that is not there
    state({ on: { 'chose.yes': { target: 'card', actions: { type: 'noteSituation', params: { situation: 'no' } } } } }),
    // @ts-expect-error an outcome that is not there
    state({ meta: { outcome: 'O1' } }),
  ];
  expect(wrong).toHaveLength(6);
});
