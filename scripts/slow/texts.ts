import type { Random } from '../chaos/random.ts';
import { filesWithPatterns } from '../patterns/sources.ts';

/** Longest text, in UTF-16 units: what the platforms let a person send at once. */
const longest = 4_096;

/** What texts are made of beside words: separators, digits, marks, other scripts, addresses, things that grow when made plain. */
const pieces = [
  ...' \n\t.,;:-_*/\\|=+$%&#@\'"«“”»()[]{}<>¿?¡!0123459aeiouxyzñáÑĆİß٣५߁',
  '\u00a0',
  '\u2013',
  '\u0301',
  '\u0303\u0323',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufe0f',
  '\ud800',
  '\u0000',
  '０',
  '𝟗',
  '한',
  '漢',
  'ﷺ',
  '㍿',
  '½',
  '🔟',
  '👍🏽',
  '👨‍👩‍👧‍👦',
  '🇪🇨',
  '2459999997',
  '2499999995001',
  '0001',
  '4111111111111111',
  '12:30',
  '$ 1.000,00',
  '10 usd',
  'http://',
  'https://www.',
  '://a.ec/?a=',
  'ana@example.com',
  'a@b.',
  'j***@',
  '.com',
  '/start',
  '@some_bot',
  '<b>',
  '</b>',
  '{ $kind }',
  '__proto__',
] as const;

let patternWords: readonly string[] | undefined;

/** The words that patterns look for, taken from the patterns: they lead a search into every one of them. */
function wordsOfPatterns(): readonly string[] {
  // Every file is parsed for them, so they are looked for once.
  patternWords ??= findWords();
  return patternWords;
}

function findWords(): readonly string[] {
  const sources = filesWithPatterns().flatMap(({ literals }) => literals.map(({ source }) => source));
  const words = sources.flatMap((source) => source.replace(/\\[a-z]/gi, ' ').match(/\p{L}{2,}/gu) ?? []);
  return [...new Set(words)];
}

/** Whole words of the subject, which the classifier and the lists know. */
const subject =
  'hola clave patronal código codigo es la mi no si olvidé perdí contraseña cédula ruc sucursal empresa correo gracias empleada doméstica borrar datos atrás english password is the code not received cero uno dos one two three';

/** Makes texts and changes them, the same for the same random numbers. */
export class Texts {
  readonly #random: Random;
  readonly #words: readonly string[];

  constructor(random: Random) {
    this.#random = random;
    this.#words = [...subject.split(' '), ...wordsOfPatterns()];
  }

  /** A text of a few pieces, most of them many times over. */
  fresh(): string {
    let text = '';
    for (let parts = 1 + this.#random.upTo(4); parts > 0; parts -= 1)
      text += this.#random.next() < 0.7 ? this.#unit().repeat(this.#times()) : this.#unit();
    return text.slice(0, longest);
  }

  /** The text with one thing about it changed. */
  changed(text: string): string {
    const { at, end, slice } = this.#cut(text);
    const [before, after] = [text.slice(0, at), text.slice(at)];
    switch (this.#random.upTo(12)) {
      case 0:
        return `${text}${this.#piece()}`.slice(0, longest);
      case 1:
        return `${before}${this.#piece()}${after}`.slice(0, longest);
      case 2:
        return `${before}${slice.repeat(this.#times())}${after}`.slice(0, longest);
      case 3:
        return before + text.slice(end);
      case 4:
        return slice.repeat(Math.ceil(longest / Math.max(1, slice.length))).slice(0, longest) || this.fresh();
      case 5:
        return text.replaceAll(slice.slice(0, 2) || ' ', this.#unit()).slice(0, longest);
      case 6:
        return before + (this.#random.next() < 0.5 ? slice.toUpperCase() : slice.toLowerCase()) + text.slice(end);
      case 7:
        return [...text].join(this.#piece()).slice(0, longest);
      case 8:
        return `${this.#unit()}${text}${this.#unit()}`.slice(0, longest);
      case 9:
        return `${before}${this.#unit().repeat(this.#times())}${after}`.slice(0, longest);
      case 10:
        // As much as is read of a message, and one more thing glued to its end.
        return `${text.repeat(Math.ceil(1_000 / Math.max(1, text.length))).slice(0, 999)}${this.#piece()}`;
      default:
        return `${before}${this.fresh()}`.slice(0, longest);
    }
  }

  #piece(): string {
    return this.#random.next() < 0.6 ? this.#random.pick(pieces) : this.#random.pick(this.#words);
  }

  /** One to three pieces, often apart by a space, to be repeated. */
  #unit(): string {
    const parts = Array.from({ length: 1 + this.#random.upTo(3) }, () => this.#piece());
    return parts.join(this.#random.next() < 0.4 ? ' ' : '');
  }

  /** 2 to 2,048 times; small numbers as likely as large ones. */
  #times(): number {
    return 2 ** (1 + this.#random.upTo(11));
  }

  #cut(text: string): { at: number; end: number; slice: string } {
    const at = this.#random.upTo(text.length + 1);
    const end = Math.min(text.length, at + 1 + this.#random.upTo(this.#random.next() < 0.5 ? 8 : 200));
    return { at, end, slice: text.slice(at, end) };
  }
}
