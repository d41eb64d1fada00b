/** Plays the dialogues named on the command line, as paths from the root, in both data modes. Fails with the transcript. */
import { readFileSync } from 'node:fs';
import { readDialogue } from '../support/dialogue.ts';
import { coreSide } from '../support/dialogue-core.ts';
import { playOn } from '../support/dialogue-play.ts';

for (const file of process.argv.slice(2)) {
  const dialogue = readDialogue(file, readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  for (const dataMode of ['checklist', 'collect'] as const) {
    await playOn(dialogue, coreSide({ dataMode, operator: {} }));
    console.log(`${file} ${dataMode}`);
  }
}
