import { topics as kinds, type Topic } from '../../flows/topics.ts';
import { counted, meaning, type Reply } from './choices.ts';
import type { Decision, Guess } from './decide.ts';
import { runs } from './numbers.ts';
import type { Pending } from './understood.ts';

/** The choice that is counted out: "2", "la segunda". Where a number is expected, digits are that number. */
export function pick({ choices, expects }: Pending, words: readonly string[]): string | null {
  if (expects !== 'choice' && expects !== 'words') return null;
  const shown = choices.filter(({ hidden }) => !hidden);
  const place = counted(words, shown.length);
  return place === null ? null : (shown[place]?.id ?? null);
}

/** A need told beside a choice. */
export function besides(decision: Decision, saidAnyway: readonly Topic[]): Guess[] {
  if (decision.kind !== 'answer' || kinds[decision.guess.topic] === 'meta') return [];
  return saidAnyway.includes(decision.guess.topic) ? [] : [decision.guess];
}

/** "no, ..." answers; "no me llega" tells. A "sí" at the beginning always answers. */
export function answersFirst(reply: Reply, rest: readonly string[], text: string, question: string): boolean {
  if (reply !== 'no') return true;
  return (
    /^\s*\p{L}+(?:\s+\p{L}+)?\s*[,.;:!-]/u.test(text) ||
    /^(?:pero|porque|because|but)$/.test(rest[0] ?? '') ||
    // After a card "no i really can't open it" is the trouble once more, and no news of a failure.
    (question !== 'worked' && /^(?:i|it|we|eso|ese|esa)$/.test(rest[0] ?? ''))
  );
}

const plainReplies: { readonly [T in Topic]?: Reply } = {
  affirm: 'yes',
  success: 'yes',
  deny: 'no',
  not_working: 'no',
  unsure: 'unsure',
};
/** A told topic that means one of the choices; of two equally likely ones both must mean the same. */
export function meantChoice(pending: Pending, decision: Decision): { choice: string; topics: Guess[] } | null {
  if (decision.kind === 'none') return null;
  const guesses = decision.kind === 'answer' ? [decision.guess] : decision.guesses;
  const choiceOf = (topic: Topic): string | null => {
    // "ok, gracias" after a card is no sign that it worked.
    const heard = topic === 'affirm' && pending.question === 'worked';
    // "ya entré" says that it worked, and agrees to nothing else.
    const boasts = topic === 'success' && pending.question !== 'worked';
    const reply = heard || boasts ? undefined : plainReplies[topic];
    return (
      pending.choices.find(({ topics }) => topics?.includes(topic))?.id ?? (reply ? meaning(reply, pending, '') : null)
    );
  };
  const [first] = guesses;
  const choice = first && choiceOf(first.topic);
  if (!first || !choice) return null;
  const agreed = guesses.every(({ topic }) => choiceOf(topic) === choice);
  if (decision.kind === 'clarify' && !agreed && first.confidence < 0.45) return null;
  return { choice, topics: kinds[first.topic] === 'meta' ? [] : [first] };
}
/** Data typed for the pending question: digits with few words around them. */
export function answerIn(text: string, words: readonly string[], { expects }: Pending): string | null {
  if (expects === 'choice' || expects === 'words') return null;
  const numbers = runs(text);
  const fits = numbers.filter(({ digits }) => (expects === 'branch' ? digits.length <= 8 : digits.length >= 9));
  const one = fits.length === 1 ? fits[0] : undefined;
  if (one && words.length <= 14) return one.digits;
  if (expects === 'identity' && words.length <= 6) {
    const code = text.split(/\s+/).find((word) => /^(?=.*\d)(?=.*\p{L})[\p{L}\d-]{4,20}$/u.test(word));
    if (code) return code;
  }
  return words.length === 1 && /^\d+$/.test(text) ? text : null;
}
