import { describe, expect, it } from 'vitest';
import { commonTopics } from '../../../flows/common/topics.ts';
import { procedures } from '../../../flows/procedures.ts';
import { limits } from '../../../src/channels/whatsapp/limits.ts';
import { render, renderPlain } from '../../../src/channels/whatsapp/render.ts';
import { converse } from '../../../src/conversation/converse.ts';
import type { Reply } from '../../../src/conversation/message.ts';
import type { Settings } from '../../../src/conversation/settings.ts';
import { write } from '../../../src/conversation/texts.ts';
import { locales } from '../../../src/conversation/view.ts';
import { validate } from '../../fakes/whatsapp/validate.ts';
import { explore, turn } from '../../support/explore.ts';

const topicIds = [commonTopics, ...procedures.map(({ topics }) => topics)].flatMap(Object.keys);

/** The longest an operator may make the texts. */
const operator = {
  name: 'N'.repeat(60),
  contact: 'C'.repeat(120),
  privacyContact: 'P'.repeat(120),
  privacyUrl: `https://example.ec/${'p'.repeat(120)}`,
};

/** What Meta, or its people, would mind about a reply, as it is rendered and as the plain text it may have to become. */
function problemsOf(reply: Reply): string[] {
  return [render(reply), renderPlain(reply)].flatMap((content) => {
    const read = validate({ messaging_product: 'whatsapp', to: '+593990000101', ...content });
    const body = content.type === 'text' ? content.text.body : content.interactive.body.text;
    const most = content.type === 'text' ? limits.text : limits.body;
    return [
      ...('error' in read ? [`${read.error.details}: ${body.slice(0, 60)}`] : []),
      ...(body.length > most ? [`${body.length} of ${most}: ${body.slice(0, 60)}`] : []),
      ...(/<\/?b>/.test(body) ? [`mark-up is left: ${body.slice(0, 60)}`] : []),
    ];
  });
}

describe.each(locales)('every place a conversation can be in, in %s', (locale) => {
  it.each(['checklist', 'collect'] as const)(
    'is a message that Meta takes (%s)',
    (dataMode) => {
      const settings: Settings = { dataMode, carrier: 'WhatsApp', operator };
      const places = [...explore(settings, locale).values()];
      expect(places.length).toBeGreaterThan(20);
      const opened = turn(undefined, { type: 'start', payload: locale }, settings).conversation;
      const at = opened.startedAt;
      const answers = topicIds.flatMap((payload) => {
        const message = { id: 'm', from: 'whatsapp:7', at, body: { type: 'start', payload } } as const;
        return converse(opened, [message], at, settings).replies;
      });
      expect(answers.length).toBeGreaterThanOrEqual(topicIds.length);
      const replies = [...places.map((place) => place.reply), ...answers];
      expect([...new Set(replies.flatMap(problemsOf))]).toEqual([]);
      // Thousands of places are walked; a busy machine takes its time.
    },
    120_000,
  );

  it('has short words for the buttons that only WhatsApp has', () => {
    expect(write(locale, 'whatsapp-list').length).toBeLessThanOrEqual(limits.listButton);
    expect(write(locale, 'whatsapp-open').length).toBeLessThanOrEqual(limits.linkButton);
  });
});
