import { chunkBefore, clauseBefore, COMPLETES, isCondition, isOwned, TARGET } from "./clause.ts";
import { MONTH, nextMonth, two, YEAR, type Reference } from "./dates.ts";
import type { FoundDue } from "./found-due.ts";

const MONTHS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>trong|cuối|đầu|giữa|đến hết|hết|xong|hoàn thành|trước|vào|chậm nhất(?: là| trong| vào| đến| đến hết)?|từ(?=\\s+tháng\\s+\\d{1,2}(?:[/\\d\\s]|năm){0,12}(?:đến|-)))\\s+(?:trong\\s+|cuối\\s+)?tháng\\s+(?:${MONTH}(?:\\s?/\\s?${YEAR})?\\s*(?:-|và|đến(?:\\s+hết)?)\\s*(?:tháng\\s+)?)?(?<m>${MONTH})(?![\\d])(?:\\s?/\\s?(?<y>${YEAR})|\\s+năm\\s+(?<yw>${YEAR}))?(?!\\d)`,
  "giu",
);
const QUARTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>(?:trong|cuối|đầu|hết|xong|hoàn thành|trước|vào|chậm nhất)(?:\\s+(?:là|trong|vào|cuối|hết))?)\\s+quý\\s+(?:(?:IV|I{1,3}|[1-4])\\s*(?:-|và|,|đến)\\s*(?:quý\\s+)?)?(?<q>IV|I{1,3}|[1-4])(?![\\p{L}\\p{N}])(?:\\s?[/,-]?\\s?(?:năm\\s+)?(?<y>${YEAR}))?`,
  "giu",
);
const WHOLE_YEAR = new RegExp(`(?<![\\p{L}\\p{N}])(?<cue>trong|đến hết|hết|xong|cuối)\\s+năm\\s+(?<y>${YEAR})(?!\\s*(?:-|và|đến)\\s*(?:các|những|\\d|năm))`, "giu"); // prettier-ignore
const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${two(number - 1)}`;
}

/** What is counted in a month is data of that month: "số vụ cháy trong tháng 4". */
const COUNTED =
  /(?:^|\s)(?:số|số liệu|kết quả|tình hình|thu|chi|doanh thu|sản lượng|vụ|lượt|hồ sơ|phát sinh|nghỉ|diễn ra|họp|lễ|tết)(?:\s|$)/iu;

/** "… gỡ bỏ biển quảng cáo trong tháng 4/2024.": a month at the end of a clause whose verb no list knows. */
function endsClause(text: string, hit: RegExpExecArray, clause: string): boolean {
  const behind = text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 3);
  return (
    /^trong/iu.test(hit[0]) &&
    /^(?:[.;]|$)/u.test(behind) &&
    /\p{L} \p{L}/u.test(clause) &&
    !COUNTED.test(clause)
  );
}

/** "trong tháng 3 năm 2021", "cuối tháng 4". */
export function findMonths(text: string, reference: Reference | null): FoundDue[] {
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(MONTHS)) {
    const part = hit.groups ?? {};
    // "từ tháng 4 đến khi kết thúc" has no end that could be a term.
    if (/^từ$/iu.test(part["cue"] ?? "") && !/-|đến/iu.test(hit[0])) continue;
    const year = part["y"] ?? part["yw"];
    const clause = clauseBefore(text, hit.index);
    if (isCondition(text, hit.index) || TARGET.test(clause) || isOwned(clause)) continue;
    const certain = /hoàn thành|xong|hết|chậm nhất/iu.test(part["cue"] ?? "");
    const opens = /^\s*$/u.test(clause) && COMPLETES.test(text.slice(hit.index, hit.index + 160));
    if (!certain && !opens && !COMPLETES.test(clause) && !endsClause(text, hit, clause)) continue;
    const month =
      year === undefined
        ? nextMonth(Number(part["m"]), reference)
        : `${year}-${two(part["m"] ?? "")}`;
    if (month === null) continue;
    // Before June is by the end of May; a person is asked whether it was meant so.
    const doubtful = /^trước$/iu.test(part["cue"] ?? "");
    found.push({
      value: { month: doubtful ? monthBefore(month) : month },
      from: hit.index,
      to: hit.index + hit[0].length,
      rule: "due.month",
      confidence: doubtful ? "doubtful" : year === undefined ? "likely" : "certain",
    });
  }
  return found;
}

export function findQuarters(text: string, reference: Reference | null): FoundDue[] {
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(QUARTER)) {
    const part = hit.groups ?? {};
    if (isCondition(text, hit.index) || TARGET.test(clauseBefore(text, hit.index))) continue;
    const quarter = ROMAN[(part["q"] ?? "").toUpperCase()] ?? Number(part["q"]);
    const year = part["y"] ?? yearOfQuarter(quarter, reference);
    if (year === null) continue;
    found.push({
      value: { quarter: `${year}-Q${quarter}` },
      from: hit.index,
      to: hit.index + hit[0].length,
      rule: "due.quarter",
      confidence: part["y"] === undefined ? "likely" : "certain",
    });
  }
  return found;
}

export function yearOfQuarter(quarter: number, reference: Reference | null): number | null {
  if (!reference) return null;
  return reference.year + (quarter * 3 < reference.month ? 1 : 0);
}

export function findYears(text: string, reference: Reference | null): FoundDue[] {
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(WHOLE_YEAR)) {
    const part = hit.groups ?? {};
    const chunk = chunkBefore(text, hit.index);
    if (
      isCondition(text, hit.index) ||
      TARGET.test(chunk) ||
      (reference && Number(part["y"]) < reference.year)
    ) {
      continue;
    }
    if (isOwned(chunk)) continue;
    const bound =
      /hết|xong/iu.test(part["cue"] ?? "") ||
      /(?:hoàn thành|xong|kết thúc|ban hành|báo cáo|trình|phê duyệt|nghiệm thu|khởi công)/iu.test(
        chunk,
      );
    if (bound) {
      found.push({
        value: { year: part["y"] ?? "" },
        from: hit.index,
        to: hit.index + hit[0].length,
        rule: "due.year",
        confidence: "likely",
      });
    }
  }
  return found;
}
