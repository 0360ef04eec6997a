import { chunkBefore, isCondition } from "./clause.ts";
import { DATE, DAY, HOLDS_DATE, MONTH, readDay, YEAR, type Reference } from "./dates.ts";
import type { FoundDue } from "./found-due.ts";

const START = `${DAY}(?:\\s?[/.-]\\s?${MONTH}(?:\\s?[/.-]\\s?${YEAR})?|\\s+tháng\\s+${MONTH}(?:\\s+năm\\s+${YEAR})?)?`;
/** "từ ngày A đến (hết) ngày B" counts by its last day; "đến ngày" alone is no term (0 of 12 in real documents). */
const RANGE = new RegExp(
  `(?<![\\p{L}])từ\\s+(?:(?:ngày\\s+)?${START}|(?:hôm )?nay|thời điểm này)\\s*(?:đến|-)\\s*(?:hết\\s+)?(?:ngày\\s+)?${DATE}`,
  "giu",
);
/** "trong các ngày 22, 23 và 24/9/2025", "trong 02 ngày 22 - 23/9". */
const SEVERAL = new RegExp(
  `(?<![\\p{L}])(?:trong|vào)\\s+(?:(?:các|\\d{1,2}|\\p{L}{2,4})\\s+)?ngày\\s+(?:${DAY}(?:\\s?/\\s?${MONTH})?\\s*(?:,|và|-)\\s*(?:ngày\\s+)?){1,9}${DATE}`,
  "giu",
);
/** What these have is a period of data or of a plan, not of work. */
const DATA =
  /(?:số liệu|tính|chốt|kỳ báo cáo|giai đoạn|thời kỳ|kết quả(?: thực hiện| đạt được)?|phát sinh|tình hình(?: thực hiện)?|niên độ)[^,;.]{0,30}$/iu;

/** Periods between two days count by the last. */
export function findRanges(text: string, reference: Reference | null): FoundDue[] {
  if (!HOLDS_DATE.test(text)) return [];
  return [...rangesBy(text, RANGE, reference), ...rangesBy(text, SEVERAL, reference)];
}

function rangesBy(text: string, pattern: RegExp, reference: Reference | null): FoundDue[] {
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(pattern)) {
    const end = hit.index + hit[0].length;
    if (DATA.test(chunkBefore(text, hit.index)) || isCondition(text, hit.index)) continue;
    if (/^\s*(?:hằng|hàng|mỗi)\s/iu.test(text.slice(end, end + 12))) continue;
    const day = readDay(hit.groups ?? {}, text.slice(end, end + 24), reference);
    if (day === null) continue;
    found.push({
      value: { by: day.date },
      from: hit.index,
      to: end,
      rule: "due.range",
      confidence: "likely",
      assumed: day.assumed,
    });
  }
  return found;
}
