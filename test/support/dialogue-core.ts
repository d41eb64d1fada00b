import type { Conversation } from '../../src/conversation/conversation.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Inbound, Reply } from '../../src/conversation/message.ts';
import type { Settings } from '../../src/conversation/settings.ts';
import type { Side, Told } from './dialogue-play.ts';

/** A Saturday morning in Quito. */
const start = Date.UTC(2026, 10, 21, 15, 0);

/** One person talking to the pure core, without any channel: the fastest side there is, and the one that can do all. */
export function coreSide(settings: Settings): Side {
  let conversation: Conversation | undefined;
  let now = start;
  let last: Inbound | undefined;
  let sent = 0;
  const shown: Reply[] = [];

  const hand = (message: Inbound): readonly Told[] => {
    const turn = converse(conversation, [message], now, settings);
    conversation = turn.conversation ?? undefined;
    shown.push(...turn.replies);
    return turn.replies.map(told);
  };
  const take = async (body: Inbound['body'], age = 0): Promise<readonly Told[]> => {
    now += 1_000;
    last = { id: `m${sent++}`, from: 'test:ana', at: now - age, body };
    return hand(last);
  };
  const tap = (reply: Reply | undefined, label: string) => {
    const choice = reply?.choices.find((one) => one.label === label)?.id;
    return take(choice === undefined ? { type: 'text', text: label } : { type: 'choice', choice });
  };
  return {
    say: (text) => take({ type: 'text', text }),
    tap: (label) =>
      tap(
        shown.findLast(({ choices }) => choices.some((one) => one.label === label)),
        label,
      ),
    tapOld: (message, label) => tap(shown[message], label),
    send: (media) => take({ type: 'media', media }),
    open: (payload) => take({ type: 'start', ...(payload === undefined ? {} : { payload }) }),
    async wait(ms) {
      now += ms;
      const due = conversation?.wait;
      return due && due.at <= now
        ? hand({ id: `due-${sent++}`, from: 'test:ana', at: now, body: { type: 'due', wait: due.id } })
        : [];
    },
    // A second delivery is met before the core, by the ids of handled messages: nothing happens here.
    redeliver: async () => [],
    late: (text, ms) => take({ type: 'text', text }, ms),
    edit: (text) => take({ type: 'edited', text, latest: true }),
    kept: () => JSON.stringify(conversation ?? null),
  };
}

function told({ text, choices, links, copy, pending, topic, outcome }: Reply): Told {
  return {
    text: text.replaceAll(/<\/?b>/g, ''),
    choices: choices.map(({ label }) => label),
    links: links.map(({ url }) => url),
    copy: copy.map(({ value }) => value),
    pending,
    topic,
    outcome,
  };
}
