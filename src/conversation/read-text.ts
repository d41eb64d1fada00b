import { questions } from '../../flows/questions.ts';
import { understand } from '../understanding/understand.ts';
import type { Pending, Understood } from '../understanding/understood.ts';
import { act } from './act.ts';
import { openChoices, pendingOf, pendingOffer, questionOfSlot } from './choices.ts';
import { offer } from './menu.ts';
import { miss } from './miss.ts';
import { answers, here, say, type Talk, update } from './talk.ts';
import { tap } from './tap.ts';

const noLetters = /^[^\p{L}]*$/u;

/** Takes a text in: reads it against what is pending, then does what it means. */
export function readText(talk: Talk, words: string, hint?: string): void {
  if (words.replace(/[\p{C}\p{Z}\u3164\u115F\u1160]/gu, '') === '') return say(talk, 'empty');
  const offered = talk.conversation.offered;
  if (offered.length > 0 && talk.conversation.doubt === null) {
    const meant = understand(words, { pending: pendingOffer(offered), locale: talk.conversation.locale });
    if (meant.kind === 'choice' && offered.includes(meant.choice)) return tap(talk, meant.choice);
    // "sí" to several guesses says nothing yet, and must not answer the question behind them.
    if (offered.includes('do.1.none') && affirms(meant)) {
      const guesses = offered.filter((id) => id !== 'do.1.none');
      if (guesses.length === 1 && guesses[0] !== undefined) return tap(talk, guesses[0]);
      say(talk, 'miss-options');
      return offer(talk, offered);
    }
    // A bare number can only mean what was offered, not a question that is out of sight.
    if (noLetters.test(words) && words.trim().length <= 2) return miss(talk, []);
  }
  const pending = pendingNow(talk);
  const meant = understand(words, {
    pending,
    locale: talk.conversation.locale,
    answered: [...answers(talk).keys()].flatMap(answeredBefore),
  });
  const { locale } = talk.conversation;
  hear(talk, meant);
  act(talk, meant, { words, hint, locale, isShown: pending !== null });
}

const affirms = (meant: Understood): boolean => meant.kind === 'topics' && meant.topics[0]?.topic === 'affirm';

/** What the words are read against: nothing, when the question now pending was never shown. */
export function pendingNow(talk: Talk): Pending | null {
  const position = here(talk);
  const { question, slot } = position;
  const { asked, doubt } = talk.conversation;
  if (!question || slot === null || asked?.question !== slot || asked.version !== question.version) return null;
  const pending = pendingOf(question, openChoices(position, answers(talk)));
  if (doubt?.slot !== slot) return pending;
  const settled = pendingOffer([`${slot}.1.${doubt.suggestion === undefined ? 'accept' : 'suggestion'}`]);
  // Only the doubt is in question: a "no" takes the number back, it does not skip it.
  return { ...pending, choices: settled.choices };
}

function answeredBefore(slot: string): Pending[] {
  const question = questions[questionOfSlot(slot) ?? 'words'];
  return question ? [pendingOf(question, question.choices)] : [];
}

/** Follows the person's language: once heard it is kept, and switched by itself only while nobody chose one. */
function hear(talk: Talk, { language }: Understood): void {
  if (!language || language.locale === 'other') return;
  const { locale, localeBy } = talk.conversation;
  if (localeBy === 'guess') update(talk, { locale: language.locale, localeBy: language.sure ? 'heard' : 'guess' });
  else if (localeBy === 'heard' && language.sure && language.locale !== locale)
    update(talk, { locale: language.locale });
}
