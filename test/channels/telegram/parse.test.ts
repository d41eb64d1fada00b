import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUpdate, type Received } from '../../../src/channels/telegram/parse.ts';

const me = { id: 1, username: 'clave_test_bot' };
const chat = { id: 7, type: 'private' };
const from = { id: 7, is_bot: false, first_name: 'Ana', language_code: 'es' };

function read(update: object, newest?: number): Received {
  return parseUpdate({ update_id: 5, ...update }, { me, receivedAt: 99_000, isNewest: (_, id) => id === newest });
}

const message = (content: object) => read({ message: { message_id: 3, date: 10, chat, from, ...content } });

function bodyOf(received: Received) {
  return received.kind === 'inbound' ? received.inbound.body : received;
}

describe('a private message', () => {
  it('names the person, the chat, the moment and the language, and nothing else of them', () => {
    expect(message({ text: 'hola' })).toEqual({
      kind: 'inbound',
      messageId: 3,
      inbound: {
        id: '5',
        from: 'telegram:7',
        address: '7',
        at: 10_000,
        body: { type: 'text', text: 'hola' },
        languageHint: 'es',
      },
    });
  });

  it.each([
    ['/start', { type: 'start' }],
    ['/start otp', { type: 'start', payload: 'otp' }],
    ['/START@clave_test_bot  en', { type: 'start', payload: 'en' }],
    ['/ayuda', { type: 'text', text: 'ayuda' }],
    ['/help now', { type: 'text', text: 'ayuda' }],
    ['/idioma', { type: 'text', text: 'idioma' }],
    ['/language', { type: 'text', text: 'idioma' }],
    ['/mis_datos', { type: 'text', text: 'mis datos' }],
    ['/borrar', { type: 'text', text: 'borrar mis datos' }],
    ['/delete', { type: 'text', text: 'borrar mis datos' }],
    ['/privacy', { type: 'text', text: 'privacidad' }],
    ['/privacidad', { type: 'text', text: 'privacidad' }],
    ['/cancelar', { type: 'text', text: 'cancelar' }],
    ['/constructor', { type: 'text', text: 'ayuda' }],
    ['/ no', { type: 'text', text: '/ no' }],
    ['a /start', { type: 'text', text: 'a /start' }],
  ])('reads %s', (text, body) => {
    expect(bodyOf(message({ text }))).toEqual(body);
  });

  it.each([
    [{ photo: [{}] }, 'image'],
    [{ voice: {} }, 'audio'],
    [{ audio: {} }, 'audio'],
    [{ video: {} }, 'video'],
    [{ video_note: {} }, 'video'],
    [{ animation: {}, document: {} }, 'video'],
    [{ sticker: {} }, 'sticker'],
    [{ venue: {}, location: {} }, 'location'],
    [{ document: {} }, 'document'],
    [{ contact: {} }, 'contact'],
    [{ dice: {} }, 'other'],
  ])('says what it is when it has no text: %o', (content, media) => {
    expect(bodyOf(message({ ...content, caption: 'mire' }))).toEqual({ type: 'media', media, caption: 'mire' });
  });

  it('is nothing to answer when the app wrote it or a bot did', () => {
    expect(message({ pinned_message: {} })).toEqual({ kind: 'ignored', why: 'service' });
    expect(message({ text: 'x', from: { ...from, is_bot: true } })).toEqual({ kind: 'ignored', why: 'from_bot' });
  });

  it('is text when it was forwarded, and does not say from whom', () => {
    const received = message({
      text: 'no llega',
      forward_origin: { type: 'user', sender_user: { id: 8, first_name: 'Luis' } },
    });
    expect(bodyOf(received)).toEqual({ type: 'text', text: 'no llega' });
    expect(JSON.stringify(received)).not.toContain('Luis');
  });

  it('is known by its chat when Telegram leaves the sender out', () => {
    expect(message({ text: 'hola', from: undefined })).toMatchObject({ inbound: { from: 'telegram:7' } });
  });
});

describe('an edited message', () => {
  const edited = { edited_message: { message_id: 3, date: 10, edit_date: 20, chat, from, text: 'no' } };

  it('may correct the newest answer', () => {
    expect(read(edited, 3)).toMatchObject({
      inbound: { at: 20_000, body: { type: 'edited', text: 'no', latest: true } },
    });
  });

  it('corrects nothing when it is older', () => {
    expect(read(edited, 4)).toMatchObject({ inbound: { body: { latest: false } } });
  });

  it.each(['/borrar', '/delete', '/BORRAR@clave_test_bot'])('deletes wherever %s is written', (text) => {
    const deleting = { edited_message: { ...edited.edited_message, text } };
    for (const newest of [3, 4])
      expect(bodyOf(read(deleting, newest))).toEqual({ type: 'text', text: 'borrar mis datos' });
  });
});

describe('a tap', () => {
  const query = { id: 'q', from, data: 'email_access.1.yes' };

  it('is the choice as the button holds it, with the message it stands on', () => {
    const message = { message_id: 2, date: 9, chat, text: '¿Puede?' };
    expect(read({ callback_query: { ...query, message } })).toEqual({
      kind: 'inbound',
      inbound: {
        id: '5',
        from: 'telegram:7',
        address: '7',
        at: 99_000,
        body: { type: 'choice', choice: 'email_access.1.yes' },
        languageHint: 'es',
      },
      tap: { queryId: 'q', choice: 'email_access.1.yes', message },
    });
  });

  it.each([undefined, { strange: true }])('counts without a message that can be read: %o', (message) => {
    expect(read({ callback_query: { ...query, message } })).toMatchObject({
      inbound: { address: '7' },
      tap: { queryId: 'q' },
    });
  });
});

describe('a group', () => {
  const group = { id: -100, type: 'supergroup' };
  const said = (text: string, extra: object = {}) => message({ chat: group, text, ...extra });

  it.each(['/ayuda', '/ayuda@clave_test_bot', '@Clave_Test_Bot ayuda'])('hears what speaks to the bot: %s', (text) => {
    expect(said(text)).toMatchObject({ kind: 'group', call: { chat: -100, messageId: 3, holdsNumber: false } });
  });

  it.each(['hola', '/ayuda@other_bot', '@clave_test_bot_2 hola', 'mi RUC es 2499999995001'])(
    'leaves alone what does not: %s',
    (text) => {
      expect(said(text)).toEqual({ kind: 'ignored', why: 'not_for_us' });
    },
  );

  it('hears a reply to the bot, and stays in its thread', () => {
    const reply = {
      reply_to_message: { message_id: 1, from: { id: 1 } },
      is_topic_message: true,
      message_thread_id: 44,
    };
    expect(said('sí', reply)).toMatchObject({ kind: 'group', call: { thread: 44 } });
  });

  it.each(['@clave_test_bot 2499999995001', '@clave_test_bot 249999999-7', '/ayuda 2499999997.'])(
    'notices a number without reading it: %s',
    (text) => {
      const received = said(text);
      expect(received).toMatchObject({ kind: 'group', call: { holdsNumber: true } });
      expect(JSON.stringify(received)).not.toContain('24999');
    },
  );

  it.each(['@clave_test_bot 12345', '@clave_test_bot 123456789012'])('takes no other number for one: %s', (text) => {
    expect(said(text)).toMatchObject({ call: { holdsNumber: false } });
  });
});

describe('who comes and goes', () => {
  const change = (status: string, at = chat) =>
    read({ my_chat_member: { chat: at, from, new_chat_member: { status } } });

  it('notices a block and nothing else', () => {
    expect(change('kicked')).toEqual({ kind: 'blocked', from: 'telegram:7', address: '7' });
    expect(change('member')).toMatchObject({ kind: 'ignored' });
    expect(change('kicked', { id: -1, type: 'group' })).toMatchObject({ kind: 'ignored' });
  });
});

it('takes anything at all without failing', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.constantFrom('message', 'edited_message', 'callback_query', 'my_chat_member', 'poll'),
      (value, kind) => {
        expect(['inbound', 'blocked', 'group', 'ignored']).toContain(read({ [kind]: value }).kind);
        expect(parseUpdate(value, { me, receivedAt: 0, isNewest: () => false }).kind).toBe('ignored');
      },
    ),
  );
});
