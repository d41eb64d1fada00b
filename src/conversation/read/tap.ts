import type { Act } from '../acts.ts';
import { acceptChoice, actionSlot, decodeChoice, offerSlot, suggestionChoice, topicSlot } from '../choice-id.ts';

const whole = { span: { from: 0, to: 0 }, confidence: 1, reader: 'tap' } as const;

/** A button: of the pending question, of a menu, or of a message long gone, which is said and changes nothing. */
export function readTap(
  id: string,
  {
    slot,
    question,
  }: {
    readonly slot: string | null;
    readonly question: { readonly version: number; readonly plainYes?: true } | null;
  },
): Act {
  const read = decodeChoice(id);
  if (read === null) return { type: 'stale', what: 'button', ...whole };
  const isOffer =
    read.slot === topicSlot ||
    read.slot === actionSlot ||
    // "Acepto" is a choice of the question that asks for it; elsewhere it settles a doubted number.
    ((read.choice === acceptChoice || read.choice === suggestionChoice) && !question?.plainYes);
  if (isOffer) return { type: 'answer', slot: offerSlot, value: id, by: 'tap', ...whole };
  if (read.slot !== slot || read.version !== question?.version) return { type: 'stale', what: 'button', ...whole };
  return { type: 'answer', slot, value: read.choice, by: 'tap', ...whole };
}
