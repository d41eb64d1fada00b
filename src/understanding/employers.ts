import type { Finder } from './phrases.ts';
import { employerKind, type Understood } from './understood.ts';

export type EmployerKind = NonNullable<Understood['employer']>;

const negators = new Set(['no', 'not', 'ni', 'sin', 'without']);
const between = new Set([
  'es',
  'era',
  'soy',
  'somos',
  'tengo',
  'una',
  'un',
  'is',
  'it',
  'a',
  'have',
  'own',
  'am',
  'do',
  'de',
]);

/** Whether a "no" stands right before a word, with nothing but small words between. */
export function denied(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && between.has(words[before] ?? '')) before -= 1;
  return negators.has(words[before] ?? '');
}

/** The kind of employer that is said or implied; of several the most particular one, and none that is denied. */
export function employerIn(words: readonly string[], find: Finder): EmployerKind | null {
  const kinds = find(words)
    .filter(({ from }) => !denied(words, from))
    .map(({ name }) => employerKind.parse(name));
  return employerKind.options.findLast((kind) => kinds.includes(kind)) ?? null;
}
