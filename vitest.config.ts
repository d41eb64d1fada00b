import { defineConfig } from 'vitest/config';
import { quickStart } from './scripts/quick-start.ts';
import { ClosingLine } from './test/closing-line.ts';
import { alone, LongestFirst } from './test/order.ts';

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    // A test that waits for ever has to end some time. No limit says how fast anything is: a busy machine takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 50_000, interval: 20 } },
    // More than the two cores of a small build machine: the longest tests mostly wait, for programs that start and are killed.
    maxWorkers: 5,
    sequence: { sequencer: LongestFirst },
    globalSetup: 'test/warm-up.ts',
    env: quickStart,
    projects: [
      { extends: true, test: { name: 'alone', include: [...alone] } },
      {
        extends: true,
        // No file leaves anything behind, so they share processes: each of those loads the program once.
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [...alone], isolate: false },
      },
    ],
  },
});
