import { ahead, AHEAD } from "./ahead.ts";
import { chunkBefore, isCondition, isOwned, TARGET } from "./clause.ts";
import { NUMBER, numberOf, two, YEAR, type Reference } from "./dates.ts";
import type { FoundDue } from "./found-due.ts";

const NAMED = `năm\\s+(?:(?<y>${YEAR})(?!\\s*(?:-|và|đến)\\s*(?:các|những|\\d|năm))|(?<near>nay|này)(?!\\p{L}))`;
const WHOLE_YEAR = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>(?:ngay\\s+)?trong|đến (?:hết|cuối)|hết|xong|(?:vào\\s+)?cuối|trước(?:\\s+cuối)?)\\s+${NAMED}`,
  "giu",
);
/** "trong 6 tháng đầu năm 2026", "trong 02 tháng cuối năm". */
const PART_OF_YEAR = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:ngay\\s+)?trong|xong|hết|hoàn thành)\\s+(?<n>${NUMBER})\\s+tháng\\s+(?<part>đầu|cuối)\\s+năm(?:\\s+(?:(?<y>${YEAR})|nay|này))?(?![\\p{L}\\d])`,
  "giu",
);
const FINISHES =
  /(?:hoàn thành|xong|kết thúc|ban hành|báo cáo|trình|phê duyệt|nghiệm thu|khởi công)/iu;
const FINISHES_WORK = /(?:hoàn thành|xong|kết thúc|ban hành|(?<!quy |công |chương |quá )trình|phê duyệt|nghiệm thu|khởi công|khắc phục|xử lý dứt điểm|giải quyết dứt điểm)/iu; // prettier-ignore

const EVENT =
  /(?:kỳ họp|hội nghị|phiên họp|thường lệ|thường niên|kỳ thi|đợt|học kỳ|tổng kết|kỳ)\s*$/iu;

/** "hoàn thành trong năm 2025", "đến hết năm 2025"; a year that is over is told of the past. */
export function findYears(text: string, reference: Reference | null): FoundDue[] {
  const found: FoundDue[] = [...partsOfYears(text, reference)];
  if (!/năm\s+(?:\d{4}|nay|này)/iu.test(text)) return found;
  for (const hit of text.matchAll(WHOLE_YEAR)) {
    const part = hit.groups ?? {};
    const year = part["y"] ?? (reference ? String(reference.year) : undefined);
    if (year === undefined) continue;
    const chunk = chunkBefore(text, hit.index);
    const later = reference !== null && Number(year) >= reference.year;
    if (isCondition(text, hit.index, later) || TARGET.test(chunk) || isOwned(chunk)) continue;
    if (reference && !later) continue;
    // "trước kỳ họp cuối năm 2025": an event of which only the season is told.
    if (/cuối$/iu.test(part["cue"] ?? "") && EVENT.test(chunk)) continue;
    if (!/hết|xong/iu.test(part["cue"] ?? "") && !FINISHES.test(chunk)) continue;
    if (AHEAD.test(hit[0])) {
      const due = ahead(hit, { month: 1, year }, reference, "due.year.ahead");
      if (due) found.push(due);
    } else {
      found.push({
        value: { year },
        from: hit.index,
        to: hit.index + hit[0].length,
        rule: "due.year",
        confidence: "likely",
        assumed: part["y"] === undefined ? "issue-date" : null,
      });
    }
  }
  return found;
}

/** Half a year is two quarters and counts by the last; the last months of a year count by December. */
function partsOfYears(text: string, reference: Reference | null): FoundDue[] {
  if (!/tháng\s+(?:đầu|cuối)\s+năm/iu.test(text)) return [];
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(PART_OF_YEAR)) {
    const { n = "", part = "", y } = hit.groups ?? {};
    const months = numberOf(n);
    const year = y ?? reference?.year;
    const chunk = `${chunkBefore(text, hit.index)} ${hit[0]}`;
    if (year === undefined || months < 1 || months > 11 || !FINISHES_WORK.test(chunk)) continue;
    if (isCondition(text, hit.index) || isOwned(chunkBefore(text, hit.index))) continue;
    const last = /^cuối$/iu.test(part) ? 12 : months;
    if (reference && y === undefined && last < reference.month) continue;
    found.push({
      value: months === 6 ? { quarter: `${year}-Q${last / 3}` } : { month: `${year}-${two(last)}` },
      from: hit.index,
      to: hit.index + hit[0].length,
      rule: "due.part-of-year",
      confidence: "doubtful",
      assumed: "last-of-several",
    });
  }
  return found;
}
