import { ahead, AHEAD } from "./ahead.ts";
import { clauseBefore, COMPLETES, isCondition, isOwned, TARGET } from "./clause.ts";
import type { Assumption } from "../reading.ts";
import { MONTH, nextMonth, two, YEAR, type Reference } from "./dates.ts";
import type { FoundDue } from "./found-due.ts";

/** A part of a month is told by the month: "giữa tháng 10", "tuần đầu tháng 4", "trung tuần tháng 6". */
const PART =
  "(?:(?:trong|vào|cuối|đầu|giữa|nửa\\s+(?:đầu|cuối)|(?:thượng|trung|hạ)\\s+tuần|tuần(?:\\s+(?:lễ|đầu|cuối|thứ))?(?:\\s+(?:\\d|nhất|hai|ba|tư|năm|đầu tiên))?)\\s+(?:của\\s+)?){0,2}";
const MONTHS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>(?:ngay\\s+)?trong|cuối|đầu|giữa|(?:từ nay )?đến (?:hết|cuối)|hết|xong|hoàn thành|trước|vào|chậm nhất(?: là| trong| vào| đến| đến hết)?|từ(?=\\s+tháng\\s+\\d{1,2}(?:[/\\d\\s]|năm){0,12}(?:đến|-)))\\s+${PART}(?:các\\s+)?tháng\\s+(?:(?<near>này)|(?<list>(?:${MONTH}(?:\\s?/\\s?${YEAR})?\\s*(?:-|,|và|đến(?:\\s+hết)?)\\s*(?:tháng\\s+)?){0,5})(?<m>${MONTH})(?![\\d])(?:\\s?[/-]\\s?(?<y>${YEAR})|,?\\s+năm\\s+(?<yw>${YEAR}))?)(?![\\p{L}\\d])`,
  "giu",
);
const QUARTERS =
  "(?<list>(?:(?:IV|I{1,3}|[1-4])\\s*(?:-|và|,|đến)\\s*(?:quý\\s+)?){0,3})(?<q>IV|I{1,3}|[1-4])(?![\\p{L}\\p{N}])(?:\\s?[/,-]?\\s?(?:năm\\s+)?(?<y>(?:19|20)\\d{2}))?";
const QUARTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>(?:(?:ngay\\s+)?trong|cuối|đầu|hết|xong|hoàn thành|trước|vào|chậm nhất)(?:\\s+(?:là|trong|vào|cuối|đầu|giữa|hết)){0,2})\\s+(?:các\\s+)?quý\\s+(?:(?<near>này)(?!\\p{L})|${QUARTERS})`,
  "giu",
);
const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

export function quarterNumber(words: string): number {
  return ROMAN[words.toUpperCase()] ?? Number(words);
}

/** What is counted in a month is data of that month: "số vụ cháy trong tháng 4". */
const COUNTED =
  /(?:^|\s)(?:số|số liệu|kết quả|tình hình|thu|chi|doanh thu|sản lượng|vụ|lượt|hồ sơ|phát sinh|nghỉ|diễn ra|họp|lễ|tết)(?:\s|$)/iu;

/** "… gỡ bỏ biển quảng cáo trong tháng 4/2024.": a month at the end of a clause whose verb no list knows. */
function endsClause(text: string, hit: RegExpExecArray, clause: string): boolean {
  const behind = text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 3);
  return (
    /^(?:ngay\s+)?trong/iu.test(hit[0]) &&
    /^(?:[.;]|$)/u.test(behind) &&
    /\p{L} \p{L}/u.test(clause) &&
    !COUNTED.test(clause)
  );
}

/** "Trong tháng 1 năm 2027, báo cáo kết quả", at the head of a clause or behind a comma. */
function opens(text: string, hit: RegExpExecArray, clause: string): boolean {
  const end = hit.index + hit[0].length;
  if (/^\s*$/u.test(clause)) return COMPLETES.test(text.slice(hit.index, hit.index + 160));
  const next = /^\s*,?\s*(?:(?:phải|cần)\s+)?(?:\p{L}+\s){1,2}/u.exec(
    text.slice(end, end + 40),
  )?.[0];
  return (
    /,\s*$/u.test(text.slice(Math.max(0, hit.index - 4), hit.index)) &&
    next !== undefined &&
    COMPLETES.test(next)
  );
}

function assumption(list: string | undefined, year: string | undefined): Assumption | null {
  if (list !== undefined && list !== "") return "last-of-several";
  return year === undefined ? "issue-date" : null;
}

/** "trong tháng 3 năm 2021", "cuối tháng 4"; several months count by the last. */
export function findMonths(text: string, reference: Reference | null): FoundDue[] {
  if (!/tháng\s+(?:này|\d)/iu.test(text)) return [];
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(MONTHS)) {
    const part = hit.groups ?? {};
    // "từ tháng 4 đến khi kết thúc" has no end that could be a term.
    if (/^từ$/iu.test(part["cue"] ?? "") && !/-|đến/iu.test(hit[0])) continue;
    const year = part["y"] ?? part["yw"];
    const clause = clauseBefore(text, hit.index);
    if (isCondition(text, hit.index) || TARGET.test(clause) || isOwned(clause)) continue;
    const certain = /hoàn thành|xong|hết|chậm nhất|từ nay/iu.test(part["cue"] ?? "");
    if (!certain && !opens(text, hit, clause) && !COMPLETES.test(clause) && !endsClause(text, hit, clause)) continue; // prettier-ignore
    if (AHEAD.test(hit[0]) && part["m"] !== undefined) {
      const due = ahead(hit, { month: Number(part["m"]), year }, reference, "due.month.ahead");
      if (due) found.push(due);
      continue;
    }
    const number = part["near"] === undefined ? Number(part["m"]) : (reference?.month ?? 0);
    const month = year === undefined ? nextMonth(number, reference) : `${year}-${two(number)}`;
    if (month === null) continue;
    found.push({
      value: { month },
      from: hit.index,
      to: hit.index + hit[0].length,
      rule: "due.month",
      confidence: year === undefined ? "likely" : "certain",
      assumed: assumption(part["list"], year),
    });
  }
  return found;
}

export function findQuarters(text: string, reference: Reference | null): FoundDue[] {
  if (!/quý\s+(?:này|[IV1-4])/iu.test(text)) return [];
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(QUARTER)) {
    const part = hit.groups ?? {};
    if (isCondition(text, hit.index) || TARGET.test(clauseBefore(text, hit.index))) continue;
    const quarter = part["near"] === undefined ? quarterNumber(part["q"] ?? "") : Math.ceil((reference?.month ?? 0) / 3); // prettier-ignore
    if (AHEAD.test(hit[0])) {
      const month = quarter * 3 - 2;
      const due = ahead(hit, { month, year: part["y"] }, reference, "due.quarter.ahead");
      if (due) found.push(due);
      continue;
    }
    const year = part["y"] ?? yearOfQuarter(quarter, reference);
    if (year === null) continue;
    found.push({
      value: { quarter: `${year}-Q${quarter}` },
      from: hit.index,
      to: hit.index + hit[0].length,
      rule: "due.quarter",
      confidence: part["y"] === undefined ? "likely" : "certain",
      assumed: assumption(part["list"], part["y"]),
    });
  }
  return found;
}

export function yearOfQuarter(quarter: number, reference: Reference | null): number | null {
  if (!reference) return null;
  return reference.year + (quarter * 3 < reference.month ? 1 : 0);
}
