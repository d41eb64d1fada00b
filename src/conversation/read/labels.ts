import { plain } from '../../classifier/text.ts';
import { wording } from '../hear/tongue.ts';

const known = new Map<string, readonly string[]>();

/** The words of a button's label, without signs. Labels are few, and each is read once. */
export function labelWords(label: string): readonly string[] {
  const before = known.get(label);
  if (before) return before;
  const words = wording.words(plain(label)).filter((word) => word !== '?');
  known.set(label, words);
  return words;
}
