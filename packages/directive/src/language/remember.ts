/** Answers kept at most; a directive names a few dozen bodies, many of them over and over. */
const MOST = 2_000;
/** Longer words hardly come again. */
const LONGEST = 120;

/** The same function of some words, which remembers what it found for them. */
export function remember<T>(answer: (words: string) => T): (words: string) => T {
  const known = new Map<string, { answer: T }>();
  return (words) => {
    if (words.length > LONGEST) return answer(words);
    const found = known.get(words);
    if (found) return found.answer;
    const made = { answer: answer(words) };
    if (known.size >= MOST) known.clear();
    known.set(words, made);
    return made.answer;
  };
}
