import type { Inbound } from '../../conversation/message.ts';
import * as wire from './wire.ts';

/** What one line says. */
export interface Line {
  readonly from: string;
  readonly id: string | null;
  readonly at: number | null;
  /** `null`: the line only moves the clock. */
  readonly body: Inbound['body'] | null;
}

/** Reads one line; `null` for anything that is not one. */
export function parseLine(text: string): Line | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = wire.line.safeParse(json);
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
