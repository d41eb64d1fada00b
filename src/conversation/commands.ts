import { outcomes } from '../../flows/outcomes.ts';
import type { Command, Locale } from '../understanding/understood.ts';
import { give, takeBack } from './answer.ts';
import { addLinks, numbersOf, sayCard } from './card.ts';
import { sessionLife } from './conversation.ts';
import { explain } from './lost.ts';
import { offer, showMenu } from './menu.ts';
import { maskedLines } from './numbers.ts';
import { momentText } from './reviewed.ts';
import { answers, here, newConversation, say, sayText, type Talk, text, update } from './talk.ts';

/** Words and buttons that work at any moment. Each shows the pending question again unless it says otherwise. */
export function obey(talk: Talk, command: Command): void {
  update(talk, { misses: 0 });
  switch (command) {
    case 'back':
      return goBack(talk);
    case 'repeat':
      return repeat(talk);
    case 'why':
      return explain(talk, 'why');
    case 'help':
    case 'menu':
      return help(talk, command);
    case 'skip':
      return skip(talk);
    case 'restart':
      return restart(talk);
    case 'person':
      return person(talk);
    case 'delete':
      return erase(talk);
    case 'privacy':
      return privacy(talk);
    case 'my_data':
      return myData(talk);
    case 'language':
      say(talk, 'topic-language-switch');
      return offer(talk, ['do.1.spanish', 'do.1.english']);
    case 'spanish':
      return speak(talk, 'es');
    case 'english':
      return speak(talk, 'en');
    case 'continue':
      return resume(talk);
  }
}

function goBack(talk: Talk): void {
  talk.draft.topics.push('go_back');
  if (talk.conversation.doubt !== null) {
    update(talk, { doubt: null });
    return;
  }
  if (!takeBack(talk)) {
    say(talk, 'nothing-before');
    return;
  }
  say(talk, 'went-back');
  const { outcome } = here(talk);
  if (outcome !== null) sayCard(talk, outcome);
}

function repeat(talk: Talk): void {
  talk.draft.topics.push('repeat');
  // A question that gets short when it comes again is to be said whole.
  update(talk, { asked: null });
  const { outcome, text: passing } = here(talk);
  if (outcome !== null) sayCard(talk, outcome);
  else if (passing !== null) sayText(talk, text(talk, passing));
  else explain(talk, 'help');
}

function help(talk: Talk, command: 'help' | 'menu'): void {
  talk.draft.topics.push('menu');
  // Whoever begins with "ayuda" has seen nothing yet: the welcome and the first question are the help.
  if (command === 'help' && talk.first) return;
  showMenu(talk);
  if (command === 'help') say(talk, 'menu-more');
}

function skip(talk: Talk): void {
  const { question, slot } = here(talk);
  if (!question || slot === null) return showMenu(talk);
  if (question.skip === undefined) {
    say(talk, 'nothing-to-skip');
    return;
  }
  if (question.skip === 'skip') say(talk, 'skipped');
  give(talk, { [slot]: question.skip });
}

function restart(talk: Talk): void {
  talk.draft.topics.push('restart');
  const { locale, localeBy, startedAt } = talk.conversation;
  talk.conversation = { ...newConversation(startedAt, locale), localeBy };
  say(talk, 'restarted');
}

/** The operator's contact, and the appointments; the pending question waits. */
export function person(talk: Talk): void {
  talk.draft.topics.push('human_agent');
  say(talk, 'outcome-human');
  talk.draft.outcome = 'O12';
  addLinks(talk, outcomes.O12.links);
  offer(talk, here(talk).question ? ['do.1.continue', 'do.1.menu'] : ['do.1.start', 'do.1.menu']);
}

function erase(talk: Talk): void {
  talk.draft.topics.push('delete_my_data');
  say(talk, 'deleted');
  const { locale, localeBy } = talk.conversation;
  talk.conversation = { ...newConversation(talk.now, locale), localeBy };
  talk.draft.erased = true;
  talk.draft.ask = false;
  talk.draft.choices = [];
}

function privacy(talk: Talk): void {
  talk.draft.topics.push('privacy_info');
  say(talk, 'privacy-notice');
  offer(talk, ['do.1.continue', 'do.1.menu']);
}

function myData(talk: Talk): void {
  const numbers = numbersOf(talk);
  const { locale, startedAt } = talk.conversation;
  if (Object.keys(numbers).length === 0 || answers(talk).get('identity') === 'given') say(talk, 'my-data-none');
  else {
    const until = momentText(locale, startedAt + sessionLife);
    say(talk, 'my-data', { numbers: maskedLines(talk, numbers), until });
  }
}

/** Switches the language at once; the answers stay. */
export function speak(talk: Talk, locale: Locale): void {
  talk.draft.topics.push('language_switch');
  update(talk, { locale, localeBy: 'chosen' });
  if (!talk.first) say(talk, 'language-changed');
}

function resume(talk: Talk): void {
  const { question, outcome } = here(talk);
  if (!question && outcome !== null) update(talk, { steps: [] });
}
