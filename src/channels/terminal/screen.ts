import type { Reply } from '../../conversation/message.ts';

const bold = (text: string, colours: boolean): string =>
  text.replaceAll(/<b>((?:(?!<b>).)*?)<\/b>/gs, colours ? '\u001b[1m$1\u001b[0m' : '$1');

/** A reply as lines for a person at a terminal: the text, the links, values to copy on bare lines, numbered choices. */
export function screen(reply: Reply, colours: boolean): string {
  const links = reply.links.map(({ label, url }) => `  ${label}: ${url}`);
  const copy = reply.copy.flatMap(({ label, value }) => [`  ${label}:`, value]);
  const choices = reply.choices.map(
    ({ label, description }, index) => `  ${index + 1}. ${label}${description ? ` (${description})` : ''}`,
  );
  const blocks = [bold(reply.text, colours), links.join('\n'), copy.join('\n'), choices.join('\n')];
  return `\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
