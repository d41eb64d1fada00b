import type { Act } from './acts.ts';
import { hear } from './hear/hear.ts';
import { look } from './look.ts';
import { begin } from './move/begin.ts';
import { read } from './read/read.ts';
import type { Locale } from './view.ts';

/** What a text says by itself, as the first words of somebody who has nothing in front of them. Pure, never throws. */
export function readAlone(text: string, locale: Locale): readonly Act[] {
  const turn = begin(undefined, locale, 0, { dataMode: 'checklist', operator: {} });
  return read(hear(text, { awaitsNumber: false }), { ...look(turn), pending: null });
}
