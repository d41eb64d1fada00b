import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Growth } from './growth.ts';
import { root } from './sources.ts';

/** What was found of a pattern; `slow` when finding it takes too long for every run of the tests. */
export type Verdict = Growth & { readonly slow?: true };

/** Where the verdicts are kept. */
export const verdictFile: string = join(root, 'test', 'patterns', 'verdicts.json');

export const readVerdicts = (): Readonly<Record<string, Verdict>> => JSON.parse(readFileSync(verdictFile, 'utf8'));
