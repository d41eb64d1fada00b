import { topics as kinds, type Topic } from '../../flows/topics.ts';
import { counted, labelled, meaning, type Reply, repliesOf } from './choices.ts';
import { classify } from './classifier.ts';
import { type Brain, readerOf } from './compile.ts';
import { correction } from './corrections.ts';
import { type Decision, decide, type Guess } from './decide.ts';
import { featuresOf } from './features.ts';
import { languageOf } from './language.ts';
import { entities, runs } from './numbers.ts';
import { finder, phraseList } from './phrases.ts';
import { findSecret } from './secrets.ts';
import { plain } from './text.ts';
import { type Command, employerKind, type Pending, type Understand } from './understood.ts';

/** Makes the function that reads texts from what training gave. */
export function understanding(brain: Brain): Understand {
  const reader = readerOf(brain.lists, brain.vocabulary);
  const concepts = finder(phraseList(brain.lists.lexicon));
  const employers = finder(phraseList(brain.lists.employers));
  const replies = repliesOf(phraseList(brain.lists.replies));
  const commandOf = new Map<string, Command>(
    phraseList(brain.lists.commands).flatMap(({ name, phrases }) =>
      phrases.map((phrase) => [phrase.replace(/^\//, ''), name as Command] as const),
    ),
  );
  const known = (stem: string): boolean => brain.known.has(stem);

  const rank = (words: readonly string[]) => classify(brain.topics, featuresOf(reader.core(words), concepts, known));

  return (text, context) => {
    const { pending } = context;
    const readable = plain(text);
    const all = reader.words(readable);
    const words = all.filter((word) => word !== '?');
    const core = reader.core(all).filter((word) => word !== '?');
    const kind = employers(words).at(-1)?.name;
    const common = {
      entities: entities(readable),
      language: languageOf(readable, brain),
      ...(kind ? { employer: employerKind.parse(kind) } : {}),
    };

    const secret = findSecret(readable, {
      expects: pending?.expects ?? null,
      known: (word) => brain.vocabulary.has(word),
    });
    if (secret) return { kind: 'secret', secret, ...common };
    if (words.length === 0) return { kind: 'none', nearest: [], ...common };

    if (pending) {
      const label = labelled(words, pending, reader);
      if (label) return { kind: 'choice', choice: label, topics: [], ...common };
      if (pending.expects === 'choice' || pending.expects === 'words') {
        const place = counted(words, pending.choices.length);
        const choice = place === null ? undefined : pending.choices[place];
        if (choice) return { kind: 'choice', choice: choice.id, topics: [], ...common };
      }
    }

    const taken = correction(all, readable, context, employers);
    if (taken) return { kind: 'correction', ...taken, ...common };

    const command = commandOf.get(words.join(' ')) ?? commandOf.get(core.join(' '));
    if (command && !(command === 'why' && !pending)) {
      const yes = command === 'continue' && pending ? meaning('yes', pending, '') : null;
      return yes ? { kind: 'choice', choice: yes, topics: [], ...common } : { kind: 'command', command, ...common };
    }

    const typed = pending ? answerIn(readable, words, pending) : null;
    if (typed !== null) return { kind: 'answer', typed, ...common };

    const asking = isQuestion(all, core);
    const decision = decide(rank(all));
    if (pending && !asking) {
      const choice = replyTo(pending, words, core, readable);
      if (choice) return { kind: 'choice', ...choice, ...common };
      const meant = meantChoice(pending, decision);
      if (meant) return { kind: 'choice', choice: meant.choice, topics: meant.topics, ...common };
    }
    return { ...told(decision, asking), ...common };
  };

  /** A yes, a no or a doubt, with what was said after it. */
  function replyTo(pending: Pending, words: readonly string[], core: readonly string[], text: string) {
    const whole = replies.whole(words) ?? replies.whole(core);
    if (whole) {
      const choice = meaning(whole, pending, words.join(' '));
      return choice ? { choice, topics: [] as Guess[] } : null;
    }
    const begun = replies.beginning(words);
    if (!begun) return null;
    const choice = meaning(begun.reply, pending, '');
    const rest = words.slice(begun.length);
    if (!choice || !answersFirst(begun.reply, rest, text)) return null;
    const after = replies.whole(rest);
    const found = after ? null : decide(rank(rest));
    const topics = found?.kind === 'answer' && kinds[found.guess.topic] !== 'meta' ? [found.guess] : [];
    return { choice, topics };
  }
}

/** "no, ..." answers; "no me llega" tells. A "sí" at the beginning always answers. */
function answersFirst(reply: Reply, rest: readonly string[], text: string): boolean {
  if (reply !== 'no') return true;
  return (
    /^\s*\p{L}+(?:\s+\p{L}+)?\s*[,.;:!-]/u.test(text) ||
    /^(?:pero|porque|i|it|we|because|but|eso|ese|esa)$/.test(rest[0] ?? '')
  );
}

/** A told topic that means one of the choices. */
function meantChoice(pending: Pending, decision: Decision) {
  if (decision.kind === 'none') return null;
  const guesses = decision.kind === 'answer' ? [decision.guess] : decision.guesses;
  const choiceOf = (topic: Topic) => pending.choices.find(({ topics }) => topics?.includes(topic))?.id;
  const first = guesses[0];
  const choice = first && choiceOf(first.topic);
  if (!first || !choice) return null;
  if (decision.kind === 'clarify' && guesses.some(({ topic }) => choiceOf(topic) !== choice) && first.confidence < 0.45)
    return null;
  return { choice, topics: [first] };
}

type Told =
  | { kind: 'topics'; topics: Guess[]; asking: boolean }
  | { kind: 'clarify'; topics: Guess[] }
  | { kind: 'none'; nearest: Guess[] };

function told(decision: Decision, asking: boolean): Told {
  if (decision.kind === 'answer') return { kind: 'topics', topics: [decision.guess], asking };
  if (decision.kind === 'clarify') return { kind: 'clarify', topics: [...decision.guesses] };
  return { kind: 'none', nearest: [...decision.nearest] };
}

const interrogative =
  /^(?:que|como|cuando|donde|adonde|cuanto|cuantos|cuanta|cuantas|por que|quien|quienes|cual|cuales|para que|a donde|en que|puedo|se puede|es posible|hay|what|how|when|where|who|which|why|can|could|do|does|did|is|are|should|will|would|may)$/;

function isQuestion(all: readonly string[], core: readonly string[]): boolean {
  if (all.includes('?')) return true;
  const [first = '', second = ''] = core;
  return interrogative.test(first) || interrogative.test(`${first} ${second}`);
}

/** Data typed for the pending question: digits with few words around them. */
function answerIn(text: string, words: readonly string[], { expects }: Pending): string | null {
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
