import { alsoText, type OutcomeId, outcomeOf, outcomes, situationText } from '../../flows/outcomes.ts';
import type { Situation } from '../../flows/question.ts';
import { type LinkId, links } from '../../flows/sources.ts';
import { mainBranch } from '../ecuador/branch.ts';
import { domesticRuc } from '../ecuador/ruc.ts';
import type { Copy } from './message.ts';
import type { Position } from './position.ts';
import { answers, here, say, sayText, type Talk, text, update } from './talk.ts';
import type { TextName } from './texts.ts';

/** What the bot has of the three numbers, in the order of the form. `given`: it was there and has been deleted. */
export type Numbers = { readonly [field in 'identity' | 'ruc' | 'branch']?: string };

/** Stands in for a number that has been handed over and forgotten. */
export const forgotten = 'given';

/** The numbers of a conversation; a domestic employer's RUC and branch follow from the cédula. */
export function numbersOf(talk: Talk): Numbers {
  const given = answers(talk);
  const value = (field: string) => {
    const answer = given.get(field);
    return answer === undefined || answer === 'skip' ? undefined : answer;
  };
  const identity = value('identity');
  const derived =
    here(talk).context.kind === 'domestic' && identity !== undefined && /^\d{10}$/.test(identity)
      ? { ruc: domesticRuc(identity), branch: mainBranch }
      : {};
  const found = { identity, ruc: value('ruc'), branch: value('branch'), ...derived };
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined)) as Numbers;
}

/** Says what a new position has to say: its passing remarks, its text, its card. */
export function sayArrival(talk: Talk, before: Position): void {
  const now = here(talk);
  if (now.state === before.state && now.path.length === before.path.length) {
    // A correction may lead to the same card, which now has other papers or other boxes in it.
    const isSameCase = now.context.kind === before.context.kind && now.context.situation === before.context.situation;
    if (now.outcome !== null && !isSameCase) sayCard(talk, now.outcome);
    return;
  }
  for (const name of now.said) if (!before.said.includes(name)) say(talk, name as TextName);
  if (now.text !== null) say(talk, now.text as TextName);
  if (now.delay !== null && now.slot !== null) {
    update(talk, { wait: { id: now.slot, at: talk.now + now.delay } });
    talk.draft.until = talk.now + now.delay;
  }
  if (now.outcome !== null) sayCard(talk, now.outcome);
}

/** The hand-off card, with the official links and, this once, the numbers to copy. Then the numbers are forgotten. */
export function sayCard(talk: Talk, outcome: OutcomeId): void {
  const { situation, kind } = here(talk).context;
  const { text: name } = outcomes[outcome];
  // A situation has its own words for its own card only, not for what comes after it.
  const variant = situation !== null && outcomeOf[situation] === outcome ? situationText[situation] : undefined;
  if (situation === 'email_unknown' && outcome === 'O4') say(talk, 'email-hint');
  sayText(talk, text(talk, variant ?? name, { kind }));
  if (situation !== null && outcomeOf[situation] === outcome) {
    for (const line of alsoLines(talk, situation)) sayText(talk, line);
  }
  talk.draft.outcome = outcome;
  addLinks(talk, outcomes[outcome].links);
  handOver(talk, outcome);
}

/** Adds official pages to the reply, each once. */
export function addLinks(talk: Talk, ids: readonly LinkId[]): void {
  for (const id of ids) {
    const link = { label: text(talk, `link-${id}`), url: links[id].url };
    if (!talk.draft.links.some(({ url }) => url === link.url)) talk.draft.links.push(link);
  }
}

function alsoLines(talk: Talk, deciding: Situation | null): string[] {
  const further = (answers(talk).get('also') ?? '').split(',').filter((one) => one !== '' && one !== deciding);
  return further.flatMap((one) => {
    const name = alsoText[one as Situation];
    return name === undefined ? [] : [text(talk, name)];
  });
}

/** Offers the collected numbers for the recovery form and forgets them. */
function handOver(talk: Talk, outcome: OutcomeId): void {
  const numbers = Object.entries(numbersOf(talk)).filter(([, value]) => value !== forgotten);
  if (numbers.length === 0) return;
  if (outcome === 'O1' || outcome === 'O1B' || outcome === 'O6') {
    const copy: Copy[] = numbers.map(([field, value]) => ({ label: text(talk, `copy-${field}`), value }));
    talk.draft.copy.push(...copy);
  }
  const fields = ['identity', 'ruc', 'branch'];
  update(talk, {
    steps: talk.conversation.steps.map((step) =>
      Object.fromEntries(
        Object.entries(step).map(([slot, answer]) => [
          slot,
          fields.includes(slot) && answer !== null && answer !== 'skip' ? forgotten : answer,
        ]),
      ),
    ),
    doubt: null,
  });
}
