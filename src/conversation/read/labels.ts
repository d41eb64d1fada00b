import { stem } from '../../classifier/stem.ts';
import { plain } from '../../classifier/text.ts';
import { wording, wordingOf } from '../hear/tongue.ts';
import type { Wording } from '../hear/utterance.ts';

/** A button's label as it is compared with what was written. */
export interface LabelForm extends Pick<Wording, 'whole' | 'bare'> {
  readonly stems: ReadonlySet<string>;
}

const known = new Map<string, LabelForm>();

/** The form of a label, without signs. Labels are few, and each is read once. */
export function labelForm(label: string): LabelForm {
  const before = known.get(label);
  if (before) return before;
  const words = wording.words(plain(label)).filter((word) => word !== '?');
  const form: LabelForm = {
    ...wordingOf(words),
    stems: new Set(words.map(stem)),
  };
  known.set(label, form);
  return form;
}
