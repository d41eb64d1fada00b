import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits as telegram } from '../src/channels/telegram/limits.ts';
import { renderPlain as telegramContent } from '../src/channels/telegram/render.ts';
import { limits as whatsApp } from '../src/channels/whatsapp/limits.ts';
import { renderPlain as whatsAppContent } from '../src/channels/whatsapp/render.ts';
import { readConfig } from '../src/config.ts';
import { converse } from '../src/conversation/converse.ts';
import { folder } from './store/folder.ts';
import { explore } from './support/explore.ts';

const office = { name: 'N'.repeat(60), address: 'D'.repeat(120), checkedOn: '2026-11-21' };

/** The configuration of an operator with this in the offices file. */
function configured(content: unknown) {
  const file = join(folder(), 'offices.json');
  writeFileSync(file, JSON.stringify(content));
  return readConfig({ OFFICES_FILE: file });
}

/** As many of the longest offices as the configuration takes. */
function longestList() {
  const lists = Array.from({ length: 30 }, (_, count) => Array(count).fill(office));
  return lists.filter((list) => configured(list).problems.length === 0).at(-1) ?? [];
}

describe('the offices of the operator', () => {
  it.each([
    ['es', '¿dónde quedan las oficinas del IESS?'],
    ['en', 'where are the IESS offices?'],
  ] as const)('reach in one message, with the question, whoever asks for the longest list in %s', (locale, text) => {
    const list = longestList();
    const { operator } = configured(list);
    const settings = { dataMode: 'collect', operator } as const;
    const asked = new Map([...explore(settings, locale).values()].map((place) => [place.position.slot, place]));
    expect(asked.size).toBeGreaterThan(10);
    for (const conversation of [undefined, ...[...asked.values()].map((place) => place.conversation)]) {
      const now = conversation?.startedAt ?? 0;
      const { replies } = converse(
        conversation,
        [{ id: 'o', from: 'test:ana', at: now, body: { type: 'text', text } }],
        now,
        settings,
      );
      expect(replies).toHaveLength(1);
      for (const reply of replies) {
        expect(reply.text.split(office.address)).toHaveLength(list.length + 1);
        const shown = whatsAppContent(reply);
        expect(shown.type === 'text' && shown.text.body.length).toBeLessThanOrEqual(whatsApp.text);
        expect(telegramContent(reply).text.length).toBeLessThanOrEqual(telegram.text);
      }
    }
  });

  it('are refused with a line that says why, when they are too many or too long', () => {
    expect(configured(Array(11).fill(office)).problems).toEqual([
      'OFFICES_FILE lists more than 10 offices: leave out some, more do not fit in one message',
    ]);
    expect(configured([{ ...office, address: `${office.address}D` }]).problems).toEqual([
      'OFFICES_FILE must name a JSON file with a list of {"name", "address", "checkedOn": "2026-11-21"}: name at most 60 characters, address at most 120',
    ]);
  });
});
