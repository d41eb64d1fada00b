import type { Reply } from '../../conversation/message.ts';
import type { Locale } from '../../conversation/view.ts';
import { LruMap } from '../../turns/lru-map.ts';

/** The last question shown in a chat, as far as this process has sent it. */
interface Shown {
  readonly messageId: number;
  readonly pending: string | null;
  readonly choices: ReadonlySet<string>;
  readonly locale: Locale | undefined;
}

/** Buttons of menus belong to no question and can be tapped at any time. */
const belongsToQuestion = (choice: string): boolean => !/^(do|topic)\./.test(choice);

/**
 * Which buttons are still open. It only decides what a tap looks like; what it means is for the conversation alone. What is
 * not known counts as open.
 */
export function createOpenChoices() {
  const last = new LruMap<Shown>();
  return {
    remember(address: string, messageId: number, { choices, pending, locale }: Reply): void {
      const ids = choices.map(({ id }) => id).filter(belongsToQuestion);
      const known = last.get(address);
      if (ids.length > 0) last.set(address, { messageId, pending, choices: new Set(ids), locale });
      else if (known && known.pending === pending) last.set(address, { ...known, locale });
      else last.delete(address);
    },
    localeOf: (address: string): Locale | undefined => last.get(address)?.locale,
    /** A message newer than the one we know was sent by another process, so its buttons are open. */
    isStale(address: string, choice: string, messageId: number | undefined): boolean {
      const known = last.get(address);
      if (known === undefined || messageId === undefined || messageId > known.messageId) return false;
      return belongsToQuestion(choice) && !known.choices.has(choice);
    },
  };
}

export type OpenChoices = ReturnType<typeof createOpenChoices>;
