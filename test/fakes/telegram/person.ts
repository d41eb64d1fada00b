import { once } from 'node:events';
import { patienceMs } from './patience.ts';
import type { FakeTelegram } from './server.ts';
import type { Button, FakeMessage, FakeUpdate, FakeUser } from './types.ts';

/** What stands on the screen for one message. */
export interface OnScreen {
  readonly id: number;
  readonly by: 'bot' | 'person';
  readonly text: string;
  readonly buttons: readonly string[];
}

const buttonsOf = ({ reply_markup }: FakeMessage): readonly Button[] => reply_markup?.inline_keyboard.flat() ?? [];

/** A person with a private chat: what they do, and what they see. */
export class FakePerson {
  readonly user: FakeUser;
  /** The last update that this person caused. */
  lastUpdate: FakeUpdate | undefined;
  readonly #fake: FakeTelegram;
  /** Buttons as an app may still show them after the bot has taken them away. */
  readonly #remembered = new Map<number, readonly Button[]>();
  #read = 0;

  constructor(fake: FakeTelegram, user: FakeUser) {
    this.#fake = fake;
    this.user = user;
    fake.chats.add({ id: user.id, type: 'private', first_name: user.first_name });
    fake.chats.events.on('message', (chat: number) => {
      if (chat !== user.id) return;
      const newest = this.#chat.messages.at(-1);
      if (newest) this.#remembered.set(newest.message_id, buttonsOf(newest));
    });
  }

  get #chat() {
    return this.#fake.chats.get(this.user.id);
  }

  #deliver(content: Readonly<Record<string, unknown>>): FakeMessage {
    this.#chat.begun = true;
    const message = this.#fake.chats.write(this.#chat, this.user, content);
    this.lastUpdate = this.#fake.updates.add('message', { ...message }, `chat ${this.user.id}`);
    return message;
  }

  send(text: string, extra: Readonly<Record<string, unknown>> = {}): FakeMessage {
    const command = /^\/\w+(@\w+)?/.exec(text)?.[0];
    const entities = command ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] } : {};
    return this.#deliver({ text, ...entities, ...extra });
  }

  /** Opens the chat by a deep link or its button. */
  open(payload = ''): FakeMessage {
    return this.send(payload ? `/start ${payload}` : '/start');
  }

  sendPhoto(caption?: string): FakeMessage {
    return this.sendMedia({
      photo: [{ file_id: 'p', file_unique_id: 'p', width: 1, height: 1 }],
      ...(caption ? { caption } : {}),
    });
  }

  sendSticker = (): FakeMessage => this.sendMedia({ sticker: { file_id: 's', type: 'regular' } });

  sendDocument = (): FakeMessage => this.sendMedia({ document: { file_id: 'd', file_name: 'clave.pdf' } });

  sendMedia = (media: Readonly<Record<string, unknown>>): FakeMessage => this.#deliver(media);

  forward(text: string): FakeMessage {
    return this.#deliver({ text, forward_origin: { type: 'hidden_user', sender_user_name: 'Otra Persona', date: 1 } });
  }

  edit(messageId: number, text: string): void {
    const message = this.#fake.chats.find(this.#chat, messageId, 'edit');
    Object.assign(message, { text, edit_date: this.#fake.chats.seconds });
    this.lastUpdate = this.#fake.updates.add('edited_message', { ...message }, `chat ${this.user.id}`);
  }

  /**
   * Taps a button that is on a message of this chat: the newest that has it, or `message`. `late` taps what the app still
   * showed before the bot took it away; `expired` makes the answer to the tap come too late.
   */
  press(
    label: string,
    { message: id, expired = false, late = false }: { message?: number; expired?: boolean; late?: boolean } = {},
  ): void {
    const shown = (message: FakeMessage) =>
      late ? (this.#remembered.get(message.message_id) ?? []) : buttonsOf(message);
    const has = (message: FakeMessage) =>
      shown(message).find((button) => button.text === label && button.callback_data !== undefined);
    const message = this.#chat.messages.findLast((each) => (id === undefined || each.message_id === id) && has(each));
    const button = message && has(message);
    if (!message || !button) throw new Error(`There is no button "${label}". ${this.transcript()}`);
    this.#tap(button, { ...message, reply_markup: { inline_keyboard: shown(message).map((each) => [each]) } }, expired);
  }

  /** Whether the bot has ever shown this button. */
  hadButton(label: string): boolean {
    return [...this.#remembered.values()]
      .flat()
      .some(({ text, callback_data }) => text === label && callback_data !== undefined);
  }

  /** A tap that comes without its message, as for very old ones. */
  pressBlind(label: string): void {
    const button = this.#chat.messages.flatMap(buttonsOf).findLast(({ text }) => text === label);
    if (!button) throw new Error(`There is no button "${label}". ${this.transcript()}`);
    this.#tap(button, undefined, false);
  }

  #tap({ callback_data: data }: Button, message: FakeMessage | undefined, expired: boolean): void {
    const id = this.#fake.chats.newQuery(this.user.id, expired);
    const query = { id, from: this.user, chat_instance: '1', data, ...(message ? { message } : {}) };
    this.lastUpdate = this.#fake.updates.add('callback_query', query, `tap ${this.user.id}`);
  }

  block = (): void => this.#membership('kicked');
  unblock = (): void => this.#membership('member');

  #membership(status: 'kicked' | 'member'): void {
    this.#chat.blocked = status === 'kicked';
    const change = {
      chat: this.#chat.chat,
      from: this.user,
      date: this.#fake.chats.seconds,
      new_chat_member: { status, user: this.#fake.chats.bot },
    };
    this.lastUpdate = this.#fake.updates.add('my_chat_member', change, `member ${this.user.id}`);
  }

  /** The bot's messages, as they look now. */
  get fromBot(): readonly FakeMessage[] {
    return this.#chat.messages.filter(({ from }) => from.is_bot);
  }

  /** The next message of the bot that was not yet read, now or when it comes. */
  async next(): Promise<readonly FakeMessage[]> {
    const signal = AbortSignal.timeout(patienceMs);
    while (this.fromBot.length === this.#read) {
      await once(this.#fake.chats.events, 'message', { signal }).catch(() => {
        throw new Error(`The bot said no more in ${patienceMs} ms. ${this.transcript()}`);
      });
    }
    const said = this.fromBot.slice(this.#read, this.#read + 1);
    this.#read += 1;
    return said;
  }

  /** What is there unread, without waiting. */
  unread(): readonly FakeMessage[] {
    const said = this.fromBot.slice(this.#read);
    this.#read += said.length;
    return said;
  }

  get last(): FakeMessage | undefined {
    return this.fromBot.at(-1);
  }

  /** The chat as it looks now: after edits, with the buttons that are left. */
  screen(): readonly OnScreen[] {
    return this.#chat.messages.map((message) => ({
      id: message.message_id,
      by: message.from.is_bot ? 'bot' : 'person',
      text: message.text ?? '',
      buttons: buttonsOf(message).map(({ text }) => text),
    }));
  }

  /** What a copy button puts on the clipboard. */
  copy(label: string): string | undefined {
    return this.#chat.messages.flatMap(buttonsOf).findLast(({ text, copy_text }) => text === label && copy_text)
      ?.copy_text?.text;
  }

  transcript(): string {
    return `The chat:\n${this.screen()
      .map(({ by, text, buttons }) => `${by}: ${text} ${buttons.map((b) => `[${b}]`).join(' ')}`)
      .join('\n')}`;
  }
}
