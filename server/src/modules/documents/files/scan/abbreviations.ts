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
