import { spanOf, type Passage } from "../normalise/passage.ts";
import type { Field } from "../reading.ts";
import { readBodies } from "./bodies.ts";

const EXCEPT =
  /(?<![\p{L}])(?:ngoại trừ|trừ(?! sâu| ung)|không bao gồm|không kể)\s+(?:cho\s+|các trường hợp\s+)?/giu;

/** Bodies taken out of the group that stands before them: "các sở, ngành (trừ Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh)". */
export function readExclusions(passage: Passage, from: number, to: number): Field<string>[] {
  const found: Field<string>[] = [];
  if (!/trừ|không/iu.test(passage.text.slice(from, to))) return found;
  for (const hit of passage.text.slice(from, to).matchAll(EXCEPT)) {
    const list = readBodies(passage, from + hit.index + hit[0].length);
    for (const body of list?.bodies ?? []) {
      found.push({
        value: body.name,
        span: spanOf(passage, body.from, body.to),
        rule: "who.excluding",
        confidence: "likely",
      });
    }
  }
  return found;
}

/** The words that tell which of a group are meant, where nobody can count them from the text (documents-interop 6.2, B7). */
export function scopeNoteOf(
  passage: Passage,
  bodies: readonly { from: number; to: number }[],
): Field<string> | null {
  const last = bodies.at(-1);
  if (!last || last.to <= last.from) return null;
  return {
    value: passage.shown.slice(last.from, last.to),
    span: spanOf(passage, last.from, last.to),
    rule: "who.scope",
    confidence: "doubtful",
  };
}
