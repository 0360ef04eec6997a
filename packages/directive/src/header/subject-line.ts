import type { Field } from "../reading.ts";
import { joinPassages, slicePassage, spanOf, type Passage } from "../normalise/passage.ts";
import { kindOfTitle } from "./kinds.ts";
import { LETTERHEAD, isPlaceDate } from "../normalise/cues.ts";

const ABOUT = /^(?:V\/v|Về việc|Về|v\/v|VỀ VIỆC)\s*:?\s*/iu;
const AUTHORITY_LINE =
  /^(?:CHỦ TỊCH|ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|THỦ TƯỚNG|BỘ TRƯỞNG|GIÁM ĐỐC|CHÁNH|TỔNG GIÁM ĐỐC)(?!\p{L})/u;

function asField(passage: Passage, rule: string): Field<string> {
  const about = ABOUT.exec(passage.text)?.[0].length ?? 0;
  const value = slicePassage(passage, about, passage.text.length);
  return {
    value: value.shown.replace(/[.;,\s]+$/u, ""),
    span: spanOf(value),
    rule,
    confidence: "certain",
  };
}

/** The subject: behind "V/v" in a công văn, the lines below the title in every other kind (Decree 30/2020, cells 5a, 5b). */
export function readSubject(lines: readonly Passage[]): Field<string> | null {
  const about = lines.find((line) => /^V\/v(?!\p{L})/iu.test(line.text));
  if (about) return asField(about, "header.subject.about");
  const title = lines.findIndex(
    (line) => kindOfTitle(line.text) !== null && !/\p{Ll}/u.test(line.text),
  );
  if (title < 0) return null;
  let subject: Passage | null = null;
  for (const line of lines.slice(title + 1, title + 8)) {
    if (LETTERHEAD.test(line.text) || isPlaceDate(line.text) || line.text.startsWith("(")) {
      if (subject) break;
      continue;
    }
    if (!subject && /^CỦA \p{Lu}/u.test(line.text) && !/\p{Ll}/u.test(line.text)) continue;
    // A title in capitals is over where small letters begin.
    if (subject && !/\p{Ll}/u.test(subject.text) && /\p{Ll}/u.test(line.text)) break;
    if (AUTHORITY_LINE.test(line.text) || kindOfTitle(line.text) !== null) break;
    subject = subject ? joinPassages(subject, line) : line;
  }
  return subject && asField(subject, "header.subject.title");
}
