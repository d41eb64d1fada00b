import type { Phrase } from '../../src/classifier/compile.ts';
import { stem } from '../../src/classifier/stem.ts';
import { plain } from '../../src/classifier/text.ts';
import { fold } from '../../src/classifier/tokens.ts';

const stems = (text: string): Set<string> => new Set((fold(plain(text)).match(/[\p{L}\d]+/gu) ?? []).map(stem));

/** The example phrases that share most with a text: where to look when it is misread. */
export function nearest(text: string, phrases: readonly Phrase[], howMany: number): Phrase[] {
  const said = stems(text);
  return phrases
    .map((phrase) => {
      const own = stems(phrase.text);
      const shared = [...own].filter((word) => said.has(word)).length;
      return { phrase, likeness: shared / Math.sqrt(Math.max(1, own.size * said.size)) };
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, howMany)
    .filter(({ likeness }) => likeness > 0)
    .map(({ phrase }) => phrase);
}
