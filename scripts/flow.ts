/** `npm run flow`: draws every machine into the README of its procedure, and the first one between the marks of README.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Procedure } from '../flows/procedure.ts';
import { procedures } from '../flows/procedures.ts';
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

const blank = ({ id }: Procedure): string =>
  `# ${id}\n\nWhat the bot asks and where each answer leads. Side questions work everywhere and are not drawn.\n\n${begin}\n${end}\n`;

/** The documents that show a machine, as paths from the root. */
export const pictures: readonly { readonly name: string; readonly procedure: Procedure }[] = procedures.flatMap(
  (procedure, at) => [
    { name: `flows/${procedure.id}/README.md`, procedure },
    ...(at === 0 ? [{ name: 'README.md', procedure }] : []),
  ],
);

if (import.meta.main) {
  for (const { name, procedure } of pictures) {
    const file = new URL(`../${name}`, import.meta.url);
    const document = existsSync(file) ? readFileSync(file, 'utf8') : blank(procedure);
    writeFileSync(file, withPicture(document, flowPicture(procedure)));
  }
}
