import { afterAll, beforeAll, describe, it } from 'vitest';
import { dialogues } from '../../support/dialogue-files.ts';
import { playOn } from '../../support/dialogue-play.ts';
import { modes } from './bot.ts';
import { telegramDriver } from './driver.ts';

type TelegramDriver = Awaited<ReturnType<typeof telegramDriver>>;

/** The dialogues that fix what the bot says, every one through the real adapter. */
describe.each(modes)('by %s', (delivery) => {
  describe.each(['checklist', 'collect'] as const)('as a %s', (dataMode) => {
    const here = dialogues().filter(({ mode }) => mode === null || mode === dataMode);
    let shared: TelegramDriver;
    beforeAll(async () => {
      shared = await telegramDriver(delivery, { dataMode });
    });
    afterAll(() => shared.stop());

    it.each(here.filter(({ contact }) => contact === null))('$name', (dialogue) =>
      playOn(dialogue, shared.person(dialogue.name)),
    );

    it.each(here.filter(({ contact }) => contact !== null))(
      '$name, of an operator who can be reached',
      async (dialogue) => {
        const driver = await telegramDriver(delivery, { dataMode, operator: { contact: dialogue.contact ?? '' } });
        await playOn(dialogue, driver.person(dialogue.name)).finally(() => driver.stop());
      },
    );
  });
});
