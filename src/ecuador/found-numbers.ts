import { compact, plain, separators } from './normalise.ts';

const run = new RegExp(String.raw`\d(?:[${separators}]*\d)*`, 'gu');

/** The longest number worth keeping: a RUC with one digit too many. Longer runs are several numbers in a row. */
const longest = 14;
const shortest = 9;

/**
 * The numbers in free text that may be a cédula or a RUC, digits only, in order: "RUC 2459999997-001" gives one.
 * They are not checked, only found.
 */
export function findNumbers(text: string): readonly string[] {
  return (plain(text).match(run) ?? [])
    .flatMap((found) => (compact(found).length > longest ? found.split(/\s+/u) : [found]))
    .map(compact)
    .filter(({ length }) => length >= shortest && length <= longest);
}
