/** What somebody looks for, told apart: a task by its own number, or words, each of which must be there. */
export type SearchQuery =
  | { kind: "task-number"; number: number }
  | {
      kind: "words";
      words: readonly string[];
      tsquery: string;
      /** The same with the last word half typed, for when nothing has it as a whole. */
      half: string | null;
    }
  /** Signs only, or nothing. */
  | { kind: "nothing" };

const TASK_NUMBER = /^\s*nv[\s-]*(\d{1,15})\s*$/iu;
/**
 * "978 /UBND-HCTC", "53/2022/QĐ-UBND", "2539/UBND- SNV": a space at a sign does not count; a dash with both is a dash
 * between words (Decree 30/2020, Appendix I). */
const REFERENCE =
  /(?<![\p{L}\d])(\d{1,5}\p{L}?)\s*\/\s*((?:\d{4}\s*\/\s*)?\p{L}[\p{L}&\d]*(?:(?:\s[-–]|[-–]\s?|[./])[\p{L}&\d]+)*)/giu;
/** "kế hoạch năm": these words, one after the other. */
const PHRASE = /["“”]([^"“”]+)["“”]/gu;

/**
 * Reads what was typed. Accents, case and signs do not count. A number with its symbol is one word; words between quotation marks
 * stand one after the other; the last word may be half typed.
 */
export function searchQuery(typed: string): SearchQuery {
  const number = TASK_NUMBER.exec(typed)?.[1];
  if (number !== undefined) return { kind: "task-number", number: Number(number) };

  const words: string[] = [];
  const parts: string[] = [];
  const take = (found: readonly string[], part: string) => {
    if (found.length === 0) return "";
    words.push(...found);
    parts.push(part);
    return " ";
  };
  const withoutPhrases = typed.replaceAll(PHRASE, (_, phrase: string) => {
    const found = plainWords(phrase);
    return take(found, followed(found));
  });
  const loose = withoutPhrases.replaceAll(REFERENCE, (_, written: string, symbol: string) => {
    const bare = [...plainWords(written), ...plainWords(symbol)];
    const joined = bare.join("").replace(/^0+/u, "");
    return take([...bare], `(${lexeme(joined)}:* | ${followed(bare)})`);
  });
  const left = plainWords(loose);
  for (const word of left) take([word], lexeme(word));
  // Somebody who has typed past the last word has ended it.
  const open = /[\p{L}\p{M}\d]$/u.test(loose) ? (left.at(-1) ?? "") : "";
  const whole = [...new Set(parts)];
  return whole.length === 0
    ? { kind: "nothing" }
    : {
        kind: "words",
        words: [...new Set(words)],
        tsquery: whole.join(" & "),
        half:
          open.length < LEAST_HALF
            ? null
            : [...whole, `${lexeme(open)}:*`].filter((part) => part !== lexeme(open)).join(" & "),
      };
}

/** One letter begins half of the language. */
const LEAST_HALF = 2;

/** Folded as `app.words_of` of the database folds. */
export const plainWords = (text: string): string[] =>
  text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .replaceAll(/[đĐ]/gu, "d")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "");

/** Letters and digits only, so that it needs no escape. */
const lexeme = (word: string): string => `'${word}'`;
const followed = (words: readonly string[]): string => `(${words.map(lexeme).join(" <-> ")})`;
