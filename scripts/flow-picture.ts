import type { AnyStateMachine } from 'xstate';
import type { Meta, Procedure } from '../flows/procedure.ts';
import { choiceText, factLabel } from '../src/conversation/text-names.ts';
import { hasText, writeNamed } from '../src/conversation/texts.ts';
import { firstValues } from './text-types.ts';

type State = AnyStateMachine['states'][string];

/** The parts of a way on that the picture shows. */
interface Way {
  readonly target?: readonly { readonly key: string }[] | undefined;
  readonly guard?: unknown;
}

const plain = (text: string): string => text.replaceAll(/<\/?b>/g, '').replaceAll('"', '”');

/** "wantsNumbers" -> "wants numbers". */
const inWords = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The first sentence of a text, in Spanish, as the machine begins; a text that shows numbers has none to show yet. */
function firstSentence(procedure: Procedure, text: string): string {
  try {
    return plain(writeNamed('es', text, firstValues(procedure))).split(/(?<=[.?!])\s|\n/)[0] ?? '';
  } catch {
    return '';
  }
}

function situationName({ facts }: Procedure, situation: string): string {
  const text = factLabel(facts.situation?.label ?? '', situation);
  return hasText(text) ? plain(writeNamed('es', text, {})) : situation;
}

/** What a way on is called: the label of the button, the situation it belongs to, or what happens. */
function label(procedure: Procedure, { meta }: State, event: string, guard: unknown): string {
  const { question } = (meta ?? {}) as Meta;
  const condition = guard as { readonly params?: { readonly situation?: string } } | string | undefined;
  const situation = typeof condition === 'object' ? condition.params?.situation : undefined;
  if (situation !== undefined) return situationName(procedure, situation);
  const named = [happening(procedure, question, event), typeof condition === 'string' ? inWords(condition) : ''];
  return named.filter(Boolean).join(': ');
}

function happening(procedure: Procedure, question: Meta['question'], event: string): string {
  if (event.startsWith('xstate.after')) return 'the time is over';
  const choice = /^chose\.(.*)$/.exec(event)?.[1];
  if (choice === undefined) return event;
  const spec = question?.choices.find(({ id }) => id === choice);
  if (spec?.clock) return 'the time is over';
  const text = question ? choiceText(question, choice) : '';
  return hasText(text) ? plain(writeNamed('es', text, {})) : situationName(procedure, choice);
}

function node(procedure: Procedure, name: string, { meta }: State): string {
  const { question, outcome, text } = (meta ?? {}) as Meta;
  if (outcome !== undefined) return `  ${name}(["${name === outcome ? name : `${name} (${outcome})`}"]):::outcome`;
  if (!question) return `  ${name}{{"${name}"}}`;
  const words = firstSentence(procedure, text ?? question.text);
  return `  ${name}["<b>${name}</b>${words === '' ? '' : `<br/>${words}`}"]`;
}

/** The machine of a procedure as a Mermaid flowchart, read from the machine itself; ways with one source and target are one arrow. */
export function flowPicture(procedure: Procedure): string {
  const { machine } = procedure;
  const lines = ['flowchart TD', `  start(( )) --> ${machine.root.initial.target[0]?.key}`];
  const states = Object.entries(machine.states);
  for (const [name, state] of states) lines.push(node(procedure, name, state));
  for (const [name, state] of states) {
    const arrows = new Map<string, Set<string>>();
    const draw = (event: string, { target = [], guard }: Way): void =>
      addArrow(arrows, target[0]?.key, label(procedure, state, event, guard));
    for (const [event, ways] of state.transitions) for (const way of ways) draw(event, way);
    for (const way of state.always ?? []) draw('', way);
    for (const [target, names] of arrows) {
      const words = [...names].filter(Boolean);
      lines.push(words.length === 0 ? `  ${name} --> ${target}` : `  ${name} -->|"${words.join('<br/>')}"| ${target}`);
    }
  }
  return `${[...lines, '  classDef outcome fill:#e7f3ec,stroke:#2f7d4f'].join('\n')}\n`;
}

function addArrow(arrows: Map<string, Set<string>>, target: string | undefined, name: string): void {
  if (target === undefined) return;
  const names = arrows.get(target) ?? new Set();
  arrows.set(target, names.add(name));
}
