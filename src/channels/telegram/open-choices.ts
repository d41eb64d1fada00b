import type { Reply } from '../../conversation/message.ts';
import type { Locale } from '../../understanding/understood.ts';
import { Recent } from './recent.ts';

/**
 * Which buttons the last question in each chat had, as far as this process has sent it. It only decides what a tap looks
 * like; what it means is for the conversation alone. What is not known counts as open.
 */
export function createOpenChoices() {
  const last = new Recent<{
    readonly messageId: number;
    readonly choices: ReadonlySet<string>;
    readonly locale: Locale | undefined;
  }>();
  return {
    remember(address: string, messageId: number, { choices, locale }: Reply): void {
      if (choices.length > 0) last.set(address, { messageId, choices: new Set(choices.map(({ id }) => id)), locale });
    },
    localeOf: (address: string): Locale | undefined => last.get(address)?.locale,
    /** A message newer than the one we know was sent by another process, so its buttons are open. */
    isStale(address: string, choice: string, messageId: number | undefined): boolean {
      const known = last.get(address);
      return (
        known !== undefined && messageId !== undefined && messageId <= known.messageId && !known.choices.has(choice)
      );
    },
  };
}

export type OpenChoices = ReturnType<typeof createOpenChoices>;
