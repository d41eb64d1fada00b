import type { Answer, Conversation, Idle, Step } from '../conversation.ts';
import type { Locale } from '../view.ts';
import type { Part } from './state.ts';

/** Facts told, by name; `also`: further situations told in the same breath, by commas. */
export type Facts = { readonly [fact: string]: Answer };

/**
 * Everything that can change a conversation or its reply. Rules name moves; `apply` is the only place that carries them out.
 */
export type Move =
  /** Answers given, by slot; `null` takes an earlier one back. */
  | { readonly do: 'answer'; readonly answers: Step }
  /** Facts told: they answer the questions that they answer, as far as that leads from here, and the rest waits. */
  | { readonly do: 'inform'; readonly facts: Facts; readonly quietly?: true }
  /**
   * Replaces an earlier answer, or opens its question again; answers that the new way no longer meets are dropped. `told`: facts that
   * the message tells besides, so that what was told of them before is not taken along to another procedure.
   */
  | {
      readonly do: 'replace';
      readonly slot: string;
      readonly to: Answer | null;
      readonly told?: readonly string[];
    }
  /** The last step is taken back. */
  | { readonly do: 'take_back' }
  /** A message begins: the clock stops, and what it answers is a step of its own. `unreadable`: it is one the bot cannot read. */
  | { readonly do: 'begin'; readonly unreadable: boolean }
  /** The reply was put together: what the person now has in front of them. */
  | {
      readonly do: 'shown';
      readonly asked: Conversation['asked'];
      readonly offered: readonly string[] | null;
      readonly parts: readonly string[];
    }
  | { readonly do: 'idle'; readonly idle: Idle | null }
  /** The answers are gone, language and consent stay. */
  | { readonly do: 'restart' }
  /** The answers are gone: a new case. */
  | { readonly do: 'clear' }
  /** Everything is gone. */
  | { readonly do: 'erase' }
  | { readonly do: 'speak'; readonly locale: Locale; readonly by: Conversation['localeBy'] }
  | { readonly do: 'doubt'; readonly doubt: Conversation['doubt'] }
  /** Counts: not understood, an unusable number, or understood. */
  | { readonly do: 'count'; readonly what: 'miss' | 'error' | 'understood' }
  /** Which of two topics was meant. */
  | { readonly do: 'learn'; readonly pair: string; readonly topic: string }
  /** The question is said whole again. */
  | { readonly do: 'ask_whole' }
  /** The clock of the three minutes is stopped. */
  | { readonly do: 'stop_clock' }
  | { readonly do: 'catch_up' }
  | { readonly do: 'unreadable'; readonly is: boolean }
  /** What is said. */
  | { readonly do: 'say'; readonly part: Part }
  | { readonly do: 'card' }
  | { readonly do: 'link'; readonly ids: readonly string[] }
  | { readonly do: 'hand_off'; readonly outcome: string }
  | { readonly do: 'topic'; readonly topic: string }
  | { readonly do: 'offer'; readonly ids: readonly string[] }
  | { readonly do: 'ask'; readonly how: boolean | 'buttons' };
