import { describe, expect, it } from 'vitest';
import { topicIds } from '../../../flows/topics.ts';
import { limits } from '../../../src/channels/telegram/limits.ts';
import { render, renderPlain } from '../../../src/channels/telegram/render.ts';
import type { Settings } from '../../../src/conversation/settings.ts';
import { locales } from '../../../src/understanding/understood.ts';
import { keyboardOf, textOf } from '../../fakes/telegram/validate.ts';
import { explore, turn } from '../../support/explore.ts';

/** The longest an operator may make the texts. */
const operator = {
  name: 'N'.repeat(60),
  contact: 'C'.repeat(120),
  privacyContact: 'P'.repeat(120),
  privacyUrl: `https://example.ec/${'p'.repeat(120)}`,
};

describe.each(locales)('every place a conversation can be in, in %s', (locale) => {
  it.each(['checklist', 'collect'] as const)('is a message that Telegram takes (%s)', (dataMode) => {
    const settings: Settings = { dataMode, carrier: 'Telegram', operator };
    const places = [...explore(settings, locale).values()];
    expect(places.length).toBeGreaterThan(20);
    const opened = turn(undefined, { type: 'start', payload: locale }, settings).conversation;
    const answers = topicIds.map((payload) => turn(opened, { type: 'start', payload }, settings));
    for (const { reply } of [...places, ...answers]) {
      const seen = textOf({ ...render(reply, 180_000) });
      expect(seen.text.length).toBeLessThanOrEqual(limits.text);
      expect(textOf({ ...renderPlain(reply) }).text).not.toMatch(/<\/?b>/);
      const buttons = keyboardOf({ ...render(reply) })?.inline_keyboard.flat() ?? [];
      for (const { callback_data = 'x.1.x' } of buttons) {
        expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(limits.callbackData);
        // The question, its version and the choice: an old button can be told from a new one.
        expect(callback_data).toMatch(/^[a-z0-9_:]+\.\d+\.[a-z0-9_]+$/);
      }
    }
  });
});
