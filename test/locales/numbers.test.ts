import { type Pattern, parse, Visitor } from '@fluent/syntax';
import { describe, expect, it } from 'vitest';
import { files, type Language, languages, messages } from './texts.ts';

/** Numbers that stand in a text for a reason; everything else comes from a variable, so that a promise has one source. */
const justified: readonly { readonly number: RegExp; readonly because: string }[] = [
  { number: /(?<=^|\n)(?:<b>)?\d{1,2}\. /g, because: 'counts the steps of a list' },
  { number: /«1»|“1”/g, because: 'is the number of a button that may be typed' },
  { number: /\b24 5999 999 7\b|\b2459999997001\b/g, because: 'is an invented number that shows the form' },
  { number: /\b0000\b/g, because: 'is what a branch cannot be' },
  { number: /\b140\b|\b096 253 2338\b/g, because: 'is a published telephone number of the IESS' },
  {
    number: /\b(?:uno o dos minutos|one or two minutes|a minute or two)\b/g,
    because: 'says "shortly", and nothing counts it',
  },
];

const few = 'un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta';
const numerals = `${few}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty`;
const spans = 'segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|seconds?|minutes?|hours?|days?|weeks?|months?';
const spelled = new RegExp(
  `(?<![\\p{L}])(?:${numerals}) (?:(?:working|h[aá]bil(?:es)?) )?(?:${spans})(?![\\p{L}])`,
  'giu',
);

/** The words of a pattern, in its variants too, without what comes from variables and other messages. */
function wordsOf(pattern: Pattern): readonly string[] {
  const words: string[] = [];
  new (class extends Visitor {
    override visitTextElement(node: { value: string }): void {
      words.push(node.value);
    }
  })().visit(pattern);
  return words;
}

/** Numbers in a text that stand there by themselves. */
function bareNumbers(pattern: Pattern): readonly string[] {
  return wordsOf(pattern).flatMap((words) => {
    const rest = justified.reduce((left, { number }) => left.replaceAll(number, ' '), words);
    return [...(rest.match(/\d+/g) ?? []), ...(rest.match(spelled) ?? [])];
  });
}

const found = (language: Language): readonly string[] =>
  files(language).flatMap((file) =>
    messages(language, file).flatMap(({ id, value, attributes }) => [
      ...(value === null ? [] : bareNumbers(value)).map((number) => `${id.name}: ${number}`),
      ...attributes.flatMap((one) => bareNumbers(one.value).map((number) => `${id.name}.${one.id.name}: ${number}`)),
    ]),
  );

const numbersIn = (source: string): readonly string[] => {
  const [entry] = parse(`text =\n    ${source}\n`, {}).body;
  return entry?.type === 'Message' && entry.value ? bareNumbers(entry.value) : ['not a text'];
};

describe('a number in a text', () => {
  it.each(languages)('comes from a variable in %s, or has a reason to stand there', (language) => {
    expect(found(language)).toEqual([]);
  });

  it('would be found in digits and in words, and not in a variable', () => {
    expect(numbersIn('Se borra en 24 horas.')).toEqual(['24']);
    expect(numbersIn('It is deleted after twelve hours, or two working days.')).toEqual([
      'twelve hours',
      'two working days',
    ]);
    expect(numbersIn('Se borra en { $retention-hours } horas. Llame al 140.')).toEqual([]);
  });

  it.each(justified)('$number $because, in some text', ({ number }) => {
    const all = languages.flatMap((language) =>
      files(language).flatMap((file) =>
        messages(language, file).flatMap(({ value, attributes }) =>
          [value, ...attributes.map((one) => one.value)].flatMap((pattern) => (pattern ? wordsOf(pattern) : [])),
        ),
      ),
    );
    expect(all.some((words) => words.search(new RegExp(number.source)) >= 0)).toBe(true);
  });
});
