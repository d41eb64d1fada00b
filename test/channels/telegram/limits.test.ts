import { describe, expect, it } from 'vitest';
import { commonTopics } from '../../../flows/common/topics.ts';
import { procedures } from '../../../flows/procedures.ts';
import { limits } from '../../../src/channels/telegram/limits.ts';
import { render, renderPlain } from '../../../src/channels/telegram/render.ts';
import { converse } from '../../../src/conversation/converse.ts';
import type { Reply } from '../../../src/conversation/message.ts';
import type { Settings } from '../../../src/conversation/settings.ts';
import { locales } from '../../../src/conversation/view.ts';
import { keyboardOf, textOf } from '../../fakes/telegram/validate.ts';
import { explore, turn } from '../../support/explore.ts';

const topicIds = [commonTopics, ...procedures.map(({ topics }) => topics)].flatMap(Object.keys);

/** The longest an operator may make the texts. */
const operator = {
  name: 'N'.repeat(60),
  contact: 'C'.repeat(120),
  privacyContact: 'P'.repeat(120),
  privacyUrl: `https://example.ec/${'p'.repeat(120)}`,
};

/** The question, its version and the choice, in ASCII: an old button can be told from a new one. */
const choiceForm = /^[\x21-\x7e]+\.\d+\.[a-z0-9_]+$/;

/** What Telegram, or its people, would mind about a reply; the checks of the played server throw. */
function problemsOf(reply: Reply): string[] {
  const seen = textOf({ ...render(reply, 180_000) });
  const plain = textOf({ ...renderPlain(reply) });
  const buttons = keyboardOf({ ...render(reply) })?.inline_keyboard.flat() ?? [];
  const data = buttons.flatMap(({ callback_data }) => callback_data ?? []);
  return [
    ...(seen.text.length > limits.text ? ['a text is too long'] : []),
    ...(/<\/?b>/.test(plain.text) ? ['mark-up is left in a plain text'] : []),
    ...data.filter((id) => Buffer.byteLength(id) > limits.callbackData || !choiceForm.test(id)),
  ];
}

describe.each(locales)('every place a conversation can be in, in %s', (locale) => {
  it.each(['checklist', 'collect'] as const)(
    'is a message that Telegram takes (%s)',
    (dataMode) => {
      const settings: Settings = { dataMode, carrier: 'Telegram', operator };
      const places = [...explore(settings, locale).values()];
      expect(places.length).toBeGreaterThan(20);
      const opened = turn(undefined, { type: 'start', payload: locale }, settings).conversation;
      const at = opened.startedAt;
      const answers = topicIds.flatMap((payload) => {
        const message = { id: 'm', from: 'telegram:7', at, body: { type: 'start', payload } } as const;
        return converse(opened, [message], at, settings).replies;
      });
      expect(answers.length).toBeGreaterThanOrEqual(topicIds.length);
      const replies = [...places.map((place) => place.reply), ...answers];
      expect([...new Set(replies.flatMap(problemsOf))]).toEqual([]);
      // Thousands of places are walked; a busy machine takes its time.
    },
    120_000,
  );
});
