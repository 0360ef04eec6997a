import type { Dictionary } from "../app/words/use-words.tsx";

type PathWords = Dictionary["ui"]["path"];

const roman = /^[IVXL]+$/;
const letter = /^\p{Ll}{1,2}$/u;

/** "1.đ" as an official says it: "điểm đ khoản 1"; the innermost first. */
export function provisionPath(at: string, words: PathWords): string {
  if (at === "") return words.closing;
  const parts = at.split(".").filter((part) => part !== "");
  const named = parts.map((part, index) => {
    if (roman.test(part) && index === 0) return words.part(part);
    if (letter.test(part)) return words.point(part);
    const dotted = parts.slice(0, index + 1).filter((piece) => /^\d+$/.test(piece));
    return dotted.length > 1 ? words.item(dotted.join(".")) : words.clause(part);
  });
  const spoken = named
    .filter((_, index) => !isRepeated(parts, index))
    .reverse()
    .join(" ");
  return spoken.charAt(0).toUpperCase() + spoken.slice(1);
}

/** "1.10" is said "mục 1.10", not "mục 1.10 khoản 1". */
function isRepeated(parts: readonly string[], index: number): boolean {
  return /^\d+$/.test(parts[index] ?? "") && /^\d+$/.test(parts[index + 1] ?? "");
}
