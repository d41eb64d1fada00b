import { priority } from '../../flows/outcomes.ts';
import type { Situation } from '../../flows/question.ts';
import { topicLinks } from '../../flows/sources.ts';
import { situationOf } from '../../flows/told.ts';
import { type Topic, topics } from '../../flows/topics.ts';
import { answeredSlot, applyFacts, change, type Facts, give } from './answer.ts';
import { addLinks } from './card.ts';
import { openChoices, questionOfSlot } from './choices.ts';
import { obey, person, speak } from './commands.ts';
import { offer } from './menu.ts';
import { miss, unsure } from './miss.ts';
import type { Position } from './position.ts';
import { answers, here, say, sayText, type Talk, text, update } from './talk.ts';

/**
 * Answers or follows one or more topics, most important first.
 *
 * @param asking put as a question, not told as the own case
 * @param picked by a tap on "did you mean", so that nothing need be asked again
 */
export function serve(talk: Talk, served: readonly Topic[], asking: boolean, employer?: string, picked = false): void {
  const isMiss = served.includes('out_of_domain') || served.includes('unsure');
  update(talk, { misses: isMiss ? talk.conversation.misses : 0 });
  const told = asking
    ? []
    : served.filter((topic) => situationOf[topic] !== undefined || topic === 'domestic_employer');
  const rest = served.filter((topic) => !told.includes(topic));
  for (const topic of rest) answerTopic(talk, topic, asking ? employer : undefined);
  talk.draft.topics.push(...told);
  // Without a word for the household the topic is a guess, which may fill a gap but not change an answer.
  const isGap = !answers(talk).has('employer_kind');
  const named = employer ?? (isGap && served.includes('domestic_employer') ? 'domestic' : undefined);
  // A question may be about any employer, and what is sent elsewhere is not this one's case: neither changes an answer.
  const isOwn =
    !served.every((topic) => topics[topic] === 'redirect') && !(asking && answers(talk).has('employer_kind'));
  const kind = isOwn ? named : undefined;
  const described = told.flatMap((topic) => situationOf[topic] ?? []);
  if (described.length > 0 || kind !== undefined) tell(talk, described, told, kind, picked);
  else for (const topic of told) answerTopic(talk, topic);
}

/** The person's own case, in their words: moves the tree where it leads on, changes it where it weighs more. */
function tell(
  talk: Talk,
  described: readonly Situation[],
  told: readonly Topic[],
  kind: string | undefined,
  picked = false,
): void {
  const [situation, ...further] = priority.filter((one) => described.includes(one));
  const facts: Facts = {
    ...(situation === undefined ? {} : { situation }),
    ...(kind === undefined ? {} : { employer_kind: kind }),
    ...(further.length > 0 ? { also: further.join(',') } : {}),
  };
  const position = here(talk);
  const current = position.context.situation;

  if (position.outcome !== null && position.question === null && situation !== undefined) {
    update(talk, { steps: [] });
    follow(talk, facts);
  } else if (position.question?.id === 'worked' && situation !== undefined) {
    failedWith(talk, situation, facts, told);
  } else if (situation !== undefined && current !== null && !asksWhy(position)) {
    if (picked || !asksNumbers(position)) weigh(talk, situation, current, facts, told);
    else doubt(talk, told);
  } else {
    follow(talk, facts);
  }
}

/** Whether what happens is being asked anew, so that a trouble told is the answer and changes nothing earlier. */
const asksWhy = ({ question, context }: Position): boolean =>
  (question?.id === 'words' || question?.id === 'situation') && context.attempt === 2;

/** Behind these questions lies the whole triage: half a sentence about a number must not overturn it unasked. */
const asksNumbers = ({ question }: Position): boolean =>
  ['consent', 'identity', 'ruc', 'branch', 'confirm'].includes(question?.id ?? '');

function doubt(talk: Talk, told: readonly Topic[]): void {
  say(talk, 'miss-options');
  offer(talk, [...told.slice(0, 2).map((topic) => `topic.1.${topic}`), 'do.1.none']);
}

/** At a card, a trouble told is a "no" with its cause. After the second "no" a person is next, whatever the cause. */
function failedWith(talk: Talk, situation: Situation, facts: Facts, told: readonly Topic[]): void {
  const position = here(talk);
  const slot = position.slot ?? '';
  const choices = openChoices(position, answers(talk)).map(({ id }) => id);
  const direct = choices.find((id) => id === situation) ?? (situation === 'solved' ? 'yes' : undefined);
  if (direct !== undefined) give(talk, { [slot]: direct });
  else if (situation === 'no_turno' || situation === position.context.situation)
    for (const topic of told) answerTopic(talk, topic);
  else {
    if (position.context.attempt === 2) for (const topic of told) answerTopic(talk, topic);
    give(talk, { [slot]: 'no' });
    applyFacts(talk, facts);
  }
}

/** In the middle of the way: what weighs more decides, what weighs less is answered and the question stays. */
function weigh(talk: Talk, situation: Situation, current: Situation, facts: Facts, told: readonly Topic[]): void {
  const slot = answeredSlot(here(talk), 'situation');
  const weightier = priority.indexOf(situation) < priority.indexOf(current);
  if (situation === 'solved' && slot !== undefined) give(talk, { [slot]: 'solved' });
  else if (situation !== current && weightier && slot !== undefined) {
    change(talk, slot, situation, situationName(talk, situation));
    applyFacts(talk, { ...facts, also: [current, facts.also ?? ''].filter(Boolean).join(',') });
  } else if (situation === current) follow(talk, facts);
  else for (const topic of told) answerTopic(talk, topic);
}

/** Takes facts in and says which ones were understood, since no button shows it. */
export function follow(talk: Talk, facts: Facts): void {
  const said = talk.draft.say.length;
  const given = applyFacts(talk, facts);
  const names = Object.entries(given).flatMap(([slot, answer]) => {
    const question = questionOfSlot(slot);
    if (answer === null) return [];
    if (question === 'situation' || question === 'words') return [situationName(talk, answer as Situation)];
    return question === 'employer_kind' ? [text(talk, `ask-employer-kind.choice-${answer}`)] : [];
  });
  if (Object.keys(given).length === 0 && facts.employer_kind !== undefined)
    say(talk, 'already', { to: text(talk, `ask-employer-kind.choice-${facts.employer_kind}`) });
  const changed = here(talk).outcome !== null && talk.draft.say.length > said;
  if (names.length > 0 && !changed) sayText(talk, text(talk, 'understood-as', { what: names.join(' · ') }));
}

export const situationName = (talk: Talk, situation: Situation): string =>
  text(talk, `ask-situation.choice-${situation.replaceAll('_', '-')}`);

/** Says the answer to one topic; the pending question follows. `employer`: the kind asked about, when one was named. */
export function answerTopic(talk: Talk, topic: Topic, employer?: string): void {
  if (topics[topic] !== 'meta') {
    talk.draft.topics.push(topic);
    if (topic === 'is_it_safe') {
      say(talk, 'outcome-trust');
      talk.draft.outcome = 'O13';
      return;
    }
    if (topic === 'privacy_info') return obey(talk, 'privacy');
    sayText(talk, text(talk, `topic-${topic.replaceAll('_', '-')}`, employer === undefined ? {} : { kind: employer }));
    if (topic === 'where_offices') sayOffices(talk);
    if (topics[topic] === 'redirect') talk.draft.outcome = 'O11';
    if (topic === 'personal_key') talk.draft.outcome = 'O10';
    if (topic === 'no_appointments') talk.draft.outcome = 'O14';
    addLinks(talk, topicLinks[topic] ?? []);
    return;
  }
  meta(talk, topic);
}

function meta(talk: Talk, topic: Topic): void {
  const position = here(talk);
  switch (topic) {
    case 'human_agent':
      return person(talk);
    case 'restart':
      return obey(talk, 'restart');
    case 'go_back':
      return obey(talk, 'back');
    case 'menu':
      return obey(talk, talk.first ? 'help' : 'menu');
    case 'repeat':
      return obey(talk, 'repeat');
    case 'delete_my_data':
      return obey(talk, 'delete');
    case 'language_switch':
      return speak(talk, talk.conversation.locale === 'es' ? 'en' : 'es');
    case 'success':
      return position.question?.id === 'worked' && position.slot !== null
        ? give(talk, { [position.slot]: 'yes' })
        : tell(talk, ['solved'], [topic], undefined);
    case 'not_working':
      if (position.question?.id === 'worked' && position.slot !== null) return give(talk, { [position.slot]: 'no' });
      if (position.outcome === 'O15') return takeGoodNewsBack(talk, position);
      say(talk, 'topic-not-working');
      break;
    case 'greeting':
      if (position.question === null) update(talk, { steps: [] });
      else if (!talk.first) say(talk, 'hello-again');
      break;
    case 'thanks':
      say(talk, 'thanks');
      break;
    case 'frustration':
      say(talk, 'frustration');
      break;
    case 'unsure':
      return unsure(talk);
    case 'shares_secret':
      say(talk, 'secret-code');
      break;
    case 'media_message':
      say(talk, 'media-other');
      break;
    case 'out_of_domain':
      return miss(talk, [], 'out-of-domain');
    case 'deny':
      if (talk.conversation.doubt === null) return miss(talk, []);
      update(talk, { doubt: null });
      break;
    case 'affirm':
      return miss(talk, []);
    default:
      sayText(talk, text(talk, `topic-${topic.replaceAll('_', '-')}`));
  }
  talk.draft.topics.push(topic);
}

/** Only offices the operator vouches for, each with the day of the check. */
function sayOffices(talk: Talk): void {
  const { offices = [] } = talk.settings.operator;
  if (offices.length === 0) return;
  const list = offices.map(({ name, address, checkedOn }) => text(talk, 'office', { name, address, day: checkedOn }));
  say(talk, 'offices', { list: list.join('\n') });
}

/** "Sí, ya entré" was too early: the same answer again, the other way round. */
function takeGoodNewsBack(talk: Talk, { path }: Position): void {
  const slot = path.at(-1);
  if (slot !== undefined) give(talk, { [slot]: slot.startsWith('worked') ? 'no' : null });
}
