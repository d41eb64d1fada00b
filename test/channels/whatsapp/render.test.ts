import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/channels/whatsapp/limits.ts';
import { type Content, render, renderPlain } from '../../../src/channels/whatsapp/render.ts';
import type { Choice, Reply } from '../../../src/conversation/message.ts';
import { madeReply, wordsOnly } from '../../../src/conversation/say/made.ts';
import { validate } from '../../fakes/whatsapp/validate.ts';

const reply = (more: Partial<Reply>): Reply => madeReply({ ...wordsOnly('Texto'), ...more });
const choices = (count: number, label = 'Opción'): Choice[] =>
  Array.from({ length: count }, (_, at) => ({ id: `q.1.c${at}`, label: `${label} ${at + 1}` }));
const iess = { label: 'Página del IESS', url: 'https://www.iess.gob.ec/' };

const bodyOf = (content: Content): string =>
  content.type === 'text' ? content.text.body : content.interactive.body.text;
const kindOf = (content: Content): string => (content.type === 'text' ? 'text' : content.interactive.type);
const problemOf = (content: Content) => {
  const read = validate({ messaging_product: 'whatsapp', to: '+1', ...content });
  return 'error' in read ? read.error.details : null;
};

describe('a reply as one WhatsApp message', () => {
  it.each([
    [0, 'text'],
    [1, 'button'],
    [3, 'button'],
    [4, 'list'],
    [10, 'list'],
    [11, 'text'],
  ])('with %i choices is a %s', (count, kind) => {
    const content = render(reply({ choices: choices(count) }));
    expect(kindOf(content)).toBe(kind);
    expect(problemOf(content)).toBeNull();
  });

  it('keeps the ids of choices as they are', () => {
    expect(JSON.stringify(render(reply({ choices: choices(2) })))).toContain(
      '"reply":{"id":"q.1.c0","title":"Opción 1"}',
    );
  });

  it('becomes a list when one of three labels is too long for a button', () => {
    expect(kindOf(render(reply({ choices: choices(3, 'x'.repeat(20)) })))).toBe('list');
  });

  it('becomes numbered words when a label is too long for a row, or two are the same', () => {
    const long = render(reply({ choices: choices(4, 'x'.repeat(24)) }));
    expect(bodyOf(long)).toContain(`4. ${'x'.repeat(24)} 4`);
    expect(kindOf(long)).toBe('text');
    const twice = [...choices(1), { id: 'other', label: 'Opción 1' }];
    expect(kindOf(render(reply({ choices: twice })))).toBe('text');
  });

  it('says the words for opening a list in the language of the reply', () => {
    const button = (locale: 'es' | 'en') => JSON.stringify(render(reply({ choices: choices(4), locale })));
    expect(button('es')).toContain('"button":"Ver opciones"');
    expect(button('en')).toContain('"button":"See options"');
  });

  it('shows a link as a button and in clear', () => {
    const content = render(reply({ links: [iess] }));
    expect(content).toMatchObject({
      interactive: { type: 'cta_url', action: { parameters: { display_text: 'Página del IESS', url: iess.url } } },
    });
    expect(bodyOf(content)).toContain(iess.url);
  });

  it('numbers the choices beside a link, for one message cannot hold both', () => {
    const content = render(reply({ links: [iess], choices: choices(3) }));
    expect(kindOf(content)).toBe('cta_url');
    expect(bodyOf(content)).toMatch(/1\. Opción 1\n2\. Opción 2\n3\. Opción 3$/);
  });

  it('shows further links in clear, and one that the text already shows only once', () => {
    const second = { label: 'Turnos', url: 'https://www.iess.gob.ec/turnos' };
    const body = bodyOf(render(reply({ text: `Vaya a ${second.url}`, links: [iess, second] })));
    expect(body.split(second.url)).toHaveLength(2);
    expect(body).toContain(`Página del IESS:\n${iess.url}`);
  });

  it('gives a link with a long name a short one on the button, and leaves out a button for what is not https', () => {
    const long = { label: 'El nombre más largo de todos', url: iess.url };
    expect(JSON.stringify(render(reply({ links: [long] })))).toContain('"display_text":"Abrir la página"');
    expect(kindOf(render(reply({ links: [{ label: 'x', url: 'http://x.ec/' }] })))).toBe('text');
  });

  it('puts every value to copy alone on its line', () => {
    const body = bodyOf(render(reply({ copy: [{ label: 'RUC', value: '1790011674001' }] })));
    expect(body.split('\n')).toContain('1790011674001');
  });

  it('writes bold as asterisks, line by line and next to no space', () => {
    expect(bodyOf(render(reply({ text: 'a <b>b c</b> d <b> e\nf</b>' })))).toBe('a *b c* d  *e*\n*f*');
  });

  it('takes marks that are not ours as they are', () => {
    expect(bodyOf(render(reply({ text: '<i>a</i> & b</b>' })))).toBe('<i>a</i> & b</b>');
  });

  it('is numbered text when the body is too long for anything to tap', () => {
    const text = 'x'.repeat(limits.body + 1);
    for (const more of [{ choices: choices(2) }, { links: [iess] }, { choices: choices(5) }]) {
      const content = render(reply({ text, ...more }));
      expect(kindOf(content)).toBe('text');
      expect(problemOf(content)).toBeNull();
    }
  });

  it('never loses a word, and never makes a message that Meta refuses, as long as it fits at all', () => {
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
    const anyReply = fc.record({
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1_200 }).filter((text) => text.trim() !== ''),
      choices: fc.uniqueArray(fc.record({ label, description: fc.option(label, { nil: undefined }) }), {
        maxLength: 12,
        selector: (one) => one.label,
      }),
      links: fc.array(fc.record({ label, url: fc.webUrl({ validSchemes: ['https'] }) }), { maxLength: 2 }),
      copy: fc.array(fc.record({ label, value: fc.stringMatching(/^\d{10,13}$/) }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(anyReply, ({ choices: given, ...rest }) => {
        const made: Choice[] = given.map(({ label, description }, at) => ({
          id: `q.1.${at}`,
          label,
          ...(description === undefined ? {} : { description }),
        }));
        const content = render(reply({ ...rest, choices: made }));
        fc.pre(bodyOf(content).length <= limits.text);
        expect(problemOf(content)).toBeNull();
        const all = JSON.stringify(content);
        for (const one of made) expect(all).toContain(JSON.stringify(one.label).slice(1, -1));
        for (const { url } of rest.links) expect(all).toContain(JSON.stringify(url).slice(1, -1));
        for (const { value } of rest.copy) expect(all).toContain(value);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same without anything to tap', () => {
    const body = bodyOf(renderPlain(reply({ choices: [{ id: 'a', label: 'A', description: 'b' }], links: [iess] })));
    expect(body).toBe('Texto\n\nPágina del IESS:\nhttps://www.iess.gob.ec/\n\nResponda con un número:\n1. A: b');
  });
});
