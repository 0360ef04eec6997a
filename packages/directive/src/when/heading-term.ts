import type { Passage } from "../normalise/passage.ts";
import type { DueField } from "../reading.ts";
import type { Reference } from "./dates.ts";
import { inheritedDue } from "./due-field.ts";
import { readDues } from "./due.ts";
import { readTermLine } from "./term-line.ts";

/** "II. Tháng 02/2026", "Quý I/2026:": nothing but a period. */
const PERIOD =
  /^(?:trong\s+)?(?:(?:các\s+)?tháng\s+(?:0?[1-9]|1[0-2])|quý\s+(?:IV|I{1,3}|[1-4]))(?!\p{L})[^\p{L}]{0,24}(?:năm\s+\d{4})?\s?[:.]?$/iu;
/** "Các nhiệm vụ hoàn thành trước ngày 30/9/2025:". */
const WORK =
  /(?:hoàn thành|xong|trình|ban hành|thực hiện|triển khai|báo cáo)[^:.;]{0,40}(?:trước|trong|chậm nhất|muộn nhất|đến hết)\s[^:.;]{4,60}[:.]?$/iu;
/** These tell what was, or what the plan is about. */
const TOLD =
  /^(?:kết quả|tình hình|đánh giá|công tác|về việc|mục tiêu|chỉ tiêu|căn cứ|thực hiện (?:công văn|chỉ thị|kế hoạch|nghị quyết))(?!\p{L})/iu;

/** The term that a heading without a body gives all that stands under it (T16); none where it gives none. */
export function readHeadingTerm(passage: Passage, reference: Reference | null): DueField[] {
  const text = passage.text.trim();
  if (text.length > 160 || TOLD.test(text)) return [];
  const found = PERIOD.test(text)
    ? readTermLine(passage, reference)
    : WORK.test(text)
      ? readDues(passage, reference)
      : [];
  return found
    .filter(({ value }) => value !== "standing")
    .map((due) => ({ ...inheritedDue(due), rule: HEADING_TERM }));
}

/** Rule of a term that holds for every body under it. */
export const HEADING_TERM = "due.heading";
