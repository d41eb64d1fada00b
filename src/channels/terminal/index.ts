import type { Explanation } from '../../conversation/explain.ts';
import type { Settings } from '../../conversation/settings.ts';
import type { Channel } from '../../turns/channel.ts';
import type { Log } from '../../turns/telemetry.ts';
import type { RunningTurns } from '../../turns/turns.ts';
import { interactive } from './interactive.ts';
import { jsonLines } from './json-lines.ts';
import { conversationOf, fit, profiles } from './profile.ts';
import type { TerminalSettings } from './settings.ts';

/** The terminal as a channel: standard input and output, for a person or for a program. */
export interface Terminal extends Channel {
  /** What it decides about its conversations. */
  readonly conversation: Omit<Settings, 'operator'>;
  /** The time of its conversations, in ms since 1970: the machine's, or that of the lines. */
  now(): number;
  /** Notes why a person is answered as they are; it is shown with the replies that follow. */
  explained(from: string, why: readonly Explanation[]): void;
  /** Hands what comes in to the turns, until the input ends. */
  talk(turns: RunningTurns): Promise<void>;
}

export function createTerminal(settings: TerminalSettings, log: Log): Terminal {
  const profile = { ...profiles[settings.as], ...(settings.dataMode === null ? {} : { dataMode: settings.dataMode }) };
  const talk = settings.json ? jsonLines(settings, log) : interactive(settings);
  /** Why each person was last answered as they were. It stays in this process, on the screen of whoever asked for it. */
  const reasons = new Map<string, readonly Explanation[]>();
  return {
    name: 'terminal',
    conversation: conversationOf(profile),
    now: () => talk.now(),
    explained: (from, why) => void reasons.set(from, why),
    async send(address, reply) {
      talk.show(address.slice('terminal:'.length), fit(reply, profile), reasons.get(address) ?? []);
      return { status: 'sent' };
    },
    talk: (turns) => talk.until(turns),
  };
}
