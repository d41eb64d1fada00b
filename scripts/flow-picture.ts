import { machine } from '../flows/flow.ts';
import type { Meta } from '../flows/setup.ts';
import { choiceText } from '../src/conversation/choices.ts';
import { hasText, writeNamed } from '../src/conversation/texts.ts';

type State = (typeof machine.states)[keyof typeof machine.states];

const plain = (text: string): string => text.replaceAll(/<\/?b>/g, '').replaceAll('"', '”');

/** What a transition is called: the label of the button, the situation it belongs to, or what happens. */
function label(state: State, event: string, guard: unknown): string {
  const { question } = (state.meta ?? {}) as Meta;
  const among = (guard as { params?: { among?: readonly string[] } } | undefined)?.params?.among;
  if (among) return plain(writeNamed('es', `ask-situation.choice-${among[0]?.replaceAll('_', '-')}`, {}));
  const guarded = guardLabels[guard as keyof typeof guardLabels];
  if (guarded !== undefined) return guarded;
  const choice = /^chose\.(.*)$/.exec(event)?.[1];
  if (choice && question && hasText(choiceText(question, choice)))
    return plain(writeNamed('es', choiceText(question, choice), {}));
  if (event === 'answered') return 'número';
  if (event.startsWith('xstate.after') || choice === 'over') return '3 minutos';
  const situation = `ask-situation.choice-${choice?.replaceAll('_', '-')}`;
  return hasText(situation) ? plain(writeNamed('es', situation, {})) : '';
}

/** Conditions that say more about a way than the button that was tapped. */
const guardLabels = {
  wantsNumbers: 'con números',
  derivesRuc: 'servicio doméstico',
  hasNumbers: 'algún número',
} as const;

function node(name: string, state: State): string {
  const { question, outcome, text } = (state.meta ?? {}) as Meta;
  if (outcome !== undefined) return `  ${name}(["${outcome}${name === outcome ? '' : ` (${name})`}"]):::outcome`;
  if (!question) return `  ${name}{{"tarjeta"}}`;
  const asked = text ?? question.text;
  const words =
    question.id === 'consent' || question.id === 'confirm' ? '' : firstSentence(writeNamed('es', asked, {}));
  return `  ${name}["<b>${name}</b>${words === '' ? '' : `<br/>${words}`}"]`;
}

const firstSentence = (text: string): string => plain(text).split(/(?<=[.?!])\s/)[0] ?? '';

/** The machine as a Mermaid flowchart, read from the machine itself; transitions with one source and target are one arrow. */
export function flowPicture(): string {
  const lines = ['flowchart TD', '  start(( )) --> key_kind'];
  const states = Object.entries(machine.states) as [string, State][];
  for (const [name, state] of states) lines.push(node(name, state));
  for (const [name, state] of states) {
    const arrows = new Map<string, Set<string>>();
    for (const [event, transitions] of state.transitions) {
      for (const { target = [], guard } of transitions) addArrow(arrows, target[0]?.key, label(state, event, guard));
    }
    for (const { target = [], guard } of state.always ?? []) addArrow(arrows, target[0]?.key, label(state, '', guard));
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
