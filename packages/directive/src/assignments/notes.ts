import { slicePassage, spanOf, type Passage } from "../normalise/passage.ts";
import type { Note } from "../reading.ts";
import { isContingency } from "./not-a-duty.ts";

const CLAUSE = /[.;]\s+(?=\p{L})/gu;
const PROHIBITS =
  /^(?:[^,;:.]{0,120}?\s)?(?:nghiêm cấm|tuyệt đối (?:không|nghiêm cấm)|không được(?: phép)?|cấm(?= \p{Ll}))(?!\p{L})|^(?:kiên quyết |dứt khoát )?không để(?!\p{L})/iu;

/** Prohibitions and contingent duties of a passage, clause by clause (documents-interop 6.4, C6 and C10). */
export function notesIn(at: string, passage: Passage): Note[] {
  const { text } = passage;
  const notes: Note[] = [];
  const prohibits = /cấm|không/iu.test(text);
  const take = (from: number, to: number) => {
    const words = text.slice(from, to).trimEnd();
    const kind = isContingency(words)
      ? "contingent"
      : prohibits && PROHIBITS.test(words)
        ? "prohibition"
        : null;
    if (!kind) return;
    const part = slicePassage(passage, from, from + words.length);
    notes.push({ kind, at, span: spanOf(part), text: part.shown });
  };
  let from = 0;
  for (const edge of text.matchAll(CLAUSE)) {
    take(from, edge.index + 1);
    from = edge.index + edge[0].length;
  }
  take(from, text.length);
  return notes;
}
