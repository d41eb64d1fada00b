import type { FakeTelegram } from './server.ts';
import type { FakeMessage } from './types.ts';

interface Extra {
  readonly replyTo?: FakeMessage;
  readonly thread?: number;
  readonly language_code?: string;
}

/** A group in which the bot sees what speaks to it: commands, mentions, replies. */
export class Group {
  readonly id: number;
  readonly #fake: FakeTelegram;

  constructor(fake: FakeTelegram, id: number) {
    this.#fake = fake;
    this.id = id;
    fake.chats.add({ id, type: 'supergroup', title: 'Contadores' });
  }

  /** A member writes; the bot only hears of it when privacy mode lets it. */
  send(member: number, text: string, { replyTo, thread, language_code = 'es' }: Extra = {}): FakeMessage {
    const from = { id: member, is_bot: false, first_name: 'Luis', language_code };
    const message = this.#fake.chats.write(this.#fake.chats.get(this.id), from, {
      text,
      ...(replyTo ? { reply_to_message: { message_id: replyTo.message_id, from: replyTo.from } } : {}),
      ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
    });
    const heard = text.startsWith('/') || text.includes('@clave_test_bot') || replyTo?.from.is_bot;
    if (heard) this.#fake.updates.add('message', { ...message }, `chat ${this.id}`);
    return message;
  }

  /** The group became a supergroup with another id. */
  migrateTo(id: number): Group {
    this.#fake.chats.get(this.id).migratedTo = id;
    return new Group(this.#fake, id);
  }

  get fromBot(): readonly FakeMessage[] {
    return this.#fake.chats.get(this.id).messages.filter(({ from }) => from.is_bot);
  }
}
