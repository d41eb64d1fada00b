import { situationOf } from '../../flows/told.ts';
import { type Topic, topics } from '../../flows/topics.ts';
import type { Facts } from './answer.ts';
import { answerMeta } from './meta.ts';
import { sayTopic } from './say-topic.ts';
import { answers, type Talk, update } from './talk.ts';
import { tell } from './tell.ts';

/** What says nothing where it is said counts as a miss: the third brings the menu and a person. */
const leadsNowhere: ReadonlySet<Topic> = new Set(['out_of_domain', 'unsure', 'affirm', 'deny', 'repeat']);

/**
 * Answers or follows one or more topics, most important first.
 *
 * @param asking put as a question, not told as the own case
 * @param beside what else was said: the kind of employer, a mailbox that opens
 * @param picked by a tap on "did you mean", so that nothing need be asked again
 */
export function serve(talk: Talk, served: readonly Topic[], asking: boolean, beside: Facts = {}, picked = false): void {
  const isMiss = served.some((topic) => leadsNowhere.has(topic));
  update(talk, { misses: isMiss ? talk.conversation.misses : 0 });
  const told = asking
    ? []
    : served.filter((topic) => situationOf[topic] !== undefined || topic === 'domestic_employer');
  const rest = served.filter((topic) => !told.includes(topic));
  for (const topic of rest) answerTopic(talk, topic, asking ? beside.employer_kind : undefined);
  talk.draft.topics.push(...told);
  const facts = ownFacts(talk, served, asking, beside);
  const described = told.flatMap((topic) => situationOf[topic] ?? []);
  if (described.length > 0 || Object.keys(facts).length > 0) tell(talk, described, told, facts, picked);
  else for (const topic of told) answerTopic(talk, topic);
}

/** What was said about the person's own case beside the topics. */
function ownFacts(talk: Talk, served: readonly Topic[], asking: boolean, beside: Facts): Facts {
  const isKnown = answers(talk).has('employer_kind');
  // A question may be about any employer, and what is sent elsewhere is not this one's case: neither changes an answer.
  if (served.every((topic) => topics[topic] === 'redirect') || (asking && isKnown)) return {};
  // Without a word for the household the topic is a guess, which may fill a gap but not change an answer.
  const guess = !isKnown && served.includes('domestic_employer') ? { employer_kind: 'domestic' } : {};
  return { ...guess, ...beside };
}

/** Says the answer to one topic; the pending question follows. */
export function answerTopic(talk: Talk, topic: Topic, employer?: string): void {
  if (topics[topic] === 'meta') answerMeta(talk, topic);
  else sayTopic(talk, topic, employer);
}
