import { readFileSync } from 'node:fs';
import type { Conversation } from '../../src/conversation/conversation.ts';
import type { Inbound } from '../../src/conversation/message.ts';
import type { Settings } from '../../src/conversation/settings.ts';

/** What matters to the person after one further message, in the names of the version that wrote the record. */
export interface After {
  /** Whether anything was said. */
  readonly speaks: boolean;
  /** The question that waits, and the name its answer is kept under; the latter also while nothing is shown of it. */
  readonly pending: string | null;
  readonly slot: string | null;
  /** The answers that count, by slot; `null` where everything was deleted. */
  readonly answers: { readonly [slot: string]: string } | null;
  /** The card handed over, and the topic answered. */
  readonly outcome: string | null;
  readonly topic: string | null;
  /** Numbers offered ready to copy. */
  readonly copy: readonly string[];
  readonly locale: string | null;
  /** When the open wait is over, in ms since 1970. */
  readonly wait: number | null;
  /** The button was said to be too old. */
  readonly refused: boolean;
}

/** A conversation as an older version stored it, the message that comes next, and what has to come of it. */
export interface OldRecord {
  readonly name: string;
  readonly dataMode: Settings['dataMode'];
  /** When the message is taken, in ms since 1970. */
  readonly now: number;
  readonly conversation: Conversation;
  /** Full ids of the buttons that stand in the chat. */
  readonly buttons: readonly string[];
  readonly message: Inbound;
  readonly then: After;
}

/** The records of one file beside this one, one JSON object a line. */
export const oldRecords = (file: string): OldRecord[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
