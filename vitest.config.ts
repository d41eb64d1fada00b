import { defineConfig } from 'vitest/config';
import { quickStart } from './scripts/quick-start.ts';
import { ClosingLine } from './test/closing-line.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new ClosingLine()],
    testTimeout: 20_000,
    // Real servers and databases start inside tests: two workers fit the two cores of a small build machine.
    maxWorkers: 2,
    globalSetup: 'test/warm-up.ts',
    env: quickStart,
  },
});
