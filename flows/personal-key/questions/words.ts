import { question, state, type Ways } from '../setup.ts';
import { chosenSituation } from './situation.ts';

/** In the person's own words: what happens, or what the screen says. Understood words choose a situation. */
const words = question({
  id: 'words',
  version: 1,
  text: 'ask-personal-words',
  borrows: 'ask-personal-words',
  expects: 'words',
  skip: 'options',
  fact: 'situation',
  repeats: true,
  givesUp: 'give_up',
  choices: [{ id: 'options' }, { id: 'give_up', topics: ['human_agent'] }],
});

const on: Ways = { ...chosenSituation, 'chose.options': 'situation_again', 'chose.give_up': 'person' };

export const wordsState = state({ meta: { question: words }, on });

/** After a card that failed without a cause: what does the screen say? */
export const wordsAgainState = state({
  meta: { question: { ...words, text: 'ask-personal-words-screen' }, mark: 'again' },
  on,
});
