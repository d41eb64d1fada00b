import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml, toPlain } from '../../../src/channels/telegram/html.ts';
import { render, renderPlain } from '../../../src/channels/telegram/render.ts';
import type { Reply } from '../../../src/conversation/message.ts';
import { madeReply, wordsOnly } from '../../../src/conversation/say/made.ts';
import { parseHtml } from '../../fakes/telegram/html.ts';
import { keyboardOf, textOf } from '../../fakes/telegram/validate.ts';

const reply = wordsOnly('¿Es <b>Ud.</b> & Cía?');

describe('the text of a reply', () => {
  it('keeps bold and makes everything else literal', () => {
    expect(toHtml('<b>a & b</b> <i>x</i> "q"')).toBe('<b>a &amp; b</b> &lt;i&gt;x&lt;/i&gt; &quot;q&quot;');
  });

  it.each(['<b>', '</b>', '<b><b>x</b>', '</b>x<b>', '<b', '&lt;b&gt;', '<script>', '<tg-time unix="x">'])(
    'is shown as it stands when the mark-up is broken: %s',
    (text) => {
      expect(parseHtml(toHtml(`a ${text} z`)).text.length).toBeGreaterThan(2);
    },
  );

  it('parses whatever a person managed to get into it, and shows just that', () => {
    const hostile = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', 'b', '/', ';', '#', 'ñ', '😀', ' ') });
    fc.assert(
      fc.property(hostile, (typed) => {
        expect(parseHtml(toHtml(typed)).text).toBe(toPlain(typed));
        const marked = parseHtml(toHtml(`<b>${typed.replaceAll(/<\/?b>/g, '')}</b>`));
        expect(marked.text).toBe(typed.replaceAll(/<\/?b>/g, ''));
      }),
    );
  });
});

describe('a reply as a message', () => {
  const full: Reply = madeReply({
    ...reply,
    choices: [
      { id: 'worked.1.requested', label: 'Ya pedí el código', style: 'forward' },
      { id: 'confirm.1.give_up', label: 'Cancelar', style: 'danger' },
      { id: 'do.1.menu', label: 'Menú' },
    ],
    links: [{ label: 'Abrir el portal', url: 'https://www.iess.gob.ec/' }],
    copy: [{ label: 'Copiar RUC', value: '2499999995001' }],
  });

  it('has one button a row: links, values to copy, then answers with their colours', () => {
    expect(render(full)).toEqual({
      text: '¿Es <b>Ud.</b> &amp; Cía?',
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: {
        inline_keyboard: [
          [{ text: 'Abrir el portal', url: 'https://www.iess.gob.ec/' }],
          [{ text: 'Copiar RUC', copy_text: { text: '2499999995001' } }],
          [{ text: 'Ya pedí el código', callback_data: 'worked.1.requested', style: 'success' }],
          [{ text: 'Cancelar', callback_data: 'confirm.1.give_up', style: 'danger' }],
          [{ text: 'Menú', callback_data: 'do.1.menu' }],
        ],
      },
    });
  });

  it('passes every check that Telegram makes', () => {
    expect(textOf({ ...render(full) }).text).toBe('¿Es Ud. & Cía?');
    expect(keyboardOf({ ...render(full) })?.inline_keyboard).toHaveLength(5);
  });

  it('has no keyboard when there is nothing to tap', () => {
    expect(render(reply)).not.toHaveProperty('reply_markup');
  });

  it('is plain without its mark-up', () => {
    expect(renderPlain(full)).toMatchObject({ text: '¿Es Ud. & Cía?' });
    expect(renderPlain(full)).not.toHaveProperty('parse_mode');
  });

  it('shows the time that is left as a time Telegram can run by itself', () => {
    const shown = parseHtml(render(madeReply({ ...reply, until: 1_700_000_180_000 }), 150_000).text);
    expect(shown.text).toBe('¿Es Ud. & Cía?\n\n⏳ 2:30');
    expect(shown.entities).toContainEqual({
      type: 'date_time',
      unix_time: 1_700_000_180,
      date_time_format: 'r',
      offset: 18,
      length: 4,
    });
  });

  it('shows no countdown when none runs', () => {
    expect(render(madeReply({ ...reply, until: 1_700_000_180_000 })).text).toBe('¿Es <b>Ud.</b> &amp; Cía?');
  });
});
