import * as z from 'zod';
import { type Inbound, mediaKinds, type Reply } from '../../conversation/message.ts';

/** One line in: a message of one person, or only the clock. `at` is in ms since 1970. */
const line = z.object({
  from: z.string().min(1).max(200),
  id: z.string().min(1).max(200).optional(),
  at: z.number().int().nonnegative().optional(),
  text: z.string().optional(),
  choice: z.string().optional(),
  media: z.enum(mediaKinds).optional(),
});

export interface Line {
  readonly from: string;
  readonly id: string | null;
  readonly at: number | null;
  /** `null`: the line only moves the clock. */
  readonly body: Inbound['body'] | null;
}

/** Reads one line; `null` for anything that is not one. */
export function readLine(text: string): Line | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = line.safeParse(json);
  if (!read.success) return null;
  const { from, id, at, text: words, choice, media } = read.data;
  const body: Line['body'] =
    choice !== undefined
      ? { type: 'choice', choice }
      : media !== undefined
        ? { type: 'media', media, ...(words === undefined ? {} : { caption: words }) }
        : words !== undefined
          ? { type: 'text', text: words }
          : null;
  return { from, id: id ?? null, at: at ?? null, body };
}

/** One reply as a line. */
export function replyLine(to: string, reply: Reply): string {
  const { text, choices, links, copy, pending, topic, outcome } = reply;
  return JSON.stringify({
    to,
    text: text.replaceAll(/<\/?b>/g, ''),
    choices: choices.map(({ id, label, description }) => ({ id, label, ...(description ? { description } : {}) })),
    links,
    copy,
    pending,
    topic,
    outcome,
  });
}
