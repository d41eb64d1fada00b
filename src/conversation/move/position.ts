import { initialTransition, transition } from 'xstate';
import type { BaseContext, Meta, Procedure, Question } from '../../../flows/procedure.ts';
import { procedures } from '../../../flows/procedures.ts';
import { encodeSlot } from '../choice-id.ts';
import type { Answer, Step } from '../conversation.ts';

/** Where the answers so far lead. */
export interface Position {
  readonly procedure: Procedure;
  readonly state: string;
  /** The question that waits, and the name its answer is kept under. */
  readonly question: Question | null;
  readonly slot: string | null;
  readonly outcome: string | null;
  /** The text of a state that is neither card nor plain question, and the one before a card. */
  readonly text: string | null;
  readonly preface: string | null;
  readonly context: BaseContext;
  /** Slots that were answered on the way here, in order. */
  readonly path: readonly string[];
  /** Texts said in passing on the way here, in order. */
  readonly said: readonly string[];
  /** Until the state moves on by itself, in ms; `null` where it waits for ever. */
  readonly delay: number | null;
}

type Answers = ReadonlyMap<string, Answer>;
type Snapshot = ReturnType<typeof initialTransition>[0];
type Actions = ReturnType<typeof initialTransition>[1];

/** The answers that count: the newest of every slot, without those taken back. */
export function answersOf(steps: readonly Step[]): Answers {
  const answers = new Map<string, Answer>();
  for (const step of steps) {
    for (const [slot, answer] of Object.entries(step)) {
      if (answer === null) answers.delete(slot);
      else answers.set(slot, answer);
    }
  }
  return answers;
}

/**
 * One place on the way, with the ways on from it that somebody has taken before. A machine is a pure function of choices alone
 * (it never sees a number), so what one conversation has worked out serves all others.
 */
interface Place {
  readonly snapshot: Snapshot;
  readonly position: Position;
  /** The second attempt asks nothing that the first one has heard: the same slot answers once in each. */
  readonly used: ReadonlySet<string>;
  /** By event; `null` where the event means nothing here. */
  readonly onwards: Map<string, Place | null>;
}

/** Known places are forgotten all at once beyond this many: some megabytes. */
const mostPlaces = 10_000;
const starts = new Map<string, Place>();
let known = 0;

function countPlace(): void {
  if (known++ <= mostPlaces) return;
  starts.clear();
  known = 0;
}

const [first] = procedures;
if (first === undefined) throw new Error('There is no procedure.');

const early = new Map(
  procedures.map((procedure) => [procedure, Object.entries(procedure.facts).filter(([, fact]) => fact.early)]),
);

/** Facts that the machine knows from the start. */
function earlyFacts(procedure: Procedure, answers: Answers): { readonly [fact: string]: string } {
  const told: { [fact: string]: string } = {};
  for (const [fact, { values }] of early.get(procedure) ?? []) {
    const value = answers.get(fact);
    if (value !== undefined && values.includes(value)) told[fact] = value;
  }
  return told;
}

/** The beginning of a procedure, reached from `before` when another one led there. */
function startOf(procedure: Procedure, dataMode: BaseContext['dataMode'], answers: Answers, before?: Place): Place {
  const facts = earlyFacts(procedure, answers);
  const path = before?.position.path ?? [];
  const key = `${procedure.id} ${dataMode} ${JSON.stringify(facts)} ${path.join(' ')}`;
  const old = starts.get(key);
  if (old !== undefined) return old;
  countPlace();
  const [snapshot, actions] = initialTransition(procedure.machine, { dataMode, facts });
  const position = describe(procedure, snapshot, actions, path, before?.position.said ?? []);
  const place: Place = { snapshot, position, used: before?.used ?? new Set(), onwards: new Map() };
  starts.set(key, place);
  return place;
}

function onwards({ snapshot, position, used, onwards }: Place, type: string, use: string): Place | null {
  const old = onwards.get(type);
  if (old !== undefined) return old;
  countPlace();
  const [next, actions] = transition(position.procedure.machine, snapshot, { type });
  // An event that means nothing here gives the same snapshot back.
  const place: Place | null =
    next === snapshot
      ? null
      : {
          snapshot: next,
          position: describe(position.procedure, next, actions, [...position.path, position.slot ?? ''], position.said),
          used: new Set(used).add(use),
          onwards: new Map(),
        };
  onwards.set(type, place);
  return place;
}

/** What a procedure knows before anything was answered in it. */
export const contextAtStart = (procedure: Procedure, dataMode: BaseContext['dataMode']): BaseContext =>
  startOf(procedure, dataMode, new Map()).position.context;

/** The procedure that takes the place of an outcome. */
const procedureAt = (outcome: string | null): Procedure | undefined =>
  outcome === null ? undefined : procedures.find(({ entry }) => entry?.outcome === outcome);

/**
 * Replays the answers from the start. An answer to a question that is not on the way is passed over, so a question that was
 * inserted is asked, one that was removed is forgotten, and the rest stays valid. Where an outcome is the entry of another
 * procedure the replay goes on there. Ends, since no slot is used twice.
 */
export function positionOf(answers: Answers, dataMode: BaseContext['dataMode']): Position {
  let place = startOf(first as Procedure, dataMode, answers);
  for (;;) {
    const { question, slot, context, outcome, procedure } = place.position;
    const entered = procedureAt(outcome);
    if (question === null && entered !== undefined && entered !== procedure) {
      place = startOf(entered, dataMode, answers, place);
      continue;
    }
    const use = `${slot} ${context.attempt}`;
    const answer = slot === null || place.used.has(use) ? undefined : answerTo(place.position, answers);
    if (question === null || answer === undefined) return place.position;
    const next = onwards(place, eventFor(question, answer), use);
    if (next === null) return place.position;
    place = next;
  }
}

/** The answer under the question's own name, or the fact that answers it wherever it was told. */
function answerTo({ question, slot, procedure, context }: Position, answers: Answers): Answer | undefined {
  const own = answers.get(slot ?? '');
  if (own !== undefined) return own;
  const fact = question?.fact;
  const isFirst = context.attempt === 1 || !question?.repeats;
  const isKept = fact !== undefined && procedure.facts[fact] !== undefined && !procedure.facts[fact]?.passing;
  return isKept && isFirst ? answers.get(fact) : undefined;
}

const eventFor = (question: Question, answer: Answer): string =>
  question.expects !== 'number' || question.choices.some(({ id }) => id === answer) ? `chose.${answer}` : 'answered';

/** Questions that come again on the second attempt keep both answers, each under its own name. */
function slotOf(procedure: Procedure, { question, mark }: Meta, { attempt }: BaseContext): string | null {
  if (!question) return null;
  return encodeSlot({
    procedure: procedure === first ? null : procedure.id,
    question: question.id,
    mark,
    attempt: question.repeats ? attempt : 1,
  });
}

function describe(
  procedure: Procedure,
  snapshot: Snapshot,
  actions: Actions,
  path: readonly string[],
  before: readonly string[],
): Position {
  const meta: Meta = Object.values(snapshot.getMeta() as { readonly [state: string]: Meta })[0] ?? {};
  const context = snapshot.context as BaseContext;
  const said = [...before];
  let delay: number | null = null;
  for (const action of actions) {
    const params = action.params as { text?: string; delay?: number } | undefined;
    if (action.type === 'say' && params?.text) said.push(params.text);
    if (action.type === 'xstate.raise' && params?.delay !== undefined) delay = params.delay;
  }
  return {
    procedure,
    state: `${procedure.id} ${String(snapshot.value)}`,
    question: meta.question ?? null,
    slot: slotOf(procedure, meta, context),
    outcome: meta.outcome ?? null,
    text: meta.text ?? null,
    preface: meta.preface ?? null,
    context,
    path,
    said,
    delay,
  };
}
