import type { MediaKind } from '../../src/conversation/message.ts';

/** One message as the person sees it on the screen, whatever the channel. */
export interface Seen {
  /** The words, mark-up removed; a link shown as bare text is part of them. */
  readonly text: string;
  /** Labels of what can be tapped, in order; where the channel shows a numbered text instead, the labels in it. */
  readonly choices: readonly string[];
  readonly links: readonly string[];
  /** Values offered ready to copy. */
  readonly copy: readonly string[];
}

/** One person's side of a channel. Every call waits until the bot has said all it has to say to it. */
export interface Person {
  say(text: string): Promise<readonly Seen[]>;
  /** Taps a button by its label: on the newest message that has it. Where nothing can be tapped, types the label. */
  tap(label: string): Promise<readonly Seen[]>;
  /** Taps a button of an older message: the n-th message of the bot, counted from 0. */
  tapOld(message: number, label: string): Promise<readonly Seen[]>;
  send(media: MediaKind): Promise<readonly Seen[]>;
  /** Opens the chat without words. */
  open(payload?: string): Promise<readonly Seen[]>;
  /** Lets the clock run; what the bot says unasked comes back. */
  wait(ms: number): Promise<readonly Seen[]>;
  /** Delivers the last message once more, with the same id. */
  redeliver(): Promise<readonly Seen[]>;
}

/** A running bot on one channel, for tests that every channel must pass. */
export interface Driver {
  readonly channel: 'terminal' | 'telegram' | 'whatsapp';
  readonly dataMode: 'checklist' | 'collect';
  person(name: string): Person;
  stop(): Promise<void>;
}
