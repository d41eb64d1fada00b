import { describe, expect, it } from 'vitest';
import { type CountedModule, tally } from './closing-line.ts';

/** A file with one suite: the states of its tests, and what its hooks and those of the suite threw. */
const module = (states: readonly string[], own: readonly unknown[] = [], suite: readonly unknown[] = []) =>
  ({
    errors: () => own,
    children: {
      allSuites: () => [{ errors: () => suite }],
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    },
  }) satisfies CountedModule;

describe('the closing line', () => {
  it('counts what passed and what failed, and not what was left out on purpose', () => {
    const modules = [module(['passed', 'failed', 'skipped']), module(['passed'])];
    expect(tally(modules, [])).toEqual({ passed: 2, failed: 1 });
  });

  it.each([
    ['a hook of the file', [module(['passed', 'skipped'], ['thrown'])], []],
    ['a hook of a suite', [module(['passed', 'skipped'], [], ['thrown'])], []],
    ['a test that never came to an end', [module(['passed', 'pending'])], []],
    ['an error that nobody caught', [module(['passed'])], ['thrown']],
  ])('counts %s as failed', (_, modules, unhandled) => {
    expect(tally(modules, unhandled)).toEqual({ passed: 1, failed: 1 });
  });
});
