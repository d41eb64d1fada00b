import { initialTransition, transition } from 'xstate';
import { machine } from '../../flows/flow.ts';
import type { OutcomeId } from '../../flows/outcomes.ts';
import { type ChoiceId, employerKinds, type Question } from '../../flows/question.ts';
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
  /** Texts that the last step said in passing. */
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

/** The most steps any path can have; a flow that loops on its own answers stops here instead of hanging. */
const longestPath = 50;

/**
 * Replays the answers from the start. An answer to a question that is not on the way is passed over, so a question that was
 * inserted is asked, one that was removed is forgotten, and the rest stays valid.
 */
export function positionOf(answers: ReadonlyMap<string, Answer>, dataMode: Context['dataMode']): Position {
  const told = [...employerKinds, 'unknown' as const].find((kind) => kind === answers.get('employer_kind'));
  let [snapshot, actions] = initialTransition(machine, { dataMode, ...(told ? { kind: told } : {}) });
  const path: string[] = [];
  // The second attempt asks nothing that the first one has heard: the same slot answers once in each.
  const used = new Set<string>();
  while (path.length < longestPath) {
    const { question, slot } = waitingOf(snapshot);
    const use = `${slot} ${snapshot.context.attempt}`;
    const answer = slot === null || used.has(use) ? undefined : answers.get(slot);
    const event = question && answer !== undefined ? eventFor(question, answer) : undefined;
    if (slot === null || event === undefined) break;
    const [next, nextActions] = transition(machine, snapshot, event);
    // An event that means nothing here gives the same snapshot back.
    if (next === snapshot) break;
    [snapshot, actions] = [next, nextActions];
    path.push(slot);
    used.add(use);
  }
  return describe(snapshot, actions, path);
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
  return isChoice ? { type: `chose.${answer as ChoiceId}` } : { type: 'answered', value: answer };
}

function describe(snapshot: Snapshot, actions: Actions, path: readonly string[]): Position {
  const { question, slot, outcome, text } = waitingOf(snapshot);
  const said: string[] = [];
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
