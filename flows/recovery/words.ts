import { question } from '../question.ts';
import { flow } from '../setup.ts';
import { chosenSituation } from './situation.ts';

/** In the person's own words: what happens, or what the screen says. Understood words choose a situation. */
const words = question({
  id: 'words',
  version: 1,
  text: 'ask-words',
  expects: 'words',
  skip: 'options',
  choices: [{ id: 'options' }, { id: 'give_up', topics: ['human_agent'] }],
});

const on = { ...chosenSituation, 'chose.options': 'situation_again', 'chose.give_up': 'O12' };

export const wordsState = flow.createStateConfig({ meta: { question: words }, on });

/** After an online card that failed without a cause: what does the screen say? */
export const wordsAgainState = flow.createStateConfig({
  meta: { question: { ...words, text: 'ask-words-screen' }, mark: 'again' },
  on,
});
