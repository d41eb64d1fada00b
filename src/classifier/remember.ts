/** Most words a memory holds; people use far fewer, and hostile input cannot make it grow. */
const capacity = 20_000;
/** Longer words are not words, and are worked out anew each time. */
const longest = 24;

/** A pure function of a word that works each common word out only once. */
export function remember<Result>(work: (word: string) => Result): (word: string) => Result {
  const memory = new Map<string, Result>();
  return (word) => {
    const before = memory.get(word);
    if (before !== undefined) return before;
    const result = work(word);
    if (memory.size < capacity && word.length <= longest) memory.set(word, result);
    return result;
  };
}
