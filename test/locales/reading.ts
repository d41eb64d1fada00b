const strong = 'aeoáéíóúAEOÁÉÍÓÚ';

/** Syllables of a Spanish word: neighbouring vowels make one, unless both are strong or the weak one has an accent. */
export function syllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  let count = 0;
  let before = '';
  for (const letter of letters) {
    const isVowel = /[aeiouáéíóúü]/.test(letter);
    const joins = /[aeiouáéíóúü]/.test(before) && !(strong.includes(before) && strong.includes(letter));
    if (isVowel && !joins) count += 1;
    before = letter;
  }
  return Math.max(count, 1);
}

/** Sentences of a text: a line end closes one too, as in a list. */
export const sentences = (text: string): readonly string[] =>
  text
    .split(/\n|(?<=[.!?])\s+/)
    .map((sentence) => sentence.replace(/^[\s•]*(\d\.)?\s*/, '').trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/** Words with letters: numbers and signs are neither hard nor easy. */
export const wordsOf = (text: string): readonly string[] => text.match(/[a-záéíóúüñ]+(?:[-'’][a-záéíóúüñ]+)*/gi) ?? [];

interface Ease {
  readonly words: number;
  /** 0 to 100 and beyond; 80 is easy, 65 the border to "normal". */
  readonly fernandezHuerta: number;
  /** INFLESZ scale: above 65 "bastante fácil", above 80 "muy fácil". */
  readonly inflesz: number;
}

/** How easily a Spanish text is read, by the formulas of Fernández-Huerta (1959) and Szigriszt-Pazos (1993). */
export function ease(text: string): Ease {
  const words = wordsOf(text);
  const syllablesPerWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  const wordsPerSentence = words.length / sentences(text).length;
  return {
    words: words.length,
    fernandezHuerta: 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence,
    inflesz: 206.835 - 62.3 * syllablesPerWord - wordsPerSentence,
  };
}
