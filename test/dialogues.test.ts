import { describe, expect, it } from 'vitest';
import { procedures } from '../flows/procedures.ts';
import { locales } from '../src/conversation/view.ts';
import { coreSide } from './support/dialogue-core.ts';
import { dialogues } from './support/dialogue-files.ts';
import { playOn } from './support/dialogue-play.ts';

const all = dialogues();

describe.each(['collect', 'checklist'] as const)('in data mode %s', (dataMode) => {
  const here = all.filter(({ mode }) => mode === null || mode === dataMode);
  it.each(here.map((dialogue) => [dialogue.name, dialogue] as const))('%s', async (_, dialogue) => {
    const operator = dialogue.contact === null ? {} : { contact: dialogue.contact };
    await playOn(dialogue, coreSide({ dataMode, operator }));
  });
});

describe('the dialogues', () => {
  const outcomesIn = (group: string): Set<string> =>
    new Set(
      all
        .filter(({ name }) => name.startsWith(group))
        .flatMap(({ lines }) =>
          lines.flatMap((line) => ('expect' in line && line.expect === 'outcome' ? [line.value] : [])),
        ),
    );

  it.each(locales)('reach every outcome of the triage in %s', (locale) => {
    const reached = outcomesIn(`triage-${locale}`);
    // The outcome that another procedure has taken the place of is the door to that one: nobody is handed over to it.
    const doors = procedures.map(({ entry }) => entry?.outcome);
    const missing = Object.keys(procedures[0]?.outcomes ?? {}).filter((id) => !reached.has(id) && !doors.includes(id));
    expect(missing).toEqual([]);
  });

  it('have titles of their own', () => {
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });
});
