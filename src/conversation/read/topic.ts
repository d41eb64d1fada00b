import { situationFact, type Topic } from '../../../flows/procedure.ts';
import { type Decision, type Guess, nothing } from '../../classifier/decide.ts';
import { eitherOf } from '../../classifier/either.ts';
import { model } from '../../classifier/load.ts';
import { phraseList, phrasesNamed } from '../../classifier/phrases.ts';
import type { Act, ActTemplate } from '../acts.ts';
import { sentencesOf } from '../hear/sentences.ts';
import { listOf, negation, wording } from '../hear/tongue.ts';
import type { Utterance } from '../hear/utterance.ts';
import { perObject } from '../per-object.ts';
import type { View } from '../view.ts';
import { type Facts, factsOf, isKept, keyOf, type ToldFact } from './facts.ts';
import { isOnSubject, type Judge, judgeOf } from './judge.ts';
import { actAt, type Reader, sayableNow } from './reader.ts';
import { sayings } from './saying.ts';
import { joined, type Thought, thoughtsOf } from './thoughts.ts';

const either = eitherOf(phraseList(model.lists.unclear ?? ''));
const namesOnly = new Set(phrasesNamed(listOf('stances'), 'names_only').flatMap((phrase) => phrase.split(' ')));

/** How sure a part of a message must be to count as a need of its own. */
const sure = 0.52;
/** How sure the first of two guesses must be to be preferred to what a fact says. */
const likely = 0.4;
/** A part with fewer words says nothing by itself. */
const fewest = 2;
/** A message of more parts is a story: only its surest parts are read by themselves. */
const mostParts = 12;

/** A topic with where and how it was said. */
interface Heard extends Guess {
  readonly asked: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * What a message is about, told as the own case or asked. Each sentence is read as if it were alone; the message as a whole
 * counts where none of them says enough.
 */
export const topic: Reader = (utterance, view) => {
  const sentences = sentencesOf(utterance);
  if (sentences.length > 1 && sentences.length <= mostParts) {
    const acts = sentences.flatMap((sentence) => actsIn(sentence, view).filter((act) => isNeed(act, sentence, view)));
    if (acts.length > 0) return acts;
  }
  return actsIn(utterance, view);
};

/** Whether an act of one sentence among others stands by itself; a feeling, a yes or a doubt does not. */
function isNeed(act: Act, { said, asking }: Utterance, { topics }: View): boolean {
  switch (act.type) {
    case 'inform':
      // A trouble told without a word of the subject is about something else.
      return asking || act.fact !== situationFact || isOnSubject(said);
    case 'answer':
      return asking || isOnSubject(said);
    case 'ask':
      // What is only spoken of in a story is seldom what is wanted to be known.
      return act.mention === undefined || (act.confidence >= trusted.asked && !topics[act.topic]?.errand);
    case 'report':
    case 'command':
    case 'correct':
      return true;
    default:
      return false;
  }
}

function actsIn(utterance: Utterance, view: View): readonly Act[] {
  const facts = factsOf(utterance, view);
  const heard = hearTopics(utterance, view, facts);
  if ('topics' in heard) return heard.topics.flatMap((one) => actsOf(one, utterance, view, facts));
  const all = [0, utterance.words.length] as const;
  if (heard.candidates.length > 0) {
    const thoughts = thoughtsOf(utterance, facts);
    const left = [thoughts[0]?.from ?? 0, thoughts.at(-1)?.to ?? utterance.words.length] as const;
    return [actAt(utterance, 'topic', { type: 'unclear', candidates: heard.candidates }, left, heard.confidence)];
  }
  return utterance.said.length === 0 || facts.bare
    ? []
    : [actAt(utterance, 'topic', { type: 'unknown', nearest: heard.nearest }, all, 0)];
}

type Outcome =
  | { readonly topics: readonly Heard[] }
  | { readonly candidates: readonly string[]; readonly nearest: readonly string[]; readonly confidence: number };

const outcomeOf = (decision: Decision): Outcome =>
  decision.kind === 'clarify'
    ? {
        candidates: decision.guesses.map(({ topic }) => topic),
        nearest: [],
        confidence: decision.guesses[0]?.confidence ?? 0,
      }
    : {
        candidates: [],
        nearest: decision.kind === 'none' ? decision.nearest.map(({ topic }) => topic) : [],
        confidence: 0,
      };

function hearTopics(utterance: Utterance, view: View, facts: Facts): Outcome {
  const { said, core, marks } = utterance;
  const nothingHeard = outcomeOf(nothing);
  // A number and nothing else, or words of which not one is known, say nothing about any topic.
  if (!core.some((word) => model.vocabulary.has(word) && isTelling(word))) return nothingHeard;
  if (said.length <= 4 && said.every((word) => namesOnly.has(word))) return nothingHeard;
  const judge = judgeOf(said, facts, view);
  const rest = facts.bare ? [] : said.filter((_, i) => !facts.aside[i]);
  if (!isYesNo(view)) {
    const topics = either(wording.core(rest));
    if (topics) return { candidates: topics, nearest: [], confidence: 0.4 };
  }
  const other = utterance.language?.locale === 'other';
  const thoughts = thoughtsOf(utterance, facts);
  const asks = thoughts.some(({ mood }) => mood === 'question');
  const whole = judgeWhole(judge, rest, marks.length > 0, asks, utterance, view, facts);
  if (other && (utterance.language?.sure || whole.kind !== 'answer')) return nothingHeard;

  const parts = other || facts.bare ? [] : needsIn(thoughts, judge, view);
  const [part] = parts;
  if (parts.length > 1) return { topics: parts };
  if (whole.kind === 'answer' && (!part || part.topic !== whole.guess.topic)) {
    const one = placed(whole.guess, thoughts, utterance, view);
    if (part && isBeside(part, one, view)) return { topics: [one, part] };
    return { topics: whole.also ? [one, placed(whole.also, thoughts, utterance, view)] : [one] };
  }
  const isStory = said.length >= longFrom;
  return part && (whole.kind === 'answer' || isTrusted(part, whole, isStory, view))
    ? { topics: [part] }
    : outcomeOf(whole);
}

/** A question beside a trouble, or a trouble beside a question: the one does not say what the other is. */
function isBeside(part: Heard, whole: Heard, { topics }: View): boolean {
  const isFlow = ({ topic }: Heard): boolean => topics[topic]?.kind === 'flow';
  if (part.asked) return part.confidence >= trusted.asked && isFlow(whole) && !isFlow(part);
  return part.confidence >= trusted.elsewhere && isFlow(part) && whole.asked && !isFlow(whole);
}

/** How sure a single thought must be that the message as a whole does not bear out: a trouble told, or a question put. */
const trusted = { told: 0.6, short: 0.9, asked: 0.7, elsewhere: 0.8 } as const;
/** From so many words on a message is a story, of which the whole is no good guide. */
const longFrom = 14;

/** Whether one thought says what a message is about that is not clear as a whole, as the point of a story does. */
function isTrusted({ topic, confidence, asked }: Heard, whole: Decision, isStory: boolean, { topics }: View): boolean {
  const isTold = topics[topic]?.kind === 'flow' && !asked;
  if (whole.kind === 'clarify' && whole.guesses.some((guess) => guess.topic === topic)) return isTold || asked;
  // What seems to be about something else must hold a plain trouble of ours to be answered.
  if (whole.kind !== 'clarify') return isTold && confidence >= trusted.elsewhere;
  if (asked) return confidence >= trusted.asked;
  return isTold && confidence >= (isStory ? trusted.told : trusted.short);
}

const isTelling = (word: string): boolean => /\p{L}/u.test(word) && !/^x[a-z]+$/.test(word);

/** A yes or a no is asked for, or how it went: there "no puedo entrar" is the answer. */
const isYesNo = (view: View): boolean =>
  view.pending?.followUp === true ||
  (view.pending !== null && sayableNow(view).some(({ choice }) => choice.means?.includes('affirm')));

/** The facts that topics tell. */
const toldBy = perObject(
  (topics: View['topics']): ReadonlySet<string> =>
    new Set(Object.values(topics).flatMap(({ tells }) => (tells ? [keyOf(tells)] : []))),
);

/**
 * Judges what is left beside the facts. A fact that is a topic of its own, such as a household, is only set aside beside
 * a trouble that it does not explain.
 */
function judgeWhole(
  judge: Judge,
  rest: readonly string[],
  isMarked: boolean,
  asks: boolean,
  { said }: Utterance,
  { topics }: View,
  facts: Facts,
): Decision {
  const mark = isMarked ? ['?'] : [];
  const isTopic = facts.told.some((one) => toldBy(topics).has(keyOf(one)));
  if (facts.bare) return isTopic ? judge([...said, ...mark]) : nothing;
  const decision = judge([...rest, ...mark]);
  if (!isTopic) return decision;
  const isTrouble = (one: Decision): boolean => one.kind === 'answer' && topics[one.guess.topic]?.trouble === true;
  // A question beside the fact is what is wanted to be known.
  if (isTrouble(decision) || (asks && isLikely(decision))) return decision;
  // "olvidé la clave de mi empleada": whose key it is must not hide what happened to it.
  const others = said.filter((_, at) => !facts.told.some(({ from, to }) => at >= from && at < to));
  const trouble = judge([...others, ...mark]);
  if (isTrouble(trouble)) return trouble;
  return rest.length < said.length ? judge([...said, ...mark]) : decision;
}

/** Likely enough to be asked about. */
const isLikely = (decision: Decision): boolean =>
  decision.kind === 'answer' || (decision.kind === 'clarify' && (decision.guesses[0]?.confidence ?? 0) >= likely);

/** The needs in a sentence that says several things: each thought is read by itself. */
function needsIn(thoughts: readonly Thought[], judge: Judge, view: View): Heard[] {
  if (thoughts.length < 2 || thoughts.length > mostParts) return [];
  const needs: Heard[] = [];
  const add = (need: Heard | null): void => {
    if (need && !needs.some(({ topic }) => topic === need.topic)) needs.push(need);
  };
  for (let i = 0; i < thoughts.length; i += 1) {
    const [thought, next] = [thoughts[i] as Thought, thoughts[i + 1]];
    const asksOn = thought.mood === 'condition' && next?.mood === 'question';
    add(asksOn ? conditionedIn(thought, next, judge, view) : needIn(thought, judge, view));
    if (asksOn) i += 1;
  }
  const isKeyed = needs.some(({ topic }) => view.topics[topic]?.kind === 'flow');
  return isKeyed ? needs.filter(({ topic }) => !view.topics[topic]?.errand) : needs;
}

/** A question that says by itself what it is about has so many words: "qué hago" has not. */
const tellingQuestion = 4;

/** "si los datos están bien, ¿usted me hace el trámite?": the question says what is asked, or both together do. */
function conditionedIn(condition: Thought, question: Thought, judge: Judge, view: View): Heard | null {
  const both = joined([condition, question]);
  const own = question.words.length >= tellingQuestion ? needIn(question, judge, view) : null;
  const found = own ?? needIn(both, judge, view) ?? needIn(condition, judge, view);
  return found && { ...found, from: both.from, to: both.to };
}

/** The need that one thought names for sure. */
function needIn({ words, mood, from, to }: Thought, judge: Judge, { topics }: View): Heard | null {
  // What may be either of two troubles is no need beside one that is plain.
  if (words.length < fewest || either(wording.core(words))) return null;
  const decision = judge(words);
  if (decision.kind !== 'answer' || decision.guess.confidence < sure) return null;
  const { topic, confidence } = decision.guess;
  const row = topics[topic];
  if (!row || (row.kind === 'meta' && !isForPerson(row))) return null;
  // A trouble told without a word of the subject is talk around it.
  if (row.kind === 'flow' && mood === 'statement' && !isOnSubject(words)) return null;
  if (isTakenBack(row, words) || words.includes('xid')) return null;
  return { topic, confidence, asked: mood !== 'statement', from, to };
}

/** Of what is said about the dialogue itself, only the wish for a person counts beside something else. */
const isForPerson = ({ act }: Topic): boolean => act?.type === 'command' && act.name === 'person';

/** "no olvidé la clave": the thought names a trouble only to rule it out. */
function isTakenBack({ deniedBy }: Topic, words: readonly string[]): boolean {
  return deniedBy !== undefined && sayings(deniedBy)(words).some(({ from }) => negation.isNegated(words, from));
}

const isAsked = ({ mood }: Thought): boolean => mood !== 'statement';

/** Where a topic of the whole message is said, and whether it is told or asked there. */
function placed(guess: Guess, thoughts: readonly Thought[], utterance: Utterance, { topics }: View): Heard {
  const all = { from: 0, to: utterance.words.length };
  const isFlow = topics[guess.topic]?.kind === 'flow';
  const asked = isFlow
    ? thoughts.some(isAsked) && thoughts.every((thought) => isAsked(thought) || !isOnSubject(thought.words))
    : utterance.asking || thoughts.some(isAsked);
  return { ...guess, ...all, asked };
}

/** What a topic does where it was said. */
function actsOf({ topic, confidence, asked, from, to }: Heard, utterance: Utterance, view: View, facts: Facts): Act[] {
  const row = view.topics[topic];
  if (!row) return [];
  const act = (template: ActTemplate): Act[] => [actAt(utterance, 'topic', template, [from, to], confidence)];
  if (row.act) return act(row.act).map((one) => ({ ...one, guess: topic }));
  if (!asked) {
    const meant = sayableNow(view).find(({ choice }) => choice.topics?.includes(topic));
    // Of several situations told at the question for it, the weightiest counts: they are all handed on as facts.
    const isSituation = row.situation !== undefined && view.pending?.fact === situationFact;
    if (meant && !isSituation) return act({ type: 'answer', slot: meant.slot, value: meant.choice.id, by: 'topic' });
    if (row.situation !== undefined) return act({ type: 'inform', fact: situationFact, value: row.situation, topic });
    if (row.tells && row.kind === 'flow') return act({ type: 'inform', ...row.tells, topic });
    return act({ type: 'ask', topic, mention: true, ...aboutOf(ownOf(row, facts)) });
  }
  const named = facts.mentions.filter((one) => one.asked && !one.denied && !isKept(one.fact));
  return act({ type: 'ask', topic, ...aboutOf([...ownOf(row, facts), ...named]) });
}

/** What is told of the very fact that a topic is about: with a cédula, the answer for foreigners is another one. */
const ownOf = ({ tells }: Topic, { told }: Facts): ToldFact[] =>
  told.filter(({ fact, value }) => fact === tells?.fact && value !== tells.value);

const aboutOf = (facts: readonly ToldFact[]) =>
  facts.length === 0 ? {} : { about: Object.fromEntries(facts.map(({ fact, value }) => [fact, value])) };
