import { afterAll, beforeAll, describe, it } from 'vitest';
import { dialogues } from '../../support/dialogue-files.ts';
import { play, playable } from '../../support/dialogue-play.ts';
import type { Driver } from '../driver.ts';
import { terminalDriver } from './driver.ts';

/** All dialogues over the real program: one process for each way the terminal can be opened. */
describe.each([
  ['terminal', 'collect'],
  ['whatsapp', 'checklist'],
] as const)('the terminal opened as %s, which is to %s numbers', (as, dataMode) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await terminalDriver(dataMode, as);
  });
  afterAll(() => driver.stop());

  const here = dialogues().filter((dialogue) => playable(dialogue, { dataMode, channel: 'terminal' }));
  it.each(here.map((dialogue) => [dialogue.name, dialogue] as const))('%s', (_, dialogue) => play(dialogue, driver));
});
