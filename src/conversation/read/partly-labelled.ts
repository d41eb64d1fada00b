import { phrasesNamed } from '../../classifier/phrases.ts';
import { stem } from '../../classifier/stem.ts';
import { listOf, negation } from '../hear/tongue.ts';
import { labelForm } from './labels.ts';
import { actOnAll, type Reader, sayableNow } from './reader.ts';
import { wholeAnswer } from './short-answers.ts';

/** Words that no label is known by. */
const small = new Set(phrasesNamed(listOf('numerals'), 'small'));
/** Most words of such a message. */
const most = 5;

/** The one button in whose label all telling words of a short message stand: "la de empleador", "lo del código". */
export const partlyLabelled: Reader = (utterance, view) => {
  const { core, bare, asking } = utterance;
  const telling = core.filter((word) => !small.has(word));
  // A bare "sí" is a short answer, whatever button begins with it.
  if (wholeAnswer(bare) !== undefined) return [];
  if (asking || telling.length === 0 || core.length > most || telling.some(negation.isNegator)) return [];
  const stems = telling.map(stem);
  const fitting = sayableNow(view).filter(({ choice }) =>
    choice.labels.some((label) => {
      const own = labelForm(label).stems;
      return stems.every((each) => own.has(each));
    }),
  );
  const [one] = fitting;
  if (!one || fitting.length > 1) return [];
  return [
    actOnAll(utterance, 'partly-labelled', { type: 'answer', slot: one.slot, value: one.choice.id, by: 'words' }, 0.8),
  ];
};
