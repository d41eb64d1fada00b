/** `npm run flow`: draws the machine into docs/flow.md and between the marks of README.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { flowPicture } from './flow-picture.ts';

const begin = '<!-- flow: drawn by `npm run flow` -->';
const end = '<!-- /flow -->';

/** A document with the picture between its marks brought up to date. */
export function withPicture(document: string, picture: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) return document;
  return `${document.slice(0, from)}${begin}\n\`\`\`mermaid\n${picture}\`\`\`\n${document.slice(to)}`;
}

const empty = `# The flow\n\nWhat the bot asks and where each answer leads. Side questions work everywhere and are not drawn.\n\n${begin}\n${end}\n`;

if (import.meta.main) {
  for (const name of ['docs/flow.md', 'README.md']) {
    const file = new URL(`../${name}`, import.meta.url);
    const document = existsSync(file) ? readFileSync(file, 'utf8') : name === 'docs/flow.md' ? empty : '';
    if (document.includes(begin)) writeFileSync(file, withPicture(document, flowPicture()));
  }
}
