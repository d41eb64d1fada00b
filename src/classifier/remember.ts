/** Most words a memory holds; people use far fewer, and hostile input cannot make it grow. */
const capacity = 20_000;
/** Longer words are not words, and are worked out anew each time. */
const longest = 24;

/**
 * A pure function of a word that works each common word out only once. When its memory is full, what was not asked for lately
 * is forgotten: words that nobody uses cannot fill it for good.
 */
export function remember<Result>(work: (word: string) => Result): (word: string) => Result {
  let recent = new Map<string, Result>();
  let older = new Map<string, Result>();
  return (word) => {
    const known = recent.get(word);
    if (known !== undefined) return known;
    const result = older.get(word) ?? work(word);
    if (word.length > longest) return result;
    if (recent.size === capacity / 2) [older, recent] = [recent, new Map()];
    recent.set(word, result);
    return result;
  };
}
