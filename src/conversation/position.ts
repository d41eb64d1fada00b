import { initialTransition, transition } from 'xstate';
import { machine } from '../../flows/flow.ts';
import type { OutcomeId } from '../../flows/outcomes.ts';
import { type ChoiceId, type EmployerKind, employerKinds, type Question } from '../../flows/question.ts';
import type { Context, Event, Meta } from '../../flows/setup.ts';
import type { Answer, Step } from './conversation.ts';

/** Where the answers so far lead. */
export interface Position {
  readonly state: string;
  /** The question that waits, and the name its answer is kept under. */
  readonly question: Question | null;
  readonly slot: string | null;
  readonly outcome: OutcomeId | null;
  readonly text: string | null;
  readonly context: Context;
  /** Slots that were answered on the way here, in order. */
  readonly path: readonly string[];
  /** Texts said in passing on the way here, in order. */
  readonly said: readonly string[];
  /** Until the state moves on by itself, in ms; `null` where it waits for ever. */
  readonly delay: number | null;
}

type Snapshot = ReturnType<typeof initialTransition<typeof machine>>[0];
type Actions = ReturnType<typeof initialTransition<typeof machine>>[1];

/** The answers that count: the newest of every slot, without those taken back. */
export function answersOf(steps: readonly Step[]): ReadonlyMap<string, Answer> {
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
 * One place on the way, with the ways on from it that somebody has taken before. The machine is a pure function of choices alone
 * (it never sees a number), so what one conversation has worked out serves all others.
 */
interface Place {
  readonly snapshot: Snapshot;
  readonly position: Position;
  /** The second attempt asks nothing that the first one has heard: the same slot answers once in each. */
  readonly used: ReadonlySet<string>;
  /** By event; `null` where it means nothing. */
  readonly onwards: Map<string, Place | null>;
}

/** Known places are forgotten all at once beyond this many: some megabytes. */
const mostPlaces = 10_000;
const starts = new Map<string, Place | null>();
let known = 0;

function remembered<Key>(places: Map<Key, Place | null>, key: Key, make: () => Place | null): Place | null {
  const old = places.get(key);
  if (old !== undefined) return old;
  if (known++ > mostPlaces) {
    starts.clear();
    known = 0;
  }
  const place = make();
  places.set(key, place);
  return place;
}

function startOf(dataMode: Context['dataMode'], kind: EmployerKind | undefined): Place | null {
  return remembered(starts, `${dataMode} ${kind}`, () => {
    const [snapshot, actions] = initialTransition(machine, { dataMode, ...(kind ? { kind } : {}) });
    return { snapshot, position: describe(snapshot, actions, [], []), used: new Set(), onwards: new Map() };
  });
}

function onwards({ snapshot, position, used, onwards }: Place, event: Event, use: string): Place | null {
  return remembered(onwards, event.type, () => {
    const [next, actions] = transition(machine, snapshot, event);
    // An event that means nothing here gives the same snapshot back.
    if (next === snapshot) return null;
    const path = [...position.path, position.slot ?? ''];
    return {
      snapshot: next,
      position: describe(next, actions, path, position.said),
      used: new Set(used).add(use),
      onwards: new Map(),
    };
  });
}

/**
 * Replays the answers from the start. An answer to a question that is not on the way is passed over, so a question that was
 * inserted is asked, one that was removed is forgotten, and the rest stays valid. Ends, since no slot is used twice.
 */
export function positionOf(answers: ReadonlyMap<string, Answer>, dataMode: Context['dataMode']): Position {
  const told = [...employerKinds, 'unknown' as const].find((kind) => kind === answers.get('employer_kind'));
  let place = startOf(dataMode, told);
  for (;;) {
    if (place === null) throw new Error('The machine has no beginning.');
    const { question, slot, context } = place.position;
    const use = `${slot} ${context.attempt}`;
    const answer = slot === null || place.used.has(use) ? undefined : answers.get(slot);
    if (question === null || answer === undefined) return place.position;
    const next: Place | null = onwards(place, eventFor(question, answer), use);
    if (next === null) return place.position;
    place = next;
  }
}

function waitingOf(snapshot: Snapshot): Meta & { slot: string | null } {
  const meta: Meta = Object.values(snapshot.getMeta())[0] ?? {};
  return { ...meta, slot: meta.question ? slotOf(meta, snapshot.context) : null };
}

/** Questions that come again on the second attempt keep both answers, each under its own name. */
function slotOf({ question, mark }: Meta, { attempt }: Context): string {
  const repeats = question?.id === 'situation' || question?.id === 'words' || question?.id === 'worked';
  return `${question?.id}${mark ? `:${mark}` : ''}${repeats && attempt === 2 ? '@2' : ''}`;
}

function eventFor(question: Question, answer: Answer): Event {
  const isChoice = question.expects === 'choice' || question.expects === 'words' || answer === 'skip';
  return isChoice ? { type: `chose.${answer as ChoiceId}` } : { type: 'answered' };
}

function describe(snapshot: Snapshot, actions: Actions, path: readonly string[], before: readonly string[]): Position {
  const { question, slot, outcome, text } = waitingOf(snapshot);
  const said = [...before];
  let delay: number | null = null;
  for (const action of actions) {
    const params = action.params as { text?: string; delay?: number } | undefined;
    if (action.type === 'say' && params?.text) said.push(params.text);
    if (action.type === 'xstate.raise' && params?.delay !== undefined) delay = params.delay;
  }
  return {
    state: String(snapshot.value),
    question: question ?? null,
    slot,
    outcome: outcome ?? null,
    text: text ?? null,
    context: snapshot.context,
    path,
    said,
    delay,
  };
}
