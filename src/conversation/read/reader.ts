import type { Act, ActTemplate, Span } from '../acts.ts';
import { offerSlot } from '../choice-id.ts';
import type { Utterance } from '../hear/utterance.ts';
import type { SayableChoice, View } from '../view.ts';

/** Finds acts of one kind in what was said. Pure, total, and knows nothing of other readers. */
export type Reader = (utterance: Utterance, view: View) => readonly Act[];

/** An act on the words `from` up to, not including, `to`. */
export function actAt(
  { words, text }: Utterance,
  reader: string,
  template: ActTemplate,
  [from, to]: readonly [number, number],
  confidence = 1,
): Act {
  const first = words[from];
  const last = words[to - 1];
  const span: Span = { from: first?.at.from ?? 0, to: Math.max(first?.at.from ?? 0, last?.at.to ?? text.length) };
  return { ...template, span, confidence, reader };
}

/** An act on the whole message. */
export const actOnAll = (utterance: Utterance, reader: string, template: ActTemplate, confidence = 1): Act =>
  actAt(utterance, reader, template, [0, utterance.words.length], confidence);

/** The buttons that can be said now: those offered last, and the choices of the pending question. */
export function sayableNow({ pending, offered }: View): { readonly slot: string; readonly choice: SayableChoice }[] {
  return [
    ...offered.map((choice) => ({ slot: offerSlot, choice })),
    ...(pending?.choices ?? []).map((choice) => ({ slot: pending?.slot ?? '', choice })),
  ];
}
