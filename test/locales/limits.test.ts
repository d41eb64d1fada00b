import { describe, expect, it } from 'vitest';
import type { Meta, Procedure, Question } from '../../flows/procedure.ts';
import { links, procedures } from '../../flows/procedures.ts';
import { limits as telegram } from '../../src/channels/telegram/limits.ts';
import { limits as whatsapp } from '../../src/channels/whatsapp/limits.ts';
import { render } from '../../src/channels/whatsapp/render.ts';
import type { Reply } from '../../src/conversation/message.ts';
import { madeReply } from '../../src/conversation/say/made.ts';
import { choiceText, questionText } from '../../src/conversation/text-names.ts';
import { everything, type Language, languages, renderings, spoken } from './texts.ts';

/** Longest a text may be, by what its name says it is; in UTF-16 units, which is never the smaller count. */
const longest: readonly (readonly [RegExp, number, string])[] = [
  [/\.label$/, whatsapp.buttonLabel, 'a button'],
  [/\.choice-/, whatsapp.rowLabel, 'a row of a list'],
  [/^do-/, whatsapp.buttonLabel, 'a button'],
  [/^link-|^copy-(identity|ruc|branch)$/, whatsapp.linkButton, 'a link or copy button'],
  [/\.describe-/, whatsapp.rowDescription, 'the second line of a list'],
  [/^whatsapp-(list|open)$/, whatsapp.listButton, 'the button that opens a list or a page'],
  [/^whatsapp-ice-breaker-/, whatsapp.iceBreaker, 'an ice breaker'],
  [/^whatsapp-command-[^.]+$/, whatsapp.commandName, 'the name of a command'],
  [/^whatsapp-command-.*\.hint$/, whatsapp.commandHint, 'the hint of a command'],
  [/^telegram-name$/, telegram.name, 'the name of the bot'],
  [/^telegram-short-description$/, telegram.shortDescription, 'the short description'],
  [/^telegram-description$/, telegram.description, 'the description'],
  [/^telegram-command-/, telegram.commandDescription, 'the description of a command'],
  [/^telegram-stale$/, telegram.toast, 'a note after a tap'],
  [/^privacy-notice$/, 4000, 'the privacy notice'],
  [/^topic-(human-agent|success)$/, 880, 'an outcome said as an answer'],
  [/^topic-/, 350, 'an answer'],
  [/^outcome-/, 880, 'a card'],
  [/^also-/, 110, 'a further reason'],
  [/^consent-notice$|^ask-consent$/, 600, 'the notice before the first number'],
  [/./, 350, 'a reply'],
];

const limitOf = (name: string) => longest.find(([pattern]) => pattern.test(name)) ?? longest.at(-1);

describe.each(languages)('in %s', (language) => {
  it('every text fits what it is', () => {
    const over = everything(language).flatMap(({ name, text }) => {
      const [, limit = 0, what = ''] = limitOf(name) ?? [];
      const { length } = spoken(text);
      return length > limit ? [`${name} is ${what} and has ${length} of ${limit} characters`] : [];
    });
    expect([...new Set(over)]).toEqual([]);
  });

  it('answers are usually within 300 characters and cards within 700', () => {
    const share = (pattern: RegExp, limit: number) => {
      const texts = everything(language).filter(({ name }) => pattern.test(name));
      return texts.filter(({ text }) => spoken(text).length <= limit).length / texts.length;
    };
    expect(share(/^topic-[a-z-]+$/, 300)).toBeGreaterThan(0.9);
    expect(share(/^outcome-/, 700)).toBeGreaterThanOrEqual(0.5);
  });
});

const metas = ({ machine }: Procedure): readonly Meta[] =>
  Object.values(machine.states).map(({ meta }) => (meta ?? {}) as Meta);

/** Every question a machine can wait with. */
const questions: readonly Question[] = procedures.flatMap((procedure) =>
  metas(procedure).flatMap(({ question }) => (question === undefined ? [] : [question])),
);

const say = (language: Language, name: string): string => renderings(language, name)[0]?.text ?? '';

const buttonsOf = (language: Language, question: Question) =>
  question.choices
    .filter(({ hidden }) => !hidden)
    .map(({ id }) => ({ id: `worked.1.${id}`, label: say(language, choiceText(question, id)) }));

describe('the buttons of a question', () => {
  it.each(languages)('fit reply buttons where there are up to three, and a list otherwise, in %s', (language) => {
    expect(questions.length).toBeGreaterThan(10);
    for (const question of questions) {
      const buttons = buttonsOf(language, question);
      const limit = buttons.length <= whatsapp.buttons ? whatsapp.buttonLabel : whatsapp.rowLabel;
      for (const { label } of buttons) expect(label.length, `${question.text}: ${label}`).toBeLessThanOrEqual(limit);
      expect(buttons.length, question.text).toBeLessThanOrEqual(whatsapp.rows);
      expect(new Set(buttons.map(({ label }) => label)).size, question.text).toBe(buttons.length);
    }
  });

  it.each(languages)('come with why, help and an example in %s', (language) => {
    for (const question of questions) {
      for (const attribute of ['why', 'help', 'retry']) {
        expect(say(language, questionText(question, attribute)), question.text).not.toBe('');
      }
    }
  });
});

/** Each card with the question that follows it and its links, as WhatsApp would get it. */
const cards = (language: Language): readonly { readonly name: string; readonly reply: Reply }[] =>
  procedures.flatMap((procedure) =>
    Object.entries(procedure.outcomes).flatMap(([id, { text, links: pages }]) => {
      const { question, preface } = metas(procedure).find(({ outcome }) => outcome === id) ?? {};
      const own = Object.values(procedure.situations).flatMap((row) => (row.outcome === id ? (row.text ?? []) : []));
      const before = preface === undefined ? '' : `${say(language, preface)}\n\n`;
      return [text, ...own].flatMap((name) =>
        renderings(language, name).map((card) => ({
          name,
          reply: madeReply({
            text: `${before}${card.text}${question === undefined ? '' : `\n\n${say(language, question.text)}`}`,
            choices: question === undefined ? [] : buttonsOf(language, question),
            links: pages.map((page) => ({ label: say(language, `link-${page}`), url: links[page]?.url ?? '' })),
            copy: [],
            pending: null,
            topic: null,
            outcome: id,
            locale: language,
          }),
        })),
      );
    }),
  );

describe('a card on WhatsApp, with its question, its links and its numbered answers', () => {
  it.each(languages)('is one message that is not cut, in %s', (language) => {
    for (const { name, reply } of cards(language)) {
      const content = render(reply);
      const body = content.type === 'text' ? content.text.body : content.interactive.body.text;
      expect(body.length, name).toBeLessThanOrEqual(content.type === 'text' ? whatsapp.text : whatsapp.body);
      for (const { url } of reply.links) expect(body, name).toContain(url);
      for (const { label } of reply.choices) expect(JSON.stringify(content), name).toContain(label);
    }
  });

  it.each(languages)('opens its page with a button for most kinds of employer, in %s', (language) => {
    const plain = cards(language).filter(({ reply }) => reply.links.length > 0 && render(reply).type === 'text');
    const counted = plain.map(({ name, reply }) => `${name} ${reply.text.length}`);
    if (counted.length > 0) console.info(`Too long for a link button on WhatsApp (${language}): ${counted.join(', ')}`);
    expect(plain.length).toBeLessThan(cards(language).length / 10);
  });
});
