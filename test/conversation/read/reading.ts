import { employerKey } from '../../../flows/employer-key/index.ts';
import type { Meta } from '../../../flows/procedure.ts';
import { viewAt } from '../../../scripts/understand/views.ts';
import type { Act } from '../../../src/conversation/acts.ts';
import { hear } from '../../../src/conversation/hear/hear.ts';
import { read } from '../../../src/conversation/read/read.ts';

/** The states in which the flow waits for an answer. */
export const asking: readonly string[] = Object.entries(employerKey.machine.states)
  .filter(([, { meta }]) => ((meta ?? {}) as Meta).question)
  .map(([state]) => state);

/**
 * The acts of a text.
 *
 * @param at the state whose question is pending; `null` for a first message
 * @param answered questions answered before
 */
export function actsOf(text: string, at: string | null = null, answered: readonly string[] = []): readonly Act[] {
  const view = viewAt(at, answered);
  if (at !== null && !view.pending) throw new Error(`The flow asks nothing at "${at}".`);
  return read(hear(text, { awaitsNumber: view.pending?.expects === 'number' }), view);
}

/** An act in a few words: "answer yes", "inform situation code", "ask cost", "number ruc 2459999997001". */
function short(act: Act): string {
  switch (act.type) {
    case 'answer':
      return `answer ${act.value}`;
    case 'attitude':
      return `attitude ${act.attitude}`;
    case 'inform':
      return `inform ${act.fact} ${act.value}`;
    case 'ask':
      return `${act.mention ? 'mention' : 'ask'} ${act.topic}`;
    case 'command':
      return `command ${act.name}`;
    case 'correct':
      return act.to === undefined ? `correct ${act.slot}` : `correct ${act.slot} ${act.to}`;
    case 'report':
      return `report ${act.what}`;
    case 'number':
      return `number ${act.field} ${act.typed}`;
    case 'secret':
      return `secret ${act.kind}`;
    case 'feel':
      return `feel ${act.feeling}`;
    case 'unclear':
      return `unclear ${act.candidates.join(' ')}`;
    case 'foreign':
      return `foreign ${act.subject}`;
    default:
      return act.type;
  }
}

/** Every act in a few words, in the order of the text. */
export const allSaid = (text: string, at: string | null = null, answered: readonly string[] = []): string[] =>
  actsOf(text, at, answered).map(short);

/** The same without what was only spoken of, or doubted beside something that was understood. */
export function said(text: string, at: string | null = null, answered: readonly string[] = []): string[] {
  const all = allSaid(text, at, answered);
  const plain = all.filter((one) => !/^(?:mention|unclear|unknown)/.test(one));
  return plain.length > 0 ? plain : all;
}
