import { priority } from '../../flows/outcomes.ts';
import type { Situation } from '../../flows/question.ts';
import type { Topic } from '../../flows/topics.ts';
import { answeredSlot, applyFacts, change, type Facts, give } from './answer.ts';
import { openChoices, questionOfSlot } from './choices.ts';
import { offer } from './menu.ts';
import type { Position } from './position.ts';
import { sayTopic } from './say-topic.ts';
import { answers, here, say, sayText, type Talk, text, update } from './talk.ts';

/** The person's own case, in their words: moves the tree where it leads on, changes it where it weighs more. */
export function tell(
  talk: Talk,
  described: readonly Situation[],
  told: readonly Topic[],
  beside: Facts,
  picked = false,
): void {
  const [situation, ...further] = priority.filter((one) => described.includes(one));
  const facts: Facts = {
    ...beside,
    ...(situation === undefined ? {} : { situation }),
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
  const { situation: current, failed } = position.context;
  if (direct !== undefined) give(talk, { [slot]: direct });
  // The code still does not come, and that is why the papers for the window were said.
  else if (situation === 'code' && current === 'email' && failed.includes('code')) say(talk, 'mailbox-not-found');
  else if (situation === 'no_turno' || situation === current) for (const topic of told) sayTopic(talk, topic);
  else {
    if (position.context.attempt === 2) for (const topic of told) sayTopic(talk, topic);
    give(talk, { [slot]: 'no' });
    applyFacts(talk, facts);
  }
}

/** In the middle of the way: what weighs more decides, what weighs less is answered and the question stays. */
function weigh(talk: Talk, situation: Situation, current: Situation, facts: Facts, told: readonly Topic[]): void {
  const slot = answeredSlot(here(talk), 'situation');
  const weightier = priority.indexOf(situation) < priority.indexOf(current);
  // That the code does not come is why the window is being talked about.
  if (situation === 'code' && here(talk).context.failed.includes('code')) return;
  if (situation === 'solved' && slot !== undefined) give(talk, { [slot]: 'solved' });
  else if (situation !== current && weightier && slot !== undefined) {
    change(talk, slot, situation, situationName(talk, situation));
    applyFacts(talk, { ...facts, also: [current, facts.also ?? ''].filter(Boolean).join(',') });
  } else if (situation === current) follow(talk, facts);
  else for (const topic of told) sayTopic(talk, topic);
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

const situationName = (talk: Talk, situation: Situation): string =>
  text(talk, `ask-situation.choice-${situation.replaceAll('_', '-')}`);
