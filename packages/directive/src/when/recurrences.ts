import type { Period } from "../reading.ts";
import { DAY, MONTH, two } from "./dates.ts";
import type { FoundDue } from "./found-due.ts";

const PERIOD_WORD = "(?:tuần|tháng|quý|06 tháng|6 tháng|sáu tháng|0?3 tháng|ba tháng|nửa năm|năm)";
const EVERY = `(?:hằng|hàng|mỗi|các)\\s+${PERIOD_WORD}`;
/** Anything that says a duty comes again. "hàng" is also goods, so the period must stand beside it. */
const PERIODIC = new RegExp(
  `(?<![\\p{L}])(?:định kỳ(?:\\s*,)?\\s+(?:vào\\s+)?(?:(?:thứ\\s+\\p{L}+|cuối|đầu)\\s+)?(?:(?:hằng|hàng|mỗi|theo|từng|01|1|một)\\s+)?(?<p>${PERIOD_WORD})|(?:hằng|hàng|mỗi)\\s+(?<e>${PERIOD_WORD}))(?![\\p{L}])`,
  "giu",
);
const DAYS = `(?<d>${DAY})(?:\\s?[/-]\\s?(?<m>${MONTH})|\\s+tháng\\s+(?<mw>${MONTH}))?(?![\\d/])`;
/** "trước 15/01 hằng năm": a cue and a month do for the word. */
const NO_WORD =
  "(?<=(?:trước|(?:chậm|muộn) nhất(?: là)?(?: vào)?)\\s+(?:\\d{1,2}\\s?(?:giờ|h)\\s?(?:\\d{2})?\\s*,?\\s*)?)(?=\\d{1,2}\\s?[/-]\\s?\\d{1,2}(?!\\d|\\s?[/.-]\\s?\\d))";
const DATED = new RegExp(
  `(?<![\\p{L}])(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?(?: vào)?|vào|đến)?\\s*(?:\\d{1,2}\\s?(?:giờ|h)\\s?(?:\\d{2})?\\s*,?\\s*)?(?:ngày\\s+|${NO_WORD})${DAYS}(?:\\s*(?:và|,)\\s*(?:ngày\\s+)?(?<d2>${DAY})(?:\\s?[/-]\\s?(?<m2>${MONTH})|\\s+tháng\\s+(?<m2w>${MONTH}))(?![\\d/]))?(?!\\s*năm\\s*\\d)`,
  "giu",
);
const AFTER = new RegExp(`^\\s*\\)?\\s*,?\\s*(?:của\\s+)?(?:${EVERY}|(?:tháng\\s+)?(?:cuối|đầu)\\s+(?:của\\s+)?(?:mỗi\\s+|hằng\\s+|hàng\\s+)?(?:quý|kỳ)|tháng (?:cuối|đầu)(?: tiên)?(?: của)?\\s+(?:mỗi\\s+|hằng\\s+|hàng\\s+)?quý|tháng (?:sau|kế tiếp|liền kề))`, "iu"); // prettier-ignore
const BEFORE = new RegExp(`(?:định kỳ|hằng|hàng|mỗi|báo cáo)?\\s*(?<p>${PERIOD_WORD})(?:\\s+(?:đầu năm|cuối năm|một lần|/lần))?\\s*(?:[,(:]\\s*){0,2}(?:(?:gửi|báo cáo|trước|chậm nhất|vào)\\s*){0,2}$`, "iu"); // prettier-ignore
const MAY_RECUR = /hằng|hàng|mỗi|định kỳ|tháng (?:cuối|đầu|sau|kế)|(?:cuối|đầu) quý/iu;
const REPORTS = /(?:báo cáo|gửi|tổng hợp|giao ban|họp|cung cấp số liệu|thống kê)/iu;
/** "kế hoạch hằng năm", "thi đua hằng năm": the period belongs to the noun and is no term. */
const NOUN_BEFORE =
  /(?:kế hoạch|dự toán|chương trình|chỉ tiêu|ngân sách|thi đua|khen thưởng|công vụ|công tác|phân loại|đánh giá|xếp loại|bình quân|chỉ số|nhiệm vụ|hoạt động|tăng trưởng|chi thường xuyên|phiên họp|cuộc họp|thường kỳ|mức độ hoàn thành[^,;.]{0,40})\s*$/iu;

function periodOf(word: string): Period | null {
  const plain = word.toLowerCase();
  if (/(?:6|sáu) tháng|nửa năm/u.test(plain)) return "half-year";
  if (/(?:3|ba) tháng/u.test(plain)) return "quarter";
  if (plain.includes("tuần")) return "week";
  if (plain.includes("tháng")) return "month";
  if (plain.includes("quý")) return "quarter";
  return plain.includes("năm") ? "year" : null;
}

function sentenceAround(text: string, index: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, index - 220), index);
  const after = text.slice(index, index + 160);
  const stop = after.search(/[;.]\s/u);
  return {
    before: before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1),
    after: stop < 0 ? after : after.slice(0, stop),
  };
}

/** Which period a date without a year belongs to, by the words around it; null when it does not come again. */
function periodAround(text: string, from: number, to: number): Period | null {
  const { before } = sentenceAround(text, from);
  const behind = AFTER.exec(text.slice(to, to + 60))?.[0];
  const near = BEFORE.exec(before)?.groups?.["p"];
  const recurring =
    behind !== undefined ||
    /định kỳ|(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm|6 tháng|06 tháng)/iu.test(before);
  if (!recurring) return null;
  if (near) return periodOf(near);
  if (behind !== undefined) {
    return /quý/iu.test(behind)
      ? "quarter"
      : /cuối|đầu/iu.test(behind)
        ? "quarter"
        : /sau|kế|liền/iu.test(behind)
          ? "month"
          : periodOf(behind);
  }
  const all = [...before.matchAll(PERIODIC)].at(-1)?.groups;
  return periodOf(all?.["p"] ?? all?.["e"] ?? "");
}

/** "Định kỳ 6 tháng và hằng năm, … trước ngày 15/6 và 15/12": the first date is the half-year's, the second the year's. */
function bothHalves(text: string, index: number): boolean {
  const { before } = sentenceAround(text, index);
  return (
    /(?:0?6|sáu) tháng(?!\s+(?:cuối|sau))/iu.test(before) &&
    /(?:hằng|hàng|và|,)\s+năm/iu.test(before)
  );
}

function pushHalves(
  found: FoundDue[],
  part: Record<string, string | undefined>,
  from: number,
  to: number,
): void {
  const second = part["m2"] ?? part["m2w"] ?? "";
  const first = part["m"] ?? part["mw"] ?? second;
  const dates: [Period, string][] = [
    ["half-year", `${two(first)}-${two(part["d"] ?? "")}`],
    ["year", `${two(second)}-${two(part["d2"] ?? "")}`],
  ];
  for (const [every, before] of dates) {
    found.push({
      value: { every, before },
      from,
      to,
      rule: "due.recurrence.dated",
      confidence: "certain",
    });
  }
}

const ONE_MORE = new RegExp(`^\\s*(?:,|và|;)\\s*(?:và\\s+)?(?:ngày\\s+)?(?<d>${DAY})(?:\\s?[/-]\\s?(?<m>${MONTH})|\\s+tháng\\s+(?<mw>${MONTH}))(?![\\d/])(?!\\s*năm\\s*\\d)`, "iu"); // prettier-ignore

/** The third and later dates of a list: "15/3, 15/6, 15/9 và 15/12 hằng năm". */
function moreDates(
  text: string,
  from: number,
): { end: number; dates: { day: string; month: string }[] } {
  const dates: { day: string; month: string }[] = [];
  let end = from;
  for (
    let hit = ONE_MORE.exec(text.slice(end, end + 40));
    hit && dates.length < 12;
    hit = ONE_MORE.exec(text.slice(end, end + 40))
  ) {
    const part = hit.groups ?? {};
    dates.push({ day: part["d"] ?? "", month: part["m"] ?? part["mw"] ?? "" });
    end += hit[0].length;
  }
  return { end, dates };
}

function dated(text: string): FoundDue[] {
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(DATED)) {
    const part = hit.groups ?? {};
    const more = moreDates(text, hit.index + hit[0].length);
    const to = more.end;
    const period = periodAround(text, hit.index, to);
    if (period === null) continue;
    const month = part["m"] ?? part["mw"];
    const both = part["d2"] !== undefined && bothHalves(text, hit.index);
    const push = (day: string, of: string | undefined) => {
      // A day with a month comes once a year, whatever stood before it; half-years are named after their report.
      const every: Period =
        of === undefined ? period : period === "half-year" ? "half-year" : "year";
      if (of === undefined && (period === "week" || period === "year" || period === "half-year")) {
        return;
      }
      found.push({
        value: { every, before: of === undefined ? two(day) : `${two(of)}-${two(day)}` },
        from: hit.index,
        to,
        rule: "due.recurrence.dated",
        confidence: "certain",
      });
    };
    if (both) {
      pushHalves(found, part, hit.index, to);
      continue;
    }
    push(part["d"] ?? "", month ?? part["m2"] ?? part["m2w"]);
    if (part["d2"] !== undefined) push(part["d2"], part["m2"] ?? part["m2w"]);
    for (const date of more.dates) push(date.day, date.month);
  }
  return found;
}

function undated(text: string): FoundDue[] {
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(PERIODIC)) {
    const part = hit.groups ?? {};
    const period = periodOf(part["p"] ?? part["e"] ?? "");
    if (period === null) continue;
    const { before, after } = sentenceAround(text, hit.index);
    const periodic = /^định kỳ/iu.test(hit[0]);
    const chunk = before.slice(before.lastIndexOf(",") + 1);
    const opens =
      /^\s*(?:và\s*)?$/u.test(chunk) &&
      /^[^,;.]{0,24},?\s/u.test(after) &&
      before.trim().length < 3;
    const reported = REPORTS.test(chunk) && !NOUN_BEFORE.test(chunk);
    const reports = opens && REPORTS.test(after);
    const again =
      /^(?:hằng|hàng|mỗi)\s+\S+(?:\s+tháng)?,?\s+(?:\p{L}+\s){0,2}(?:báo cáo|gửi|tổng hợp)/iu.test(
        after,
      ) && /(?:^|và|[,;])\s*$/u.test(before);
    const ordered =
      periodic &&
      (REPORTS.test(before) ||
        REPORTS.test(after) ||
        /(?:kiểm tra|rà soát|đánh giá|tổ chức|cập nhật|công khai)/iu.test(chunk));
    if (!reported && !reports && !again && !ordered) continue;
    const to = hit.index + hit[0].length;
    found.push({
      value: { every: period },
      from: hit.index,
      to,
      rule: "due.recurrence",
      confidence: periodic ? "certain" : "likely",
    });
  }
  return found;
}

const ALSO_PERIOD = new RegExp(
  `^\\s*(?:,|và)\\s*(?:(?:hằng|hàng)\\s+)?(?<p>${PERIOD_WORD})(?![\\p{L}])`,
  "iu",
);

/** Every recurring term: "báo cáo hàng tháng", "trước ngày 25 hằng tháng", "6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)". */
export function findRecurrences(text: string): FoundDue[] {
  if (!MAY_RECUR.test(text)) return [];
  const withDay = dated(text);
  const kept = [...withDay];
  const has = (period: Period) =>
    kept.some(
      ({ value }) => typeof value === "object" && "every" in value && value.every === period,
    );
  for (const due of undated(text)) {
    if (typeof due.value !== "object" || !("every" in due.value)) continue;
    // The day of a monthly report was named beside it: the same term, not a second one.
    const near = withDay.some(
      (other) => Math.abs(other.from - due.to) < 60 || Math.abs(due.from - other.to) < 60,
    );
    if (!has(due.value.every) && !near) kept.push(due);
    const also = ALSO_PERIOD.exec(text.slice(due.to, due.to + 24));
    const period = periodOf(also?.groups?.["p"] ?? "");
    if (also && period !== null && !has(period) && !near) {
      kept.push({ ...due, value: { every: period }, to: due.to + also[0].length });
    }
  }
  return kept;
}
