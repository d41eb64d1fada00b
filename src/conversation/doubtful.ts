import type { Conversation } from './conversation.ts';
import { hear } from './hear/hear.ts';
import { look, topicsOf } from './look.ts';
import { begin } from './move/begin.ts';
import { here } from './move/state.ts';
import { read } from './read/read.ts';
import type { Settings } from './settings.ts';
import type { Locale } from './view.ts';

/** What a text leaves open: the language, and the topics it may be about. */
export interface Doubt {
  readonly locale: Locale;
  readonly among: readonly string[];
}

/**
 * Whether a text is worth a second opinion: only where the turn itself would have to ask or give up.
 * `null` where it is clear, and wherever a secret or a number stands in it, which nobody else may see.
 */
export function doubtAbout(
  before: Conversation | undefined,
  words: string,
  now: number,
  settings: Settings,
): Doubt | null {
  const turn = begin(before, 'es', now, settings);
  const view = look(turn);
  const utterance = hear(words, { awaitsNumber: view.pending?.expects === 'number' });
  const acts = read(utterance, view);
  const { language } = utterance;
  const locale = language && language.locale !== 'other' ? language.locale : turn.conversation.locale;
  if (acts.some(({ type }) => type === 'number' || type === 'secret')) return null;
  const unclear = acts.find((act) => act.type === 'unclear');
  if (unclear?.type === 'unclear') return { locale, among: unclear.candidates };
  const isUnknown = acts.length > 0 && acts.every(({ type }) => type === 'unknown' || type === 'feel');
  const topics = topicsOf(here(turn).procedure);
  return isUnknown && acts.some(({ type }) => type === 'unknown')
    ? { locale, among: Object.keys(topics).filter((id) => topics[id]?.kind !== 'meta') }
    : null;
}
