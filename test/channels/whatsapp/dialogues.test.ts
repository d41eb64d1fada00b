import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogues } from '../../support/dialogue-files.ts';
import { play, playable } from '../../support/dialogue-play.ts';
import type { Driver } from '../driver.ts';
import { whatsAppDriver } from './driver.ts';

describe.each(['checklist', 'collect'] as const)('on WhatsApp in data mode %s', (dataMode) => {
  const here = dialogues().filter((dialogue) => playable(dialogue, { dataMode }));
  let driver: Driver;
  beforeAll(async () => {
    driver = await whatsAppDriver(dataMode);
  });
  afterAll(() => driver.stop());

  it('there are dialogues', () => expect(here.length).toBeGreaterThan(10));

  it.each(here.map((dialogue) => [dialogue.name, dialogue] as const))('%s', (_, dialogue) => play(dialogue, driver));
});
