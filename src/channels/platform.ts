import type { Settings } from '../conversation/settings.ts';
import type { Health } from '../http/health.ts';
import type { Route } from '../http/route.ts';
import type { Unverified } from '../http/unverified.ts';
import type { Aliases, Channel, Receiver } from '../turns/channel.ts';
import type { Clock } from '../turns/clock.ts';
import type { Log, Meter } from '../turns/telemetry.ts';

/** A channel to a platform, as the program around it runs it. */
export interface PlatformChannel extends Channel {
  /** What this channel decides about its conversations. */
  readonly conversation: Omit<Settings, 'operator'>;
  /** Where the platform calls, on the shared HTTP server. */
  readonly routes: readonly Route[];
  /**
   * Begins to receive, and resolves when the platform has been reached, or `stop` was called.
   *
   * @throws an error whose message is one line for the operator, when the channel can never receive like this
   */
  start(): Promise<void>;
  /** Takes nothing more and waits for what is in work, for a limited time. Sending still works afterwards. */
  stop(): Promise<void>;
  health(): Health;
}

/** What the program hands to every channel. */
export interface PlatformParts {
  /** What messages are handed to; a function, because turns and channels need each other. */
  readonly turns: () => Receiver & Aliases;
  readonly log: Log;
  readonly meter: Meter;
  /** Where bodies are gathered before it is known who sent them. */
  readonly unverified: Unverified;
  /** Whether this is the only process of the bot; with several, what rests on memory is left out. */
  readonly sole: boolean;
  /** The channel cannot go on. The message is one line for the operator; the program should end with a non-zero code. */
  readonly onStopped: (why: Error) => void;
  /** The real one, unless a test keeps its own time. */
  readonly clock?: Clock;
}
