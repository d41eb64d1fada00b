import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogues } from '../../support/dialogue-files.ts';
import { play, playable, playOn } from '../../support/dialogue-play.ts';
import type { Driver } from '../driver.ts';
import { whatsAppDriver } from './driver.ts';

/** The dialogues that fix what the bot says, every one that WhatsApp can have through the real adapter. */
describe.each(['checklist', 'collect'] as const)('on WhatsApp in data mode %s', (dataMode) => {
  const anywhere = dialogues();
  const here = anywhere.filter((dialogue) => playable(dialogue, { dataMode }));
  const reachable = anywhere.filter((one) => one.contact !== null && playable({ ...one, contact: null }, { dataMode }));
  let driver: Driver;
  beforeAll(async () => {
    driver = await whatsAppDriver(dataMode);
  });
  afterAll(() => driver.stop());

  it('there are dialogues to play', () => {
    expect(here.length).toBeGreaterThan(10);
    expect(reachable.length).toBeGreaterThan(0);
  });

  it.each(here)('$name', (dialogue) => play(dialogue, driver));

  it.each(reachable)('$name, of an operator who can be reached', async (dialogue) => {
    const own = await whatsAppDriver(dataMode, { contact: dialogue.contact ?? '' });
    await playOn(dialogue, own.person(dialogue.name)).finally(() => own.stop());
  });
});
