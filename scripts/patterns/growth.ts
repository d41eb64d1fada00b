import { createRequire } from 'node:module';
import type { checkSync } from 'recheck';
import { builtPatterns } from './built.ts';
import { filesWithPatterns, type Pattern } from './sources.ts';

// The build for browsers is all JavaScript; the main one would look for Java or a program for this system.
const recheck: { readonly checkSync: typeof checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js');

/** How the work of matching grows with the length of the text. */
export interface Growth {
  /** 1 is linear, 2 quadratic; `exponential` is a message that stops the program. */
  readonly degree: number | 'exponential';
  /** Whether it follows from the pattern, or is the worst that a search among texts of a message's length found. */
  readonly by: 'proof' | 'search';
}

/** Sizes and counts alone limit the work, and no clock: the result is the same on every machine, however busy. */
const limits = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  // A proof for a larger pattern takes minutes.
  maxNFASize: 1_000,
  // No message is longer; a quadratic pattern takes more steps than this on one.
  maxAttackStringSize: 4_096,
  attackLimit: 5_000_000,
  maxGeneStringSize: 1_000,
  maxInitialGenerationSize: 100,
  maxGenerationSize: 40,
  mutationSize: 20,
  crossoverSize: 10,
  maxIteration: 5,
} as const;

/** How a pattern's work grows. */
export function growthOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): Growth {
  const found = recheck.checkSync(source, flags, limits);
  if (found.status === 'unknown')
    throw new Error(`${keyOf({ source, flags })} cannot be checked, so nobody knows: ${found.error.kind}`);
  const { complexity, checker } = found;
  const by = checker === 'automaton' ? 'proof' : 'search';
  if (complexity.type === 'exponential') return { degree: complexity.type, by };
  return { degree: complexity.type === 'polynomial' ? complexity.degree : 1, by };
}

/** A pattern as it is written. `g` and `d` change nothing about the work. */
export const keyOf = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string =>
  `/${source}/${flags.replace(/[gd]/g, '')}`;

/** Every regular expression of the project once, by `keyOf`. */
export async function allPatterns(): Promise<ReadonlyMap<string, Pattern>> {
  const files = filesWithPatterns();
  const patterns = [...files.flatMap(({ literals }) => literals), ...(await builtPatterns(files))];
  return new Map(patterns.map((pattern) => [keyOf(pattern), pattern]));
}
