import file from './model.json' with { type: 'json' };
import { fromFile } from './model.ts';
import { understanding } from './reading.ts';
import type { Understand } from './understood.ts';

/** Reads one text with the committed model. */
export const understand: Understand = understanding(fromFile(file));
