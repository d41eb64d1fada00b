import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification, type Vitest } from 'vitest/node';

/**
 * Test files with a process of their own, the longest first: they start programs, or look at how the program is loaded.
 * All others share processes.
 */
export const alone = [
  'test/watchdog/telegram.test.ts',
  'test/watchdog/whatsapp.test.ts',
  'test/watchdog/one-process.test.ts',
  'test/chaos/chaos.test.ts',
  'test/slow/slow.test.ts',
  'test/channels/telegram/crash.test.ts',
  'test/channels/whatsapp/crash.test.ts',
  'test/watchdog/watchdog.test.ts',
  'test/docs/new-procedure.test.ts',
  'test/http/slow-callers.test.ts',
  'test/start.test.ts',
  'test/store/operators.test.ts',
  'test/channels/terminal/dialogues.test.ts',
  'test/channels/telegram/health.test.ts',
  'test/patterns/patterns.test.ts',
  'test/store/postgres.test.ts',
  'test/store/attempts.test.ts',
  'test/support/postgres.test.ts',
  'test/turns/shared.test.ts',
  'test/store/sqlite.test.ts',
  'test/channels/terminal/contract.test.ts',
  'test/setup.test.ts',
  'test/channels/whatsapp/resend.test.ts',
  'test/chaos/platform.test.ts',
  'test/support/postgres-program.test.ts',
  'test/conversation/two-procedures.test.ts',
] as const;

/** The longest of the others, the longest first. */
const long = [
  'test/classifier/model.test.ts',
  'test/channels/telegram/dialogues.test.ts',
  'test/channels/whatsapp/dialogues.test.ts',
  'test/flows/model.test.ts',
  'test/channels/whatsapp/limits.test.ts',
  'test/channels/telegram/limits.test.ts',
  'test/conversation/properties.test.ts',
  'test/offices.test.ts',
] as const;

const begun: readonly string[] = [...alone, ...long];

/**
 * Begins with the files that take long, so that no worker is left alone with one in the end. A clean machine does not
 * know how long files took, so it is written down here; a file that is not named comes after them.
 */
export class LongestFirst extends BaseSequencer {
  readonly #root: string;

  constructor(vitest: Vitest) {
    super(vitest);
    this.#root = vitest.config.root;
  }

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = begun.indexOf(relative(this.#root, moduleId).replaceAll('\\', '/'));
      return place < 0 ? begun.length : place;
    };
    return [...files].sort((one, other) => placeOf(one) - placeOf(other));
  }
}
