import type { Inbound, Reply } from '../conversation/message.ts';
import type { Attempts, GivenUp } from '../store/attempts.ts';
import { attemptAt, attempted, blaming, type How } from './attempt.ts';
import { newTurnId, replyIdOf } from './ids.ts';
import type { Person } from './person.ts';
import { afterTurn, type Outgoing, type PersonRecord, type Waiting } from './record.ts';
import { seenAmong } from './seen.ts';
import { nextSend, type Sender } from './sending.ts';
import { kindOf, type Log, type Meter } from './telemetry.ts';

/** A message older than this by its own time stamp is not answered: WhatsApp would not take the answer, and nobody waits for it. */
const longestWaitMs = 24 * 3_600_000;

/** The pure turn, as src/conversation/converse.ts declares it; generic so that tests can count through the same code. */
export type Conversing<C, S, R = Reply> = (
  before: C | undefined,
  messages: readonly Inbound[],
  now: number,
  settings: S,
) => {
  readonly conversation: C | null;
  readonly replies: readonly R[];
  readonly topics: readonly string[];
  readonly outcome: string | null;
};

/** What a turn needs beside the person. */
export interface TurnContext<C extends Waiting, S, R> {
  readonly converse: Conversing<C, S, R>;
  readonly settingsFor: (channel: string) => S;
  /** What is said when a message makes the turn itself fail. */
  readonly apology: (conversation: C | undefined, languageHint?: string) => R;
  readonly prepare?: ((message: Inbound, conversation: C | undefined) => Promise<Inbound>) | undefined;
  /** The person had everything deleted: what else is kept under their name goes too. */
  readonly onErased: (from: string) => Promise<void>;
  readonly idHashes: (id: string) => readonly string[];
  readonly attempts: Attempts;
  readonly sender: Sender;
  readonly now: () => number;
  readonly meter: Meter;
  readonly log: Log;
}

/** The part of an id before the colon. */
export function channelOf(from: string): string {
  return from.slice(0, from.indexOf(':'));
}

/** What a turn came to, for the log; `undefined`: nothing was new. */
interface Outcome {
  /** Names this turn in the log. */
  readonly turn: string;
  /** The replies it wrote, by their ids. */
  readonly replies: readonly string[];
  readonly topics: readonly string[];
  readonly outcome: string | null;
  readonly failed: string | null;
  readonly erased?: boolean;
}

/**
 * Takes messages of one person, in order, to a stored record. When this resolves, every one of them has had its effect, now or before.
 * @throws StoreError when nothing is known to be stored
 */
export async function takeTurn<C extends Waiting, S, R>(
  person: Person<C, R>,
  messages: readonly Inbound[],
  context: TurnContext<C, S, R>,
): Promise<void> {
  const { idHashes, now } = context;
  const began = performance.now();
  const young = messages.filter(({ at }) => now() - at <= longestWaitMs);
  await person.runExclusive(async () => {
    const before = await person.read();
    const unseen = (record: PersonRecord<C, R>, of: readonly Inbound[]): readonly Inbound[] => {
      const hashes = new Map(of.map(({ id }) => [id, idHashes(id)]));
      const handled = seenAmong(record.seen, [...hashes.values()].flat());
      // The first of several with one id takes its hashes away, so that the others find none.
      return of.filter(({ id }) => {
        const own = hashes.get(id);
        return hashes.delete(id) && !own?.some((hash) => handled.has(hash));
      });
    };
    const fresh = unseen(before, young);
    if (fresh.length < messages.length) context.meter.count('messages_ignored');
    if (fresh.length === 0) return;
    const answer = async (together: readonly Inbound[], how: How = {}): Promise<void> => {
      const outcome = await person.update((record) => {
        const todo = unseen(record, together);
        return todo.length === 0 ? { record, answer: undefined } : turn(person.from, record, todo, context, how);
      });
      note(outcome, channelOf(person.from), began, context);
      if (outcome?.erased) await context.onErased(person.from);
    };
    const answerAll = async (together: readonly Inbound[]): Promise<void> => {
      const ready = await Promise.all(together.map((message) => prepared(message, before.conversation, context)));
      try {
        await answer(ready);
      } catch (error) {
        if (!(error instanceof NotTogether)) throw error;
        for (const message of ready) await answer([message]);
      }
    };
    await attempted(fresh, context.attempts, { together: answerAll, alone: answer });
  });
}

/** Fires the open wait of a person if it is over and still the same; otherwise nothing happens. */
export async function fireDue<C extends Waiting, S, R>(
  person: Person<C, R>,
  context: TurnContext<C, S, R>,
): Promise<void> {
  const began = performance.now();
  await person.runExclusive(async () => {
    const due = openWait(await person.read(), person.from, context.now());
    if (!due) return;
    const fire = async (_: readonly Inbound[], how: How = {}): Promise<void> => {
      const outcome = await person.update((record) => {
        const still = openWait(record, person.from, context.now());
        return still ? turn(person.from, record, [still], context, how) : { record, answer: undefined };
      });
      note(outcome, channelOf(person.from), began, context);
    };
    await attempted([due], context.attempts, { together: fire, alone: fire });
  });
}

/** The wait that is over, as the message it stands for. */
function openWait<C extends Waiting, R>(record: PersonRecord<C, R>, from: string, now: number): Inbound | undefined {
  const wait = record.conversation?.wait;
  return wait && wait.at <= now ? { id: '', from, at: wait.at, body: { type: 'due', wait: wait.id } } : undefined;
}

/** Apologises for a message that was given up, to whoever sent it, unless that was done; when it comes again it counts as handled. */
export async function giveUp<C extends Waiting, S, R>(
  person: Person<C, R>,
  { hash, address, languageHint }: GivenUp,
  context: TurnContext<C, S, R>,
): Promise<void> {
  const began = performance.now();
  const at = context.now();
  // What it said is gone with the process; nothing of it is read any more.
  const message: Inbound = {
    id: hash,
    from: person.from,
    at,
    body: { type: 'text', text: '' },
    ...(address === undefined ? {} : { address }),
    ...(languageHint === undefined ? {} : { languageHint }),
  };
  await person.runExclusive(async () => {
    const outcome = await person.update((record) =>
      seenAmong(record.seen, [hash]).size > 0
        ? { record, answer: undefined }
        : turn(person.from, record, [message], { ...context, idHashes: (id) => [id] }, { givenUp: true }),
    );
    note(outcome, channelOf(person.from), began, context);
  });
}

/** The optional look at a message from outside; when it fails, the message counts as it is. */
async function prepared<C extends Waiting, S, R>(
  message: Inbound,
  conversation: C | null,
  { prepare, attempts }: TurnContext<C, S, R>,
): Promise<Inbound> {
  if (!prepare) return message;
  try {
    return await attemptAt(attempts, message, () => prepare(message, conversation ?? undefined));
  } catch {
    return message;
  }
}

/** Several messages could not be answered together. One by one, a bad message costs only itself. */
class NotTogether extends Error {}

/** Stands for what the message did to the process before: it is not tried again. */
class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
}

function turn<C extends Waiting, S, R>(
  from: string,
  record: PersonRecord<C, R>,
  messages: readonly Inbound[],
  { converse, settingsFor, apology, idHashes, attempts, sender, now: clock }: TurnContext<C, S, R>,
  { givenUp = false }: How,
): { readonly record: PersonRecord<C, R>; readonly answer: Outcome } {
  const now = clock();
  const before = record.conversation ?? undefined;
  let conversation: C | null;
  let replies: readonly R[];
  let answer: Omit<Outcome, 'turn' | 'replies'>;
  try {
    if (givenUp) throw new ProcessEnded();
    const settings = settingsFor(channelOf(from));
    const result = blaming(attempts, messages, (shown) => converse(before, shown, now, settings));
    ({ conversation, replies } = result);
    const erased = conversation === null && (before !== undefined || replies.length > 0);
    // What was written after "borrar mis datos" begins anew.
    if (erased && messages.length > 1) throw new NotTogether();
    answer = { topics: result.topics, outcome: result.outcome, failed: null, erased };
  } catch (error) {
    if (messages.length > 1) throw new NotTogether();
    conversation = before ?? null;
    replies = [apology(before, messages[0]?.languageHint)];
    answer = { topics: [], outcome: null, failed: kindOf(error) };
  }
  const due = messages.find(({ body }) => body.type === 'due');
  // A wait that was fired is over, even if the turn failed or kept it: it must not fire again every second.
  if (due?.body.type === 'due' && conversation?.wait?.id === due.body.wait && conversation.wait.at <= now) {
    conversation = { ...conversation, wait: null };
  }
  const id = newTurnId();
  const outgoing = replies.map(
    (reply, n): Outgoing<R> => ({ id: replyIdOf(id, n), reply, at: now, tries: 0, ambiguous: false, crashes: 0 }),
  );
  const after = afterTurn(
    record,
    {
      from,
      address: messages.findLast(({ address }) => address !== undefined)?.address,
      conversation,
      replies: outgoing,
      ids: messages.filter(({ body }) => body.type !== 'due').flatMap(({ id }) => idHashes(id).slice(0, 1)),
    },
    now,
  );
  // The lease is part of the same write, so that nobody else sends and one commit is enough.
  const claimed = nextSend(after, sender, now);
  return {
    record: claimed.do === 'drop' ? after : (claimed.record ?? after),
    answer: { ...answer, turn: id, replies: outgoing.map((one) => one.id) },
  };
}

function note<C extends Waiting, S, R>(
  outcome: Outcome | undefined,
  channel: string,
  began: number,
  { meter, log }: TurnContext<C, S, R>,
): void {
  if (!outcome) return;
  meter.count('turns', { channel, result: outcome.failed === null ? 'answered' : 'failed' });
  for (const topic of outcome.topics) meter.count('topics', { topic });
  if (outcome.outcome !== null) meter.count('outcomes', { outcome: outcome.outcome });
  const { turn, replies, topics, outcome: reached } = outcome;
  log.info({ turn, channel, replies, topics, outcome: reached, ms: Math.round(performance.now() - began) }, 'answered');
  if (outcome.failed !== null)
    log.error({ turn, channel, kind: outcome.failed }, 'a turn failed; the person was sent the apology');
}
