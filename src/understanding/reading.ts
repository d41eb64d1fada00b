import { topics as kinds, type Topic } from '../../flows/topics.ts';
import { answerIn, pick } from './answers.ts';
import { labelled, meaning, type Reply, repliesOf } from './choices.ts';
import { classifier, type Ranked } from './classifier.ts';
import { type Brain, languageLettersOf, readerOf } from './compile.ts';
import { correction } from './corrections.ts';
import { type Decision, decide, type Guess } from './decide.ts';
import { guarded } from './elsewhere.ts';
import { factsIn } from './facts.ts';
import { describe, lettersOf } from './features.ts';
import { answeringWith } from './in-context.ts';
import { languageOf } from './language.ts';
import { inOrder, needsIn } from './needs.ts';
import { entities, spoken } from './numbers.ts';
import { finder, phraseList } from './phrases.ts';
import {
  enough,
  keyTroubles,
  namesProvider,
  noTopics,
  nothing,
  shutMailbox,
  unlessAboutUs,
  without,
} from './ruling.ts';
import { findSecret } from './secrets.ts';
import { stem } from './stem.ts';
import { plain } from './text.ts';
import { eitherOf } from './unclear.ts';
import { type Command, commands, type Understand } from './understood.ts';

/** Makes the function that reads texts from what training gave. */
export function understanding(brain: Brain): Understand {
  const { lists } = brain;
  const reader = readerOf(lists, brain.vocabulary);
  const concepts = finder(phraseList(lists.lexicon));
  const employers = finder(phraseList(lists.employers));
  const organisations = finder(phraseList(lists.organisations));
  const mailboxes = finder(phraseList(lists.mailbox));
  const either = eitherOf(phraseList(lists.unclear));
  const replies = repliesOf(phraseList(lists.replies));
  const commandOf = commandsOf(lists.commands);
  const known = (key: string): boolean => brain.known.has(key);

  const rankTopics = classifier(brain.topics, lettersOf);
  const rankLanguages = classifier(brain.languages, languageLettersOf);

  const rank = (words: readonly string[]): Ranked<Topic>[] =>
    rankTopics((sink) => describe(reader.core(words), concepts, known, sink));
  const judge = (words: readonly string[], ruledOut: ReadonlySet<Topic> = noTopics): Decision =>
    unlessAboutUs(guarded(decide(without(rank(words), ruledOut)), words, organisations), words);

  const answering = answeringWith({ reader, replies, concepts, judge });

  return (text, context) => {
    const { pending } = context;
    const asksNumber = pending !== null && pending.expects !== 'choice' && pending.expects !== 'words';
    const readable = asksNumber ? spoken(plain(text)) : plain(text);
    const all = reader.words(readable);
    const words = all.filter((word) => word !== '?');
    const core = reader.core(all).filter((word) => word !== '?');
    const atMailbox = pending?.question === 'email_access';
    const { employer, mailbox, rest, bare } = factsIn(all, employers, mailboxes, atMailbox);
    const common = {
      entities: entities(readable),
      language: languageOf(readable, rankLanguages),
      ...(employer ? { employer } : {}),
      ...(mailbox ? { mailbox: 'open' as const } : {}),
    };

    const secret = findSecret(readable, {
      expects: pending?.expects ?? null,
      known: (word) => brain.vocabulary.has(word) || known(stem(word)),
    });
    if (secret) {
      const beside = secret === 'email' ? judge(all) : null;
      const further = beside?.kind === 'answer' && kinds[beside.guess.topic] === 'flow' ? [beside.guess] : [];
      return { kind: 'secret', secret, topics: further, ...common };
    }
    if (words.length === 0) return { kind: 'none', nearest: [], ...common };

    if (pending) {
      const label = labelled(words, pending, reader) ?? pick(pending, words);
      if (label) return { kind: 'choice', choice: label, topics: [], ...common };
    }
    const taken = correction(all, readable, context, employers);
    if (taken) return { kind: 'correction', ...taken, ...common };

    const inside = commandOf.get(core.join(' '));
    // "thanks again" thanks, and asks for nothing to be said again.
    if (inside === 'repeat' && /^(?:gracias|thanks|thank|muchas)$/.test(words[0] ?? ''))
      return { kind: 'topics', topics: [{ topic: 'thanks', confidence: 1 }], asking: false, ...common };
    const command = commandOf.get(words.join(' ')) ?? inside;
    if (command && (pending || command !== 'why')) {
      const yes = command === 'continue' && pending ? meaning('yes', pending, '') : null;
      return yes ? { kind: 'choice', choice: yes, topics: [], ...common } : { kind: 'command', command, ...common };
    }

    const typed = pending ? answerIn(readable, words, pending) : null;
    if (typed !== null) return { kind: 'answer', typed, ...common };
    // A number and nothing else, or words of which not one is known, say nothing about any topic.
    const telling = core.filter((word) => /\p{L}/u.test(word) && !/^x[a-z]+$/.test(word));
    if (telling.length === 0 || !telling.some((word) => brain.vocabulary.has(word))) {
      return { kind: 'none', nearest: [], ...common };
    }

    if (atMailbox && namesProvider(words)) return { kind: 'none', nearest: [], ...common };
    const asking = isQuestion(all, core);
    const ruledOut = mailbox ? shutMailbox : noTopics;
    const judged =
      (atMailbox ? null : unclear(rest)) ?? enough(judgeBeside(all, rest, { bare, employer, ruledOut }), core);
    const other = common.language?.locale === 'other';
    const decision = other && (common.language?.sure || judged.kind !== 'answer') ? nothing : judged;
    const needs = bare || other ? [] : inOrder(needsIn(readable, (part) => judgePart(part, ruledOut)));
    if (pending && asking && /^\s*(?:s[ií]|claro|no|yes|yeah|yep)\s*[,.;]/iu.test(readable)) {
      const choice = answering.replyTo(pending, words, core, readable, ['?']);
      if (choice && choice.topics.length > 0) return { kind: 'choice', ...choice, ...common };
    }
    if (pending && !asking) {
      const choice = answering.inContext(pending, words, core, readable, decision, { employer, mailbox });
      if (choice) return { kind: 'choice', ...choice, ...common };
    }
    const reply = replies.whole(words) ?? replies.whole(core);
    if (reply && decision.kind !== 'answer') {
      const topic = replyTopics[reply];
      return { kind: 'topics', topics: [{ topic, confidence: 1 }], asking: false, ...common };
    }
    // Several numbers at once: they are all in `entities`, and nothing else was said.
    if (asksNumber && common.entities.length > 1 && !asking) return { kind: 'none', nearest: [], ...common };
    if (needs.length > 1) return { kind: 'topics', topics: needs, asking, ...common };
    return { ...told(decision, asking), ...common };
  };

  /** Judges what is left beside the facts; a household is a fact only beside a trouble that it does not explain. */
  function judgeBeside(
    all: readonly string[],
    rest: readonly string[],
    { bare, employer, ruledOut }: { bare: boolean; employer: string | null; ruledOut: ReadonlySet<Topic> },
  ): Decision {
    if (bare) return employer === 'domestic' ? judge(all, ruledOut) : nothing;
    const decision = judge(rest, ruledOut);
    if (employer !== 'domestic') return decision;
    if (rest.length < all.length) return isKeyTrouble(decision) ? decision : judge(all, ruledOut);
    // "olvidé la clave de mi empleada": whose key it is must not hide what happened to it.
    const household = employers(all);
    const others = all.filter((_, at) => !household.some(({ from, to }) => at >= from && at < to));
    const forgets = concepts(others).some(({ name }) => name === 'FORGET');
    const trouble = forgets ? judge(others, ruledOut) : nothing;
    return isKeyTrouble(trouble) ? trouble : decision;
  }

  /** What may be either of two things is asked, whatever training thinks. */
  function unclear(words: readonly string[]): Decision | null {
    const topics = either(reader.core(words).filter((word) => word !== '?'));
    return topics && { kind: 'clarify', guesses: topics.map((topic) => ({ topic, confidence: 0.4 })) };
  }

  /** Judges one part of a message; a part that only states a fact names no need. */
  function judgePart(part: string, ruledOut: ReadonlySet<Topic>): Decision {
    const { rest, bare } = factsIn(reader.words(part), employers, mailboxes, false);
    return bare ? nothing : judge(rest, ruledOut);
  }
}

function commandsOf(list: string): ReadonlyMap<string, Command> {
  const names = new Set<string>(commands);
  const isCommand = (name: string): name is Command => names.has(name);
  return new Map(
    phraseList(list).flatMap(({ name, phrases }) =>
      isCommand(name) ? phrases.map((phrase) => [phrase.replace(/^\//, ''), name] as const) : [],
    ),
  );
}

/** What a short answer is when nothing was asked. */
const replyTopics = { yes: 'affirm', no: 'deny', unsure: 'unsure' } as const satisfies Record<Reply, Topic>;

const isKeyTrouble = (decision: Decision): boolean =>
  decision.kind === 'answer' && keyTroubles.has(decision.guess.topic);

type Told =
  | { kind: 'topics'; topics: Guess[]; asking: boolean }
  | { kind: 'clarify'; topics: Guess[] }
  | { kind: 'none'; nearest: Guess[] };

function told(decision: Decision, asking: boolean): Told {
  if (decision.kind === 'answer')
    return { kind: 'topics', topics: decision.also ? [decision.guess, decision.also] : [decision.guess], asking };
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
