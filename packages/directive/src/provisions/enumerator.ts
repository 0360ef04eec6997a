/** The mark in front of a provision. `rank` orders the levels: a smaller one holds the larger ones. */
export interface Enumerator {
  label: string;
  rank: number;
  /** Length of the mark with the blanks behind it. */
  length: number;
}

const PART = /^(Phần|Chương|Mục|Tiểu mục)\s+(thứ\s+\p{L}+|[IVXLC]{1,6}|\d{1,3})\s?[.:]?\s*/u;
const ARTICLE = /^Điều\s+(\d{1,3}[a-zđ]?)\s?[.:]\s*/u;
/** "II/2026." is a quarter that was wrapped. */
const ROMAN = /^([IVX]{1,5})\s?[.)/-](?!\s?\d{4})\s*(?=\P{Ll})/u;
const CAPITAL = /^([A-HĐ])\s?[.)]\s+(?=\p{Lu})/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,4})\s?[.)]?\s+(?=[\p{L}"“(])/u;
const NUMBER = /^(\d{1,2})(?:\s?(?:[.):]|\/(?!\p{Lu}{2}))\s*(?=[\p{L}"“(]|$)|,\s+(?=\p{Lu}\p{L}))/u;
/** Party documents number with a dash: "1- ", "2 - ". */
const PARTY_NUMBER = /^(\d{1,2})\s?-\s+(?=[\p{Lu}"“(])/u;
const LETTER = /^\(?([a-eghik-vxyđ])\s?(?:\)|\.(?=\s)|\/(?=\s+\p{Lu}))\s*(?=\S)/u;
const RAISED = /^\(([ivx]{1,4}|\d{1,2}|[10lIi]{1,4})\)\s*/u;
const DASH = /^(?:[-~•·●○▪■◦]\s*\+?|\*)\s*(?=[^\s\d-])/u;
const DASH_NUMBER = /^-\s+(?=\d)/u;
const PLUS = /^\+\s*(?=\S)/u;

const PART_RANKS: Record<string, number> = { Phần: 0, Chương: 1, Mục: 2, "Tiểu mục": 3 };

type Rule = [RegExp, (label: string) => number];

const FIGURES: readonly Rule[] = [
  [DECIMAL, (label) => 5 + label.split(".").length],
  [NUMBER, () => 6],
  [PARTY_NUMBER, () => 6],
];
const LETTERS: readonly Rule[] = [
  [ARTICLE, () => 5],
  [ROMAN, () => 4],
  [CAPITAL, () => 2.5],
  [LETTER, () => 12],
];
const SIGNS: readonly Rule[] = [
  [LETTER, () => 12],
  [RAISED, () => 13],
  [PLUS, () => 15],
  [DASH, () => 14],
  [DASH_NUMBER, () => 14],
];

/** The rules for marks that begin so. */
function rulesFor(first: string): readonly Rule[] {
  if (first >= "0" && first <= "9") return FIGURES;
  return /\p{L}/u.test(first) ? LETTERS : SIGNS;
}

/** Every mark begins with one of these; most lines are told at their first character. */
const MAY_BEGIN = /^(?:[-~•·●○▪■◦*+(\d]|\p{L}\s?[.)/-]|[IVX]|Điều|Phần|Chương|Mục|Tiểu)/u;

/**
 * Reads the mark at the start of a line. The letters are those of Decree 30/2020: a b c d đ e g h i k l m n o p q r s t u v
 * x y; f, j, w and z are not used. A date ("20.7.2020") and a thousand ("2.500") are no marks.
 */
export function readEnumerator(text: string): Enumerator | null {
  if (!MAY_BEGIN.test(text)) return null;
  const head = text.slice(0, 48);
  const part = /^[PCMT]/u.test(head) ? PART.exec(head) : null;
  if (part) {
    return { label: part[2] ?? "", rank: PART_RANKS[part[1] ?? ""] ?? 0, length: part[0].length };
  }
  for (const [rule, rank] of rulesFor(head[0] ?? "")) {
    const found = rule.exec(head);
    if (found) {
      return { label: found[1] ?? "", rank: rank(found[1] ?? ""), length: found[0].length };
    }
  }
  return null;
}

/** Bullets carry no label: their provision is named after the one that holds them. */
export function isBullet(mark: Enumerator): boolean {
  return mark.label === "";
}

/** A misread "1." before the first number: "l. Sở Nội vụ". */
export function asFirstNumber(
  mark: Enumerator | null,
  before: Enumerator | null,
): Enumerator | null {
  return mark?.label === "l" && before?.label !== "k" ? { ...mark, label: "1", rank: 6 } : mark;
}
