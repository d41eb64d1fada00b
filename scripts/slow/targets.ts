import { parseUpdate } from '../../src/channels/telegram/parse.ts';
import { parseWebhook } from '../../src/channels/whatsapp/parse.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { converse } from '../../src/conversation/converse.ts';
import { hear } from '../../src/conversation/hear/hear.ts';
import type { Body, Inbound } from '../../src/conversation/message.ts';
import { masked } from '../../src/second-opinion/mask.ts';
import { explore } from '../../test/support/explore.ts';

/** One way a person's text takes through the program. */
export interface Target {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

const at = Date.UTC(2026, 10, 21, 15, 0);
const settings = { dataMode: 'collect', carrier: 'WhatsApp', operator: {} } as const;

/** Every way: reading by itself, both platforms' messages in every place that holds text, and every question that may wait. */
export const targets = (): Target[] => [
  { name: 'hear', read: (text) => hear(text, { awaitsNumber: false }) },
  { name: 'hear a number', read: (text) => hear(text, { awaitsNumber: true }) },
  { name: 'second opinion', read: masked },
  ...telegram,
  ...whatsapp,
  ...questions(),
];

/** One conversation for each place where something waits, and the first message of all. */
function questions(): Target[] {
  const bySlot = new Map<string, Conversation>();
  for (const locale of ['es', 'en'] as const) {
    for (const { position, conversation } of explore(settings, locale).values()) {
      const slot = `${locale} ${position.slot ?? position.state}`;
      if (!bySlot.has(slot)) bySlot.set(slot, conversation);
    }
  }
  return [
    talk('first message', undefined, (text) => ({ type: 'text', text })),
    talk('first caption', undefined, (caption) => ({ type: 'media', media: 'image', caption })),
    talk('first tap', undefined, (choice) => ({ type: 'choice', choice })),
    talk('first start', undefined, (payload) => ({ type: 'start', payload })),
    ...[...bySlot].map(([slot, conversation]) => talk(slot, conversation, (text) => ({ type: 'text', text }))),
  ];
}

function talk(name: string, conversation: Conversation | undefined, body: (text: string) => Body): Target {
  const message = (text: string): Inbound => ({ id: 'm', from: 'test:ana', at, body: body(text) });
  return { name: `converse, ${name}`, read: (text) => converse(conversation, [message(text)], at, settings) };
}

const me = { id: 1, username: 'some_bot' } as const;
const person = { id: 7, is_bot: false, language_code: 'es' } as const;

const telegram: readonly Target[] = (
  [
    ['text', (text) => message('private', { text })],
    ['caption', (text) => message('private', { photo: [], caption: text })],
    ['file name', (text) => message('private', { document: { file_name: text }, caption: text })],
    ['group', (text) => message('group', { text: `@${me.username} ${text}` })],
    [
      'group caption',
      (text) => message('group', { photo: [], caption: text, reply_to_message: { from: { id: me.id } } }),
    ],
    ['edit', (text) => ({ update_id: 1, edited_message: message('private', { text }).message })],
    ['tap', (text) => ({ update_id: 1, callback_query: { id: text, from: person, data: text } })],
    ['language', (text) => ({ ...message('private', { text: '1', from: { ...person, language_code: text } }) })],
  ] satisfies [string, (text: string) => object][]
).map(([name, update]) => ({
  name: `Telegram, ${name}`,
  read: (text) => parseUpdate(update(text), { me, receivedAt: at, isNewest: () => true }),
}));

const message = (type: 'private' | 'group', content: object) => ({
  update_id: 1,
  message: { message_id: 1, date: at / 1000, chat: { id: 7, type }, from: person, ...content },
});

const whatsapp: readonly Target[] = (
  [
    ['text', (text) => ({ messages: [sent({ type: 'text', text: { body: text } })] })],
    ['caption', (text) => ({ messages: [sent({ type: 'image', image: { caption: text } })] })],
    ['file name', (text) => ({ messages: [sent({ type: 'document', document: { filename: text, caption: text } })] })],
    ['tap', (text) => ({ messages: [sent({ type: 'interactive', interactive: { button_reply: { id: text } } })] })],
    ['button', (text) => ({ messages: [sent({ type: 'button', button: { payload: text } })] })],
    ['kind', (text) => ({ messages: [sent({ type: text })] })],
    ['ids', (text) => ({ messages: [sent({ id: text, from: text, from_user_id: text, type: 'text' })] })],
    ['contact', (text) => ({ contacts: [{ wa_id: text, user_id: text }], messages: [sent({ type: 'text' })] })],
    [
      'status',
      (text) => ({ statuses: [{ id: 'x', status: text, biz_opaque_callback_data: text, recipient_id: text }] }),
    ],
  ] satisfies [string, (text: string) => object][]
).map(([name, value]) => ({ name: `WhatsApp, ${name}`, read: (text) => parseWebhook(call(value(text)), number) }));

const number = { phoneNumberId: '100', receivedAt: at } as const;
const sent = (content: object) => ({ id: 'wamid.1', from: '593990000000', timestamp: String(at / 1000), ...content });
const call = (value: object) => ({
  object: 'whatsapp_business_account',
  entry: [{ changes: [{ field: 'messages', value: { metadata: { phone_number_id: '100' }, ...value } }] }],
});
