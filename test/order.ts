import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification, type Vitest } from 'vitest/node';

/**
 * Files with a process of their own: one looks at how the program is loaded, one puts another module in place of one of
 * ours. All others share processes.
 */
export const alone = ['test/patterns/patterns.test.ts', 'test/conversation/two-procedures.test.ts'] as const;

/**
 * What takes more than a few seconds, roughly the longest first. What mostly waits for programs to start and be killed
 * alternates with what computes, so that neither is left alone.
 */
const long: readonly string[] = [
  'test/watchdog/telegram.test.ts',
  'test/chaos/chaos.test.ts',
  'test/classifier/model.test.ts',
  'test/watchdog/whatsapp.test.ts',
  'test/channels/telegram/crash.test.ts',
  'test/channels/telegram/dialogues.test.ts',
  'test/watchdog/one-process.test.ts',
  'test/slow/slow.test.ts',
  'test/watchdog/watchdog.test.ts',
  'test/channels/whatsapp/crash.test.ts',
  'test/channels/whatsapp/dialogues.test.ts',
  'test/http/slow-callers.test.ts',
  'test/docs/new-procedure.test.ts',
  'test/http/server.test.ts',
  'test/start.test.ts',
  'test/flows/model.test.ts',
  'test/channels/terminal/dialogues.test.ts',
  'test/conversation/properties.test.ts',
  'test/channels/whatsapp/limits.test.ts',
  'test/channels/telegram/limits.test.ts',
  'test/store/operators.test.ts',
  'test/store/postgres.test.ts',
  'test/store/attempts.test.ts',
  'test/channels/telegram/health.test.ts',
  'test/support/postgres.test.ts',
  'test/turns/shared.test.ts',
];

const order: readonly string[] = [...alone, ...long];

/**
 * Begins with the files that take long, so that no worker is left alone with one in the end. A clean machine does not
 * know how long files took, so it is written down here; what is not named comes last.
 */
export class LongestFirst extends BaseSequencer {
  readonly #root: string;

  constructor(vitest: Vitest) {
    super(vitest);
    this.#root = vitest.config.root;
  }

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = order.indexOf(relative(this.#root, moduleId).replaceAll('\\', '/'));
      return place < 0 ? order.length : place;
    };
    return [...files].sort((one, other) => placeOf(one) - placeOf(other));
  }
}
