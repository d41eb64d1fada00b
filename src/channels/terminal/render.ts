import type { Explanation } from '../../conversation/explain.ts';
import type { Unmarked } from '../../conversation/made-in.ts';
import type { Reply } from '../../conversation/message.ts';

const bold = (text: string, colours: boolean): string =>
  text.replaceAll(/<b>((?:(?!<b>).)*?)<\/b>/gs, colours ? '\u001b[1m$1\u001b[0m' : '$1');

/** A reply as lines for a person at a terminal: the text, the links, values to copy on bare lines, numbered choices. */
export function screen(reply: Unmarked<Reply>, colours: boolean): string {
  const links = reply.links.map(({ label, url }) => `  ${label}: ${url}`);
  const copy = reply.copy.flatMap(({ label, value }) => [`  ${label}:`, value]);
  const choices = reply.choices.map(
    ({ label, description }, index) => `  ${index + 1}. ${label}${description ? ` (${description})` : ''}`,
  );
  const blocks = [bold(reply.text, colours), links.join('\n'), copy.join('\n'), choices.join('\n')];
  return `\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Why a reply was given, as lines: what was heard, with its words and how sure it is; the rules and their moves; the texts. */
export function explanation(messages: readonly Explanation[]): string {
  const lines = messages.flatMap(({ heard, acts, rules }) => [
    ...(heard
      ? [`  heard  ${heard.words}  (${heard.language}${heard.switchesTo ? `, switches to ${heard.switchesTo}` : ''})`]
      : []),
    ...acts.map(({ act, words, confidence, reader }) => `  act    ${act}  «${words}»  ${confidence}  ${reader}`),
    ...rules.map(({ rule, file, moves }) => `  rule   ${rule}: ${moves.join(', ')}  (${file})`),
  ]);
  return [...lines, `  said   ${messages.at(-1)?.parts.join(', ') ?? ''}`].join('\n');
}

/** One reply as a line, with why the bot said it. */
export function replyLine(to: string, reply: Unmarked<Reply>, explain: readonly Explanation[]): string {
  const { text, choices, links, copy, pending, procedure, topic, outcome, locale, until } = reply;
  return JSON.stringify({
    to,
    text: text.replaceAll(/<\/?b>/g, ''),
    choices: choices.map(({ id, label, description }) => ({ id, label, ...(description ? { description } : {}) })),
    links,
    copy,
    pending,
    procedure: procedure ?? null,
    topic,
    outcome,
    locale: locale ?? null,
    until: until ?? null,
    explain,
  });
}
