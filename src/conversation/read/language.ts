import { phrasesNamed } from '../../classifier/phrases.ts';
import { finderOf, listOf, negation } from '../hear/tongue.ts';
import { actAt, actOnAll, type Reader } from './reader.ts';

const names = finderOf('languages', (name) => name === 'spanish' || name === 'english');
const around = new Set(phrasesNamed(listOf('languages'), 'around'));
const wishes = finderOf('languages', (name) => name === 'wish');
/** A longer sentence that names a language is about something else. */
const fewWords = 8;
/** How far before its name a wish or a refusal may stand. */
const reach = 4;

/** "en español por favor", and "no hablo inglés" as well. */
export const languageWish: Reader = (utterance) => {
  const { said } = utterance;
  if (said.length > fewWords) return [];
  const named = names(said);
  const before = (at: number): string[] => said.slice(Math.max(0, at - reach), at);
  const refused = named.find(({ from }) => before(from).some(negation.isNegator));
  const isNothingElse = said.every((word, i) => around.has(word) || named.some(({ from, to }) => from <= i && i < to));
  const wished = named.findLast(({ from }) => isNothingElse || wishes(before(from)).length > 0);
  const one = refused ?? wished;
  if (!one) return [];
  const name = refused ? (refused.name === 'spanish' ? 'english' : 'spanish') : one.name;
  return [actAt(utterance, 'language', { type: 'command', name: name as 'spanish' | 'english' }, [one.from, one.to])];
};

/** A message in a language that is neither of the two. */
export const otherLanguage: Reader = (utterance) =>
  utterance.language?.locale === 'other'
    ? [actOnAll(utterance, 'language', { type: 'foreign', subject: 'language' }, utterance.language.sure ? 1 : 0.5)]
    : [];
