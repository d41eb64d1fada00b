import type { Reporter, TestModule } from 'vitest/node';

interface WithErrors {
  errors(): readonly unknown[];
}

/** As much of a file of tests as is counted. */
export interface CountedModule extends WithErrors {
  readonly children: {
    allSuites(): Iterable<WithErrors>;
    allTests(): Iterable<{ result(): { readonly state: string } }>;
  };
}

/**
 * What passed and what failed. A hook that throws counts as one failure, since the tests it was for do not run and say
 * nothing; so does every test that was begun and never came to an end.
 */
export function tally(modules: Iterable<CountedModule>, unhandledErrors: readonly unknown[]) {
  let passed = 0;
  let failed = unhandledErrors.length;
  for (const module of modules) {
    for (const each of [module, ...module.children.allSuites()]) failed += each.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state !== 'skipped') failed += 1;
    }
  }
  return { passed, failed };
}

/** Prints `N passed, N failed` as the last line, for build servers that read only the end of the output. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const { passed, failed } = tally(modules, unhandledErrors);
    process.on('exit', (code) => {
      // Whatever else the run failed by: the line never says less than the exit code.
      const most = code === 0 ? failed : Math.max(1, failed);
      process.stdout.write(`${passed} passed, ${most} failed\n`);
    });
  }
}
