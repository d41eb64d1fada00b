import type { MediaKind } from '../../../src/conversation/message.ts';
import type { FakePerson } from '../../fakes/telegram/person.ts';
import type { FakeMessage } from '../../fakes/telegram/types.ts';
import type { Side } from '../../support/dialogue-play.ts';
import type { Driver, Seen } from '../driver.ts';
import { type BotOptions, type Mode, TestBot } from './bot.ts';

const file = { file_id: 'f', file_unique_id: 'f' };

/** What each kind of message holds when it comes from Telegram. */
const media: Readonly<Record<MediaKind, Readonly<Record<string, unknown>>>> = {
  image: { photo: [{ ...file, width: 1, height: 1 }] },
  audio: { voice: { ...file, duration: 1 } },
  video: { video: { ...file, width: 1, height: 1, duration: 1 } },
  sticker: { sticker: { ...file, type: 'regular' } },
  location: { location: { latitude: 0, longitude: 0 } },
  document: { document: { ...file, file_name: 'clave.pdf' } },
  contact: { contact: { phone_number: '000', first_name: 'Luis' } },
  other: { dice: { emoji: '🎲', value: 1 } },
};

export function seen(message: FakeMessage): Seen {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  return {
    text: message.text ?? '',
    choices: buttons.filter((button) => button.callback_data !== undefined).map(({ text }) => text),
    links: buttons.flatMap(({ url }) => url ?? []),
    copy: buttons.flatMap(({ copy_text }) => copy_text?.text ?? []),
  };
}

/** A person on Telegram, whose every call waits until the bot has said all. */
class TelegramPerson implements Side {
  readonly #bot: TestBot;
  readonly #person: FakePerson;

  constructor(bot: TestBot, person: FakePerson) {
    this.#bot = bot;
    this.#person = person;
  }

  async #after(action: () => unknown): Promise<readonly Seen[]> {
    action();
    await this.#bot.settled();
    return this.#person.unread().map(seen);
  }

  say(text: string): Promise<readonly Seen[]> {
    return this.#after(() => this.#person.send(text));
  }

  tap(label: string): Promise<readonly Seen[]> {
    return this.#after(() => this.#touch(label));
  }

  /** Taps a button that is there, or one the app may still show, and else types its words. */
  #touch(label: string): void {
    const buttons = this.#person.screen().flatMap((message) => message.buttons);
    if (buttons.includes(label)) this.#person.press(label);
    else if (this.#person.hadButton(label)) this.#person.press(label, { late: true });
    else this.#person.send(label);
  }

  late(text: string, ms: number): Promise<readonly Seen[]> {
    const date = Math.floor((this.#bot.clock.now() - ms) / 1000);
    return this.#after(() => this.#person.send(text, { date }));
  }

  edit(text: string): Promise<readonly Seen[]> {
    const newest = this.#person.screen().findLast(({ by }) => by === 'person');
    return this.#after(() => this.#person.edit(newest?.id ?? 0, text));
  }

  async tapOld(message: number, label: string): Promise<readonly Seen[]> {
    const old = this.#person.fromBot[message];
    if (!old) throw new Error(`The bot has not sent ${message + 1} messages. ${this.#person.transcript()}`);
    return this.#after(() => this.#person.press(label, { message: old.message_id, late: true }));
  }

  send(kind: MediaKind): Promise<readonly Seen[]> {
    return this.#after(() => this.#person.sendMedia(media[kind]));
  }

  open(payload?: string): Promise<readonly Seen[]> {
    return this.#after(() => this.#person.open(payload));
  }

  async wait(ms: number): Promise<readonly Seen[]> {
    await this.#bot.pass(ms);
    return this.#person.unread().map(seen);
  }

  redeliver(): Promise<readonly Seen[]> {
    const { lastUpdate } = this.#person;
    if (!lastUpdate) throw new Error('Nothing was sent yet.');
    return this.#after(() => this.#bot.fake.redeliver(lastUpdate));
  }
}

interface TelegramDriver extends Driver {
  readonly bot: TestBot;
  person(name: string): Side;
}

/** A running bot on Telegram, behind the fake server and the real adapter. */
export async function telegramDriver(mode: Mode, options: BotOptions = {}): Promise<TelegramDriver> {
  const bot = await TestBot.start(mode, options);
  const ids = new Map<string, number>();
  return {
    channel: 'telegram',
    dataMode: options.dataMode ?? 'collect',
    bot,
    person(name) {
      const id = ids.get(name) ?? 1001 + ids.size;
      ids.set(name, id);
      return new TelegramPerson(bot, bot.fake.user(id));
    },
    stop: () => bot.end(),
  };
}
