import { attitude } from './attitude.ts';
import { correction } from './correction.ts';
import { fact } from './fact.ts';
import { feeling } from './feeling.ts';
import { languageWish, otherLanguage } from './language.ts';
import { number } from './number.ts';
import { partlyLabelled } from './partly-labelled.ts';
import { place } from './place.ts';
import type { Reader } from './reader.ts';
import { report } from './report.ts';
import { saying } from './saying.ts';
import { stance } from './stance.ts';

/** All readers but those of secrets, labels and commands, which go before them, and of topics, which comes last. Their order means nothing: `settle` decides. */
export const readers: readonly Reader[] = [
  number,
  place,
  saying,
  partlyLabelled,
  stance,
  attitude,
  correction,
  fact,
  feeling,
  report,
  languageWish,
  otherLanguage,
];
