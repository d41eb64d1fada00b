import { questionOfSlot } from '../choice-id.ts';
import type { Answer, Conversation, Step } from '../conversation.ts';
import { nameText } from '../text-names.ts';
import { inform } from './inform.ts';
import { madeConversation } from './made.ts';
import type { Facts, Move } from './moves.ts';
import { newConversation } from './new-conversation.ts';
import type { Position } from './position.ts';
import { procedureAt, questionAt } from './questions.ts';
import { answersIn, type Draft, here, type Part, positionIn, type TurnState } from './state.ts';
import { forgotten, numbersOf } from './stored-numbers.ts';

/** Steps older than this many are folded into one: a record grows with its answers, not with the talk about them. */
const foldBeyond = 40;

/** Carries moves out, one after the other. Nothing else makes a new conversation. */
export const applyAll = (turn: TurnState, moves: readonly Move[]): TurnState => moves.reduce(apply, turn);

/** Carries one move out. Pure and total: a move that means nothing here changes nothing. */
export function apply(turn: TurnState, move: Move): TurnState {
  switch (move.do) {
    case 'answer':
      return keep(turn, move.answers);
    case 'inform':
      return told(turn, move);
    case 'replace':
      return replace(turn, move);
    case 'take_back':
      return takeBack(turn);
    case 'restart': {
      const { startedAt, locale, localeBy } = turn.conversation;
      return fresh(turn, madeConversation({ ...newConversation(startedAt, locale), localeBy }));
    }
    case 'clear':
      return fresh(turn, madeConversation({ ...turn.conversation, steps: [] }));
    case 'erase': {
      const { locale, localeBy } = turn.conversation;
      const gone = fresh(turn, madeConversation({ ...newConversation(turn.now, locale), localeBy }));
      return draft(gone, { erased: true, ask: false, offer: [] });
    }
    case 'speak':
      return update(turn, { locale: move.locale, localeBy: move.by });
    case 'doubt':
      return update(turn, { doubt: move.doubt });
    case 'count':
      return count(turn, move.what);
    case 'learn':
      return update(turn, { learned: { ...turn.conversation.learned, [move.pair]: move.topic } });
    case 'ask_whole':
      return update(turn, { asked: null });
    case 'begin': {
      const unreadable = move.unreadable && turn.conversation.unreadable;
      return update({ ...turn, stepped: false }, { wait: null, unreadable, moved: false });
    }
    case 'shown': {
      const { last } = turn.conversation;
      const isSame = last?.parts.join() === move.parts.join();
      return update(turn, {
        ...(move.asked === null ? {} : { asked: move.asked }),
        ...(move.offered === null ? {} : { offered: move.offered }),
        last: { parts: move.parts, count: isSame ? (last?.count ?? 0) + 1 : 1 },
      });
    }
    case 'idle':
      return update(turn, { idle: move.idle });
    case 'stop_clock':
      return update(turn, { wait: null });
    case 'catch_up':
      return update(turn, { caughtUpAt: turn.now, wait: null });
    case 'unreadable':
      return update(turn, { unreadable: move.is });
    case 'say':
      return say(turn, move.part);
    case 'card':
      return draft(turn, { card: true });
    case 'link':
      return draft(turn, { links: [...new Set([...turn.draft.links, ...move.ids])] });
    case 'hand_off':
      return draft(turn, { outcome: move.outcome });
    case 'topic':
      return draft(turn, { topics: [...turn.draft.topics, move.topic] });
    case 'offer':
      return draft(update(turn, { offered: move.ids }), { offer: move.ids, ask: false });
    case 'ask':
      return draft(turn, { ask: move.how });
  }
}

export const update = (turn: TurnState, change: Partial<Conversation>): TurnState => ({
  ...turn,
  conversation: madeConversation({ ...turn.conversation, ...change }),
});

const draft = (turn: TurnState, change: Partial<Draft>): TurnState => ({
  ...turn,
  draft: { ...turn.draft, ...change },
});

/** Another case begins: what is said is told from its beginning. */
function fresh(turn: TurnState, conversation: Conversation): TurnState {
  return { ...turn, conversation, stepped: false, origin: positionIn(conversation, turn.settings.dataMode) };
}

/** Adds a paragraph to the reply, once. */
export function say(turn: TurnState, part: Part): TurnState {
  const { parts } = turn.draft;
  const isSaid = parts.some(
    ({ text, values }) => text === part.text && JSON.stringify(values) === JSON.stringify(part.values),
  );
  return isSaid ? turn : draft(turn, { parts: [...parts, part] });
}

/** Keeps new answers; those of one message are one step. */
function keep(turn: TurnState, step: Step): TurnState {
  const { steps: old } = turn.conversation;
  const steps = turn.stepped ? [...old.slice(0, -1), { ...old.at(-1), ...step }] : [...old, step];
  const { question, slot } = here(turn);
  // The answer that agrees is the one that leads on from a question for a plain yes.
  const agrees = question?.plainYes && slot !== null && agreedTo(question, step[slot]);
  return update(
    { ...turn, stepped: true },
    {
      ...(agrees ? { consent: { at: turn.now, notice: question.version } } : {}),
      steps: steps.length > foldBeyond ? fold(steps) : steps,
      misses: 0,
      errors: 0,
      doubt: null,
      moved: true,
    },
  );
}

const agreedTo = (
  { choices }: { readonly choices: readonly { readonly id: string; readonly means?: readonly string[] }[] },
  answer: Answer | null | undefined,
): boolean => choices.some(({ id, means }) => id === answer && means?.includes('affirm'));

function fold(steps: readonly Step[]): readonly Step[] {
  const [oldest = {}, next = {}, ...rest] = steps;
  return [{ ...oldest, ...next }, ...rest];
}

function told(turn: TurnState, { facts, quietly }: Extract<Move, { do: 'inform' }>): TurnState {
  const { step, parts } = inform(turn, facts);
  const kept = Object.keys(step).length > 0 ? keep(turn, step) : turn;
  return quietly ? kept : parts.reduce(say, kept);
}

/** The state before the last step is there again. */
function takeBack(turn: TurnState): TurnState {
  const { steps } = turn.conversation;
  const back = update(turn, { steps: steps.slice(0, -1), misses: 0, errors: 0, doubt: null });
  return { ...back, origin: here(back) };
}

function count(turn: TurnState, what: 'miss' | 'error' | 'understood'): TurnState {
  const { misses, errors } = turn.conversation;
  if (what === 'miss') return update(turn, { misses: misses + 1 });
  if (what === 'error') return update(turn, { errors: errors + 1, misses: 0 });
  return misses === 0 ? turn : update(turn, { misses: 0 });
}

function replace(turn: TurnState, { slot, to, told = [] }: Extract<Move, { do: 'replace' }>): TurnState {
  const before = here(turn);
  const answers = answersIn(turn.conversation);
  const { fields, facts } = before.procedure;
  // Changed numbers are to be looked at once more, but not those that were handed over and forgotten.
  const hasNumbers = Object.values(numbersOf(answers, before)).some((value) => value !== forgotten);
  const isChecked = slot in fields || (facts[slot]?.early === true && hasNumbers);
  const checks = isChecked ? before.path.filter((old) => questionAt(old)?.showsNumbers) : [];
  const step: Step = { ...Object.fromEntries(checks.map((check) => [check, null])), [slot]: to };
  const after = positionIn({ steps: [...turn.conversation.steps, step] }, turn.settings.dataMode);
  // What was told of another procedure stays told: the person may come back to it.
  const gone =
    after.outcome === null || after.procedure !== before.procedure
      ? []
      : before.path.filter((old) => old !== slot && !after.path.includes(old));
  const kept = gone.filter((old) => answers.has(old) && !questionAt(old)?.showsNumbers);
  const list = [...new Set(kept.map((old) => nameText(questionOfSlot(old))))];
  const said =
    list.length === 0 ? turn : say(turn, { role: 'understood', text: 'dropped', values: { names: { list } } });
  const replaced = keep(said, { ...step, ...Object.fromEntries(gone.map((old) => [old, null])) });
  if (to === null || after.procedure === before.procedure) return replaced;
  const { step: more, parts } = inform(replaced, carried(before, answers, told));
  return Object.keys(more).length === 0 ? replaced : parts.reduce(say, keep(replaced, more));
}

/**
 * What was answered in one procedure and may answer a question of the next. That all is well is true of the first one only.
 *
 * @param told facts that are told anew
 */
function carried({ procedure, path }: Position, answers: ReadonlyMap<string, Answer>, told: readonly string[]): Facts {
  const facts: { [fact: string]: string } = {};
  for (const slot of path) {
    const fact = procedureAt(slot) === procedure ? questionAt(slot)?.fact : undefined;
    const value = answers.get(slot);
    if (fact === undefined || value === undefined || told.includes(fact)) continue;
    if (!procedure.situations[value]?.solved) facts[fact] = value;
  }
  return facts;
}
