import type { Span } from '../acts.ts';

/** A text with one stretch of it made spaces, so that everything else keeps its place. */
export const blanked = (text: string, { from, to }: Span): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
