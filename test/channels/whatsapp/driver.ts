import type { MediaKind } from '../../../src/conversation/message.ts';
import type { Operator } from '../../../src/conversation/settings.ts';
import { messagesCall, written } from '../../fakes/whatsapp/calls.ts';
import type { Driver, Person, Seen } from '../driver.ts';
import { type Bot, phoneNumberId, startBot } from './bot.ts';
import { seen, tappable } from './seen.ts';

const media: { readonly [kind in MediaKind]: object } = {
  image: { type: 'image', image: { id: '1', mime_type: 'image/jpeg', sha256: 'x' } },
  audio: { type: 'audio', audio: { id: '1', mime_type: 'audio/ogg; codecs=opus', sha256: 'x', voice: true } },
  video: { type: 'video', video: { id: '1', mime_type: 'video/mp4', sha256: 'x' } },
  sticker: { type: 'sticker', sticker: { id: '1', mime_type: 'image/webp', sha256: 'x', animated: false } },
  location: { type: 'location', location: { latitude: -0.2, longitude: -78.5 } },
  document: { type: 'document', document: { id: '1', mime_type: 'application/pdf', sha256: 'x', filename: 'x.pdf' } },
  contact: { type: 'contacts', contacts: [{ name: { formatted_name: 'X' }, phones: [] }] },
  other: { type: 'unsupported', errors: [{ code: 131051 }], unsupported: { type: 'poll_creation' } },
};

export const textOf = (body: string) => ({ type: 'text', text: { body } });

/** The bot on WhatsApp, for the tests that every channel must pass. */
export async function whatsAppDriver(
  dataMode: 'checklist' | 'collect' = 'checklist',
  operator: Operator = {},
): Promise<Driver> {
  const bot = await startBot({ dataMode, operator });
  return { channel: 'whatsapp', dataMode, person: (name) => personOn(bot, name), stop: () => bot.stop() };
}

/** One person's side of a running bot. */
function personOn(bot: Bot, name: string): Person {
  const { graph, webhooks, clock } = bot;
  const person = graph.addPerson(name);
  let shown = 0;
  let last: object | undefined;

  const fresh = async (): Promise<readonly Seen[]> => {
    await bot.settled();
    const inbox = graph.inboxOf(person);
    const news = inbox.slice(shown).map(seen);
    shown = inbox.length;
    return news;
  };
  const deliver = async (call: object): Promise<readonly Seen[]> => {
    last = call;
    const status = await webhooks.post(call);
    if (status !== 200) throw new Error(`the webhook answered ${status}`);
    return fresh();
  };
  const send = (content: object) => {
    // Nobody types twice in the same moment, and the pace of sending takes its time from this clock.
    clock.advance(1_000);
    return deliver(messagesCall(phoneNumberId, [person], [written(graph, person, content, clock.now())]));
  };
  const tapOn = (message: number, label: string) => {
    const accepted = graph.inboxOf(person)[message];
    const button = accepted && tappable(accepted).find(({ title }) => title === label);
    if (!accepted || !button) return send(textOf(label));
    const isList = accepted.message.type === 'interactive' && accepted.message.interactive.type === 'list';
    const type = isList ? 'list_reply' : 'button_reply';
    return send({
      context: { from: '593980000001', id: accepted.id },
      type: 'interactive',
      interactive: { type, [type]: button },
    });
  };
  return {
    say: (text) => send(textOf(text)),
    tap: (label) =>
      tapOn(
        graph.inboxOf(person).findLastIndex((one) => tappable(one).some(({ title }) => title === label)),
        label,
      ),
    tapOld: tapOn,
    send: (kind) => send(media[kind]),
    // WhatsApp has no deep links: what a link brings along is words that are ready to be sent.
    open: (payload) => send(payload === undefined ? { type: 'request_welcome' } : textOf(payload)),
    async wait(ms) {
      await bot.wait(ms);
      return fresh();
    },
    redeliver: () => (last ? deliver(last) : fresh()),
  };
}
