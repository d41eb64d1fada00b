import type { FakePerson } from '../../fakes/telegram/person.ts';
import type { Seen } from '../driver.ts';
import { type BotOptions, type Mode, TestBot } from './bot.ts';
import { seen } from './driver.ts';

/** A bot and one person who talks to it. */
export class Chat {
  readonly bot: TestBot;
  readonly person: FakePerson;

  private constructor(bot: TestBot, person: FakePerson) {
    this.bot = bot;
    this.person = person;
  }

  static async begin(mode: Mode, options: BotOptions = {}, language_code = 'es'): Promise<Chat> {
    const bot = await TestBot.start(mode, options);
    return new Chat(bot, bot.fake.user(7, { language_code }));
  }

  /** Does each of these in turn, `[a button]` or words, and gives what the bot said to the last. */
  async walk(...steps: string[]): Promise<readonly Seen[]> {
    for (const step of steps) {
      this.person.unread();
      if (step.startsWith('[')) this.person.press(step.slice(1, -1));
      else this.person.send(step);
      await this.bot.settled();
    }
    return this.heard();
  }

  heard(): readonly Seen[] {
    return this.person.unread().map(seen);
  }

  texts(): readonly string[] {
    return this.heard().map(({ text }) => text);
  }
}
