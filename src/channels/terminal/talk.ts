import type { Explanation } from '../../conversation/explain.ts';
import type { Unmarked } from '../../conversation/made-in.ts';
import type { Reply } from '../../conversation/message.ts';
import type { RunningTurns } from '../../turns/turns.ts';

/** One way to talk over standard input and output. */
export interface Talk {
  /** The time of the conversations, in ms since 1970. */
  now(): number;
  /** Writes a reply to one person, with why the bot said it. */
  show(to: string, reply: Unmarked<Reply>, explain: readonly Explanation[]): void;
  /** Hands what comes in to the turns, until the input ends. */
  until(turns: RunningTurns): Promise<void>;
}
