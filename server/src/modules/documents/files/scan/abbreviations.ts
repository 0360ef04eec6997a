/** Abbreviations of administrative writing in which C stands beside C: the recogniser reads "CCHOG" and "TTHGC" there. */
const KNOWN = ["CCHC", "TTHC", "KSTTHC", "PCCC", "CBCC", "CCVC", "CBCCVC", "CNTT", "UBND", "QPPL"];

const byShape = new Map(KNOWN.map((word) => [shapeOf(word), word]));

/** The abbreviation that was meant, or null; what stands around it stays. */
export function mendAbbreviation(text: string): string | null {
  const groups = /^(?<before>[("/]*)(?<word>\p{Lu}{4,8})(?<after>[.,;:)"]*)$/u.exec(text)?.groups;
  if (!groups) return null;
  const { before = "", word = "", after = "" } = groups;
  const meant = byShape.get(shapeOf(word));
  return meant === undefined || meant === word ? null : `${before}${meant}${after}`;
}

/** C, G and O look alike in a row, and one is seen as two. */
function shapeOf(word: string): string {
  return word.replace(/[CGO]+/gu, "C");
}

/**
 * "68997UBND-KTTH": the thin stroke between a number and its symbol is overlooked now and then, and digits that run into
 * a symbol mean nothing else (Decree 30/2020, Annex I: "Số: …/…").
 */
export function mendSlash(text: string): string | null {
  const groups =
    /^(?<number>\d{1,5})(?<symbol>\p{Lu}{2,}-\p{Lu}[\p{L}&]+(?:-\p{Lu}[\p{L}&]+)*[.,;:)"]*)$/u.exec(
      text,
    )?.groups;
  return groups ? `${groups["number"]}/${groups["symbol"]}` : null;
}
