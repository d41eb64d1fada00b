import { write } from '../../../src/conversation/texts.ts';
import type { Accepted } from '../../fakes/whatsapp/graph.ts';
import type { Seen } from '../driver.ts';

const url = /https?:\/\/\S+/g;
const numbered = /^\d+\. (.+?)(?:: .+)?$/;
/** A value alone on its line, under its label. */
const value = /:\n([0-9A-Z]{4,14})(?=\n|$)/g;

/** What can be tapped in a message, with what a tap sends back. */
export function tappable({ message }: Accepted): readonly { readonly id: string; readonly title: string }[] {
  if (message.type !== 'interactive') return [];
  const { interactive } = message;
  if (interactive.type === 'button') return interactive.action.buttons.map(({ reply }) => reply);
  return interactive.type === 'list' ? interactive.action.sections.flatMap(({ rows }) => rows) : [];
}

/** The words of a message as they stand on the screen, mark-up and all. */
export const bodyOf = ({ message }: Accepted): string =>
  message.type === 'text' ? message.text.body : message.interactive.body.text;

/** A message as the person sees it. */
export function seen(accepted: Accepted): Seen {
  const body = bodyOf(accepted).replace(/\*(\S(?:.*?\S)?)\*/g, '$1');
  const buttons = tappable(accepted).map(({ title }) => title);
  const lines = numberedPart(body).flatMap((line) => numbered.exec(line)?.[1] ?? []);
  return {
    text: body,
    choices: buttons.length > 0 ? buttons : lines,
    links: [...new Set(body.match(url) ?? [])],
    copy: [...body.matchAll(value)].map((match) => match[1] ?? ''),
  };
}

/** The lines after the one that says to answer with a number; a card may number its steps too. */
function numberedPart(body: string): readonly string[] {
  const lines = body.split('\n');
  const heads = [write('es', 'whatsapp-choose'), write('en', 'whatsapp-choose')];
  const at = lines.findLastIndex((line) => heads.includes(line));
  return at === -1 ? [] : lines.slice(at + 1);
}
