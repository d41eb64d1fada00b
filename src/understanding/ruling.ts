import type { Topic } from '../../flows/topics.ts';
import type { Ranked } from './classifier.ts';
import type { Decision } from './decide.ts';

/** "info", "correo": a single word that is not clear by itself says too little for a guess. */
export function enough(decision: Decision, core: readonly string[]): Decision {
  const clear = decision.kind === 'answer' && !decision.also && decision.guess.confidence >= clearWord;
  return core.length > 1 || clear ? decision : nothing;
}

/** How sure a single word must make it. */
const clearWord = 0.7;

/** Not understood, and no guess worth showing. */
export const nothing: Decision = { kind: 'none', nearest: [] };

/** Troubles that every kind of employer has alike. */
export const keyTroubles: ReadonlySet<Topic> = new Set([
  'forgot_key',
  'blocked_key',
  'otp_not_received',
  'otp_expired',
  'link_expired',
  'email_no_access',
  'email_unknown',
  'email_not_registered',
  'captcha_loop',
  'portal_down',
]);

const aboutUs = /\b(?:su|este|ese|tu|your|this) (?:\w+ )?(?:robot|bot|chatbot)\b/;
const aboutTest = /\b(?:captcha\w*|prueba|casilla|no soy un|not a robot|imagen\w*|semaforo\w*|fotos?|picture\w*)\b/;

/** "no me sirve su robot" is said of us, not of the test that asks for robots. */
export function unlessAboutUs(decision: Decision, words: readonly string[]): Decision {
  const said = words.join(' ');
  const isTest = decision.kind === 'answer' && decision.guess.topic === 'captcha_loop';
  if (!isTest || !aboutUs.test(said) || aboutTest.test(said)) return decision;
  return { kind: 'answer', guess: { topic: 'frustration', confidence: decision.guess.confidence } };
}

const provider = /^(?:gmail|hotmail|outlook|yahoo|icloud|live|correo|mail|el|un|es|en|de|mi|a|my|it|is)$/;

/** "gmail" where the mailbox is asked about names it, and does not say whether it opens. */
export const namesProvider = (words: readonly string[]): boolean =>
  words.length <= 4 &&
  words.every((word) => provider.test(word)) &&
  words.some((word) => /^(?:gmail|hotmail|outlook|yahoo|icloud|live)$/.test(word));

export const noTopics: ReadonlySet<Topic> = new Set();
/** What nobody means who says that the mailbox opens. */
export const shutMailbox: ReadonlySet<Topic> = new Set(['email_no_access']);

/** A ranking without some topics, the others raised so that all add up to one again. */
export function without(ranking: readonly Ranked<Topic>[], topics: ReadonlySet<Topic>): readonly Ranked<Topic>[] {
  if (topics.size === 0) return ranking;
  const left = ranking.filter(({ label }) => !topics.has(label));
  const sum = left.reduce((all, { p }) => all + p, 0);
  return left.map(({ label, p }) => ({ label, p: p / sum }));
}
