import type { Conversation } from '../../src/conversation/conversation.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Explanation } from '../../src/conversation/explain.ts';
import type { Inbound, MediaKind, Reply } from '../../src/conversation/message.ts';
import type { Settings } from '../../src/conversation/settings.ts';

const settings: Settings = { dataMode: 'checklist', operator: {} };
const start = Date.UTC(2026, 10, 21, 15, 0);

/** One person talking to the pure core: every call is one message, a second apart. */
export class Talking {
  conversation: Conversation | undefined;
  replies: readonly Reply[] = [];
  explain: readonly Explanation[] = [];
  now = start;
  #sent = 0;

  readonly settings: Settings;

  constructor(settings: Settings, from?: Conversation) {
    this.settings = settings;
    this.conversation = from;
  }

  take(body: Inbound['body'], at = this.now): this {
    this.now += 1_000;
    const message: Inbound = { id: `m${this.#sent++}`, from: 'test:ana', at: Math.max(at, this.now), body };
    const turn = converse(this.conversation, [message], this.now, this.settings);
    this.conversation = turn.conversation ?? undefined;
    this.replies = turn.replies;
    this.explain = turn.explain();
    return this;
  }

  say(...texts: string[]): this {
    for (const text of texts) this.take({ type: 'text', text });
    return this;
  }

  /** Taps the button with this choice: `forgot`, or a full id. */
  tap(...choices: string[]): this {
    for (const choice of choices) {
      const id = this.reply.choices.find((one) => one.id === choice || one.id.endsWith(`.${choice}`))?.id ?? choice;
      this.take({ type: 'choice', choice: id });
    }
    return this;
  }

  send(media: MediaKind): this {
    return this.take({ type: 'media', media });
  }

  /** Lets the clock run and fires the wait if it is over. */
  wait(ms: number): this {
    this.now += ms;
    const open = this.conversation?.wait;
    if (open && open.at <= this.now) this.take({ type: 'due', wait: open.id });
    return this;
  }

  get reply(): Reply {
    const last = this.replies.at(-1);
    if (!last) throw new Error('The bot said nothing.');
    return last;
  }

  get pending(): string | null {
    return this.reply.pending;
  }
}

/** A new conversation, in `collect` mode when asked for. */
export const talk = (change: Partial<Settings> = {}, from?: Conversation): Talking =>
  new Talking({ ...settings, ...change }, from);
