import { keptNumbers } from '../move/kept-numbers.ts';
import { here, type TurnState } from '../move/state.ts';

/** Writes a text of the turn. */
type Write = (name: string, values: { readonly [name: string]: string }) => string;

/** Numbers as they may be shown, one line each. */
export function maskedLines(turn: TurnState, write: Write): string {
  const { fields } = here(turn).procedure;
  return Object.entries(keptNumbers(turn))
    .flatMap(([id, value]) => {
      const field = fields[id];
      return field ? [write(`ask-confirm.${field.shownAs?.(value) ?? id}`, { value: field.mask(value) })] : [];
    })
    .join('\n');
}
