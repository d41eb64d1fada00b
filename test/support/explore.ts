import type { Conversation } from '../../src/conversation/conversation.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Reply } from '../../src/conversation/message.ts';
import { answersOf, type Position, positionOf } from '../../src/conversation/move/position.ts';
import type { Settings } from '../../src/conversation/settings.ts';
import type { Locale } from '../../src/conversation/view.ts';
import { passes } from '../../src/ecuador/check.ts';

/** One place a conversation can be in, with what was said on arriving there. */
export interface Place {
  readonly key: string;
  readonly position: Position;
  readonly conversation: Conversation;
  readonly reply: Reply;
  /** Taps from the start to here; typed numbers do not count as answers of the triage. */
  readonly taps: readonly string[];
}

const start = Date.UTC(2026, 10, 21, 15, 0);
/** Synthetic numbers; each question that takes one gets the first that passes there. */
const numbers = ['2459999997', '2499999995001', '0001'] as const;

/** What a person could type at a question that takes a number. */
function typedAt({ question, procedure }: Position): string | undefined {
  const field = procedure.fields[question?.field ?? ''];
  return field && numbers.find((number) => passes(field.check(number, {})));
}

/**
 * Every place that taps, typed numbers and the clock can lead to, each by a shortest way.
 * Two conversations are in the same place when the state, and what the machine knows, are the same.
 */
export function explore(settings: Settings, locale: Locale): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const first = turn(undefined, { type: 'start', payload: locale }, settings);
  let open: Place[] = [placeOf(first, settings, [])];
  for (const place of open) places.set(place.key, place);
  while (open.length > 0) {
    const next: Place[] = [];
    for (const place of open) {
      for (const [name, body] of moves(place)) {
        const found = placeOf(turn(place.conversation, body, settings), settings, [...place.taps, name]);
        if (places.has(found.key)) continue;
        places.set(found.key, found);
        next.push(found);
      }
    }
    open = next;
  }
  return places;
}

type Body = Parameters<typeof converse>[1][number]['body'];

/** All a person, or the clock, can do at a place that moves the machine. */
function moves({ reply, position, conversation }: Place): [string, Body][] {
  const taps = reply.choices.map(({ id }): [string, Body] => [id, { type: 'choice', choice: id }]);
  const number = typedAt(position);
  const types: [string, Body][] =
    number === undefined ? [] : [[`typed ${position.question?.id}`, { type: 'text', text: number }]];
  const due: [string, Body][] = conversation.wait
    ? [['three minutes', { type: 'due', wait: conversation.wait.id }]]
    : [];
  return [...taps, ...types, ...due];
}

export function turn(before: Conversation | undefined, body: Body, settings: Settings) {
  const now = body.type === 'due' ? (before?.wait?.at ?? start) : start;
  const { conversation, replies } = converse(before, [{ id: 'm', from: 'test:ana', at: now, body }], now, settings);
  const reply = replies.at(-1);
  if (!conversation || !reply) throw new Error(`No reply to ${JSON.stringify(body)}.`);
  // The clock of every place starts at the same moment, so that no session ends on the way.
  return { conversation, reply };
}

function placeOf({ conversation, reply }: ReturnType<typeof turn>, settings: Settings, taps: readonly string[]): Place {
  const position = positionOf(answersOf(conversation.steps), settings.dataMode);
  const key = [position.procedure.id, position.state, position.slot, JSON.stringify(position.context)].join('/');
  return { key, position, conversation, reply, taps };
}
