import { links } from '../../../flows/procedures.ts';
import { actionId } from '../choice-id.ts';
import type { Unmarked } from '../made-in.ts';
import type { Reply } from '../message.ts';
import { questionAt } from '../move/questions.ts';
import { answersIn, here, type Role, type TurnState } from '../move/state.ts';
import { hasText } from '../texts.ts';
import { offeredChoices, questionChoices } from './choices.ts';
import { madeReply } from './made.ts';
import { maskedLines } from './masked-numbers.ts';
import { type Write, writerOf } from './values.ts';

/** A reply that grows beyond this many characters is sent as two; every channel takes this much with room to spare. */
const longest = 3500;

/** What is said first: that somebody was heard, then what was taken in, then answers, then the place that this leads to. */
const order: readonly Role[] = ['heard', 'understood', 'answer', 'arrival'];

/** The replies of a turn, and what the person has in front of them afterwards. */
export interface Composed {
  readonly replies: readonly Reply[];
  /** Full ids of the buttons shown in place of the question's. */
  readonly offered: readonly string[];
  /** The question that the reply shows, by slot and version; `null` when it shows none. */
  readonly asked: { readonly question: string; readonly version: number } | null;
  /** Names of the texts that were said, for `explain`. */
  readonly parts: readonly string[];
}

/** Turns what a turn has come to into replies: usually one, closed by the pending question and its buttons. Pure. */
export function compose(turn: TurnState): Composed {
  const { draft, conversation } = turn;
  const { locale } = conversation;
  const position = here(turn);
  const { question, slot } = position;
  const write = writerOf(turn);

  const said = order.flatMap((role) => draft.parts.filter((part) => part.role === role));
  // The first message says who is speaking; it is short when the person has already said what they need.
  const opening = turn.first && !draft.erased ? [said.length === 0 ? 'welcome' : 'notice'] : [];
  const asks = draft.ask === true && question !== null;
  const ends = question === null && !draft.erased && draft.offer === null;

  const texts = [
    ...opening.map((name) => write(name)),
    ...said.map(({ text, values }) => (text === offices ? officeLines(turn, write) : write(text, values))),
    ...(asks ? [questionWords(turn, write)] : []),
    ...(ends ? [write('ended')] : []),
  ].filter((text) => text !== '');

  const rest = handsToPerson(turn) ? [actionId('start')] : [actionId('start'), actionId('person')];
  const offered = draft.offer ?? (ends ? rest : []);
  const shown = draft.ask !== false && question !== null && slot !== null;
  const last: Unmarked<Reply> = {
    text: '',
    choices:
      draft.offer !== null || ends
        ? offeredChoices(offered, question, locale)
        : draft.erased
          ? []
          : questionChoices(position, answersIn(conversation), locale),
    links: draft.links.flatMap((id) => {
      const link = links[id];
      return link ? [{ label: write(`link-${id}`), url: link.url }] : [];
    }),
    copy: draft.copy.map(({ label, value }) => ({ label: write(label), value })),
    pending: draft.erased ? null : (question?.id ?? null),
    procedure: position.procedure.id,
    topic: draft.topics[0] ?? null,
    outcome: draft.outcome,
    locale,
    ...(draft.until === null ? {} : { until: draft.until }),
  };
  const messages = pack(texts);
  return {
    replies: messages.map((text, index) =>
      madeReply(
        index === messages.length - 1 ? { ...last, text } : { ...last, text, choices: [], links: [], copy: [] },
      ),
    ),
    offered: shown ? [] : offered,
    asked: shown ? { question: slot, version: question.version } : null,
    parts: [...opening, ...said.map(({ text }) => text), ...(asks ? [question.text] : []), ...(ends ? ['ended'] : [])],
  };
}

/** The text that lists the operator's offices; it is several texts in one. */
const offices = 'offices';

/** Only offices the operator vouches for, each with the day of the check. */
function officeLines(turn: TurnState, write: Write): string {
  const { offices: checked = [] } = turn.settings.operator;
  if (checked.length === 0) return '';
  const list = checked.map(({ name, address, checkedOn }) => write('office', { name, address, day: checkedOn }));
  return write(offices, { list: list.join('\n') });
}

/** Whether a person was just named, so that no button need offer one. */
function handsToPerson(turn: TurnState): boolean {
  const { outcome, procedure } = here(turn);
  return outcome !== null && procedure.outcomes[outcome]?.person === true;
}

/** The pending question, with how far along it is. */
function questionWords(turn: TurnState, write: Write): string {
  const { question, slot, path, context, procedure } = here(turn);
  if (!question) return '';
  const values = question.showsNumbers ? { numbers: maskedLines(turn, write) } : {};
  // A long question is shown whole once; after a side question one line and the buttons are enough.
  const short = `${question.text}-short`;
  const isShort = turn.conversation.asked?.question === slot && hasText(short);
  const words = write(isShort ? short : question.text, values);
  if (!question.counted || context.attempt !== 1) return words;
  const step = path.filter((one) => !uncounted(one)).length + 1;
  const total = question.counted === 'last' ? step : procedure.mostQuestions;
  return `${write('step-of', { step: String(step), total: String(total) })}\n${words}`;
}

/** A question in one's own words stands in for the list before it. */
const uncounted = (slot: string): boolean => questionAt(slot)?.expects === 'words';

/** Paragraphs put together into as few messages as fit. */
function pack(parts: readonly string[]): string[] {
  const messages: string[] = [];
  for (const part of parts) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + part.length + 2 <= longest)
      messages[messages.length - 1] = `${last}\n\n${part}`;
    else messages.push(part);
  }
  return messages;
}
