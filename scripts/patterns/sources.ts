import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A regular expression as written between slashes. */
export interface Pattern {
  /** Within the project. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** What one file has of regular expressions. */
export interface FileOfPatterns {
  readonly file: string;
  readonly literals: readonly Pattern[];
  /** How many places build one at run time, with `RegExp(...)`. */
  readonly builders: number;
}

/** The root of the project, with a slash at the end. */
export const root: string = join(import.meta.dirname, '..', '..', '/');

/** Every file of the program, its contents and its tools that has a regular expression. */
export function filesWithPatterns(): FileOfPatterns[] {
  return globSync('{src,flows,locales,scripts}/**/*.{ts,mjs}', { cwd: root })
    .sort()
    .map((file) => patternsIn(file, readFileSync(join(root, file), 'utf8')))
    .filter(({ literals, builders }) => literals.length + builders > 0);
}

/** Reads one file as the compiler reads it: what looks like a regular expression within a string or a comment is none. */
export function patternsIn(file: string, text: string): FileOfPatterns {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const literals: Pattern[] = [];
  let builders = 0;
  visit(program, (node) => {
    if (isRecord(node.regex) && node.type === 'Literal')
      literals.push({ file, source: String(node.regex.pattern), flags: String(node.regex.flags) });
    const builds = node.type === 'NewExpression' || node.type === 'CallExpression';
    if (builds && isRecord(node.callee) && node.callee.name === 'RegExp') builders += 1;
  });
  return { file, literals, builders };
}

type Node = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function visit(value: unknown, see: (node: Node) => void): void {
  if (!isRecord(value)) return;
  if (!Array.isArray(value)) see(value);
  for (const child of Object.values(value)) visit(child, see);
}
