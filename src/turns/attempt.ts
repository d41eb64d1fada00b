import type { Inbound } from '../conversation/message.ts';
import type { Attempt, Attempts } from '../store/attempts.ts';

/** How a message is answered. */
export interface How {
  /** Only with the apology, because it has ended the process too often. */
  readonly givenUp?: boolean;
}

/** The two ways to answer messages that have not been answered yet. Both resolve when it is stored. */
interface Answering {
  together(messages: readonly Inbound[]): Promise<void>;
  alone(message: readonly [Inbound], how?: How): Promise<void>;
}

/** Names a message, or a wait that is over, among all that is worked on. */
const attemptId = ({ id, from, at, body }: Inbound): string =>
  body.type === 'due' ? `wait ${from} ${body.wait} ${at}` : id;

const attemptOf = (message: Inbound): Attempt => {
  const { from, address, languageHint, body } = message;
  return { id: attemptId(message), sender: body.type === 'due' ? null : { from, address, languageHint } };
};

/**
 * Has messages of one person answered so that none of them is tried a third time: what has ended a process once is tried once more,
 * alone; what has done so twice, or has stopped the whole program, gets the apology.
 *
 * @throws StoreError, and whatever answering throws
 */
export async function attempted(
  messages: readonly Inbound[],
  attempts: Attempts,
  { together, alone }: Answering,
): Promise<void> {
  const survivors = new Set(messages.map(attemptId));
  try {
    const tried = await attempts.begin(messages.map(attemptOf));
    if (tried.size === 0) return await together(messages);
    for (const [id, verdict] of tried) if (verdict === 'given up') survivors.delete(id);
    for (const message of messages) {
      const id = attemptId(message);
      const verdict = tried.get(id);
      if (verdict === undefined) await together([message]);
      else if (verdict === 'once') await attempts.last(id, () => alone([message]));
      else {
        await alone([message], { givenUp: true });
        attempts.told({ id });
      }
    }
  } finally {
    attempts.end([...survivors]);
  }
}

/** Does the synchronous part of some work on a message; if it ends the process, this message is to blame. */
export function attemptAt<T>(attempts: Attempts, message: Inbound, work: () => T): T {
  attempts.working(attemptId(message));
  try {
    return work();
  } finally {
    attempts.rest();
  }
}

/** The same for several: the pure turn takes them one after the other, so the one whose body was asked for last is at work. */
export function blaming<T>(
  attempts: Attempts,
  messages: readonly Inbound[],
  work: (shown: readonly Inbound[]) => T,
): T {
  const [first] = messages;
  if (!first) return work(messages);
  const shown = messages.length === 1 ? messages : messages.map((message) => watchedBody(attempts, message));
  return attemptAt(attempts, first, () => work(shown));
}

const watchedBody = (attempts: Attempts, message: Inbound): Inbound => ({
  ...message,
  get body() {
    attempts.working(attemptId(message));
    return message.body;
  },
});
