import {
  chunkBefore,
  clauseBefore,
  COMPLETES,
  isCondition,
  isOwned,
  STRONG,
  TARGET,
} from "./clause.ts";
import { isoDate, MONTH, nextMonth, two, YEAR, type Reference } from "./dates.ts";
import type { FoundDue } from "./found-due.ts";

const MONTHS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>trong|cuối|đầu|giữa|đến hết|hết|xong|hoàn thành|trước|vào|chậm nhất(?: là| trong| vào| đến| đến hết)?|từ(?=\\s+tháng\\s+\\d{1,2}(?:[/\\d\\s]|năm){0,12}(?:đến|-)))\\s+(?:trong\\s+|cuối\\s+)?tháng\\s+(?:${MONTH}(?:\\s?/\\s?${YEAR})?\\s*(?:-|và|đến(?:\\s+hết)?)\\s*(?:tháng\\s+)?)?(?<m>${MONTH})(?![\\d])(?:\\s?/\\s?(?<y>${YEAR})|\\s+năm\\s+(?<yw>${YEAR}))?(?!\\d)`,
  "giu",
);
const QUARTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>(?:trong|cuối|đầu|hết|xong|hoàn thành|trước|vào|chậm nhất)(?:\\s+(?:là|trong|vào|cuối|hết))?)\\s+quý\\s+(?:(?:IV|I{1,3}|[1-4])\\s*(?:-|và|,|đến)\\s*(?:quý\\s+)?)?(?<q>IV|I{1,3}|[1-4])(?![\\p{L}\\p{N}])(?:\\s?[/,-]?\\s?(?:năm\\s+)?(?<y>${YEAR}))?`,
  "giu",
);
const WHOLE_YEAR = new RegExp(`(?<![\\p{L}\\p{N}])(?<cue>trong|đến hết|hết|xong|cuối|trước)\\s+năm\\s+(?<y>${YEAR})(?!\\s*(?:-|và|đến)\\s*(?:các|những|\\d|năm))`, "giu"); // prettier-ignore
const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

/** "trước quý II", "trước tháng 6", "trước năm 2028": before its first day; "trước cuối quý II" is within it. */
const AHEAD = /^trước\s+(?:tháng|quý|năm)\s/iu;

/**
 * Before the first day of the period that begins in this month. Where the text names no year, it is the next one to begin; a
 * period that had begun before the document is a term only of what must be finished. A period of several leaves a choice.
 */
function ahead(
  hit: RegExpExecArray,
  { month, year }: { month: number; year: string | undefined },
  reference: Reference | null,
  rule: string,
): FoundDue | null {
  if (year === undefined && !reference) return null;
  const issued = reference && isoDate(reference.year, reference.month, reference.day);
  const first = (of: number) => `${of}-${two(month)}-01`;
  let before = first(year === undefined ? (reference?.year ?? 0) : Number(year));
  const bygone = issued !== null && before <= issued;
  // "trước tháng 10" of a document of October: next year's, or not meant so.
  const unsure = bygone && year === undefined && (reference?.month ?? 0) - month < 3;
  if (bygone && year === undefined) before = first((reference?.year ?? 0) + 1);
  if (bygone && year !== undefined && !STRONG.test(chunkBefore(hit.input, hit.index))) return null;
  return {
    value: { before },
    from: hit.index,
    to: hit.index + hit[0].length,
    rule,
    confidence: unsure || /-|đến|và|,/iu.test(hit[0]) ? "doubtful" : "likely",
  };
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

/** "Trong tháng 1 năm 2027, báo cáo kết quả", at the head of a clause or behind a comma. */
function opens(text: string, hit: RegExpExecArray, clause: string): boolean {
  const end = hit.index + hit[0].length;
  if (/^\s*$/u.test(clause)) return COMPLETES.test(text.slice(hit.index, hit.index + 160));
  const next = /^\s*,?\s*(?:(?:phải|cần)\s+)?(?:\p{L}+\s){1,2}/u.exec(
    text.slice(end, end + 40),
  )?.[0];
  return /,\s*$/u.test(text.slice(0, hit.index)) && next !== undefined && COMPLETES.test(next);
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
    if (!certain && !opens(text, hit, clause) && !COMPLETES.test(clause) && !endsClause(text, hit, clause)) continue; // prettier-ignore
    if (AHEAD.test(hit[0])) {
      const due = ahead(hit, { month: Number(part["m"]), year }, reference, "due.month.ahead");
      if (due) found.push(due);
      continue;
    }
    const month =
      year === undefined
        ? nextMonth(Number(part["m"]), reference)
        : `${year}-${two(part["m"] ?? "")}`;
    if (month === null) continue;
    found.push({
      value: { month },
      from: hit.index,
      to: hit.index + hit[0].length,
      rule: "due.month",
      confidence: year === undefined ? "likely" : "certain",
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
    if (bound && AHEAD.test(hit[0])) {
      const due = ahead(hit, { month: 1, year: part["y"] }, reference, "due.year.ahead");
      if (due) found.push(due);
    } else if (bound) {
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
