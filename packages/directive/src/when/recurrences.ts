import { isVerbAt } from "../language/words.ts";
import type { Period } from "../reading.ts";
import { DAY, MONTH, two } from "./dates.ts";
import type { FoundDue } from "./found-due.ts";
import { periodMentions, periodOf, type Mention } from "./period-mentions.ts";

const CUE = "(?:trước|(?:chậm|muộn) nhất(?: là)?(?: vào| trong)?(?: trước)?|vào|đến)";
const CLOCK = "(?:\\d{1,2}\\s?(?:giờ|h)\\s?(?:\\d{2})?\\s?(?:phút)?\\s*,?\\s*)?";
const MONTH_OF = `(?:\\s?[/-]\\s?(?<m>${MONTH})|\\s+(?:của\\s+)?tháng\\s+(?<mw>${MONTH}))`;
/** "trước ngày 15", "ngày 15/6"; without the word a cue and a month must stand ("trước 15/01 hằng năm"). */
const DATED = new RegExp(
  `(?<![\\p{L}])(?:${CUE}\\s+)?${CLOCK}(?:(?:các\\s+)?ngày\\s+|(?<=${CUE}\\s+(?:\\d{1,2}\\s?(?:giờ|h)\\s?(?:\\d{2})?\\s*,?\\s*)?)(?=\\d{1,2}\\s?[/-]\\s?\\d{1,2}(?!\\d|\\s?[/.-]\\s?\\d)))(?<d>${DAY})${MONTH_OF}?(?![\\d/]|\\s*năm\\s*\\d|[.]\\d)`,
  "giu",
);
const ONE_MORE = new RegExp(
  `^\\s*(?:,|và|;)\\s*(?:và\\s+)?(?:(?:trước|vào)\\s+)?(?:ngày\\s+)?(?<d>${DAY})${MONTH_OF}(?![\\d/]|\\s*năm\\s*\\d)`,
  "iu",
);
/** Behind a date, what it is a day of. */
const TAIL =
  /^\s*\)?\s*,?\s*(?:của\s+)?(?:(?:(?:hằng|hàng|mỗi|các|từng)\s+)(?<e>tuần|tháng(?!\s+\d)|quý|(?:0?6|sáu) tháng|năm)|(?:các\s+)?tháng\s+(?:cuối|đầu)(?:\s+tiên)?\s+(?:của\s+)?(?:(?:mỗi|hằng|hàng|từng)\s+)?(?<q>quý|kỳ)|(?:tháng\s+)?(?:cuối|đầu)\s+(?:mỗi\s+)?(?<q2>quý)|tháng\s+(?<next>sau|kế tiếp|tiếp theo|liền kề|liền sau|báo cáo)|năm (?<year>báo cáo)|(?<of>tháng)(?!\s+\d|\s+\p{L}+\s+năm))(?!\p{L})/iu;
const MONTHS_OF =
  /^\s*(?:của\s+)?(?:các\s+)?tháng\s+(?<list>\d{1,2}(?:\s*(?:,|và)\s*(?:tháng\s+)?\d{1,2}){1,11})(?![\d/]|\s*năm\s*\d)/iu;
const MAY_RECUR = /hằng|hàng|mỗi|định kỳ|lần|tháng (?:cuối|đầu|sau|kế|tiếp)|(?:cuối|đầu) quý|báo cáo\s+(?:\d|tuần|tháng|quý|năm)/iu; // prettier-ignore
const REPORTS =
  /(?:báo cáo|gửi|tổng hợp|giao ban|họp|cung cấp số liệu|thống kê|kiểm tra|rà soát|cập nhật|công bố|công khai|thông báo|sơ kết|tiếp công dân|đối thoại)/iu;
/** "kế hoạch hằng năm", "trợ cấp hằng tháng": the period belongs to the noun and is no term. */
const NOUN_BEFORE =
  /(?:kế hoạch|dự toán|chương trình|chỉ tiêu|ngân sách|thi đua|khen thưởng|công vụ|công tác|phân loại|đánh giá|xếp loại|bình quân|chỉ số|nhiệm vụ|hoạt động|tăng trưởng|chi thường xuyên|phiên họp|cuộc họp|hội nghị|thường kỳ|trợ cấp|phụ cấp|lương|phí|tiền|mức|thu nhập|chế độ|học bổng|chuyên đề|đào tạo|bồi dưỡng|mức độ hoàn thành[^,;.]{0,40})\s*$/iu;

/** More terms than any provision names. */
const MOST = 40;

interface Dated {
  day: string;
  month: string | null;
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

/** The third and later dates of a list: "15/3, 15/6, 15/9 và 15/12 hằng năm". */
function moreDates(text: string, from: number): { end: number; dates: Dated[] } {
  const dates: Dated[] = [];
  let end = from;
  for (let n = 0; n < 12; n++) {
    const hit = ONE_MORE.exec(text.slice(end, end + 48));
    if (!hit) break;
    dates.push({ day: hit.groups?.["d"] ?? "", month: hit.groups?.["m"] ?? hit.groups?.["mw"] ?? null }); // prettier-ignore
    end += hit[0].length;
  }
  return { end, dates };
}

const REPORT_BEFORE =
  /báo cáo\s+(?:định kỳ\s+|sơ kết\s+|tổng kết\s+)?(?<u>(?:0?6|sáu) tháng(?: đầu năm)?|năm)\s?[:(]?\s*(?:gửi\s*)?$/iu;
const REPORT_BEHIND =
  /^\s*\)?\s*(?:đối với|cho)\s+(?:các\s+)?báo cáo\s+(?:định kỳ\s+)?(?<u>(?:0?6|sáu) tháng|tháng|quý|năm)(?!\p{L}|\s+\d)/iu;

/** "báo cáo 6 tháng: trước ngày 10/6", "trước ngày 14/12 đối với báo cáo năm". */
function reportBeside(before: string, behind: string): Period | null {
  const word = (REPORT_BEFORE.exec(before) ?? REPORT_BEHIND.exec(behind))?.groups?.["u"];
  return word === undefined ? null : periodOf(word);
}

/** The period a date is a day of: what stands behind it, else the last period named before it in the sentence. */
function periodAround(
  text: string,
  from: number,
  to: number,
  mentions: readonly Mention[],
): { every: Period; mention: Mention | null; to: number } | null {
  const tail = TAIL.exec(text.slice(to, to + 60));
  const part = tail?.groups ?? {};
  const { before } = sentenceAround(text, from);
  const named = reportBeside(before, text.slice(to, to + 48));
  if (named) return { every: named, mention: null, to };
  const start = from - before.length;
  const near = mentions.findLast((mention) => mention.from >= start && mention.to <= from) ?? null;
  const end = to + (tail?.[0].length ?? 0);
  const reporting = /báo cáo|định kỳ/iu.test(before) || near !== null;
  if (part["q"] !== undefined || part["q2"] !== undefined) {
    const half = near?.every === "half-year" && /kỳ/iu.test(part["q"] ?? "");
    return { every: half ? "half-year" : "quarter", mention: near, to: end };
  }
  if (part["year"] !== undefined && reporting) return { every: "year", mention: near, to: end };
  if ((part["next"] ?? part["of"]) !== undefined && reporting) {
    return { every: near?.every === "quarter" ? "quarter" : "month", mention: near, to: end };
  }
  if (near) return { every: near.every, mention: near, to: part["e"] === undefined ? to : end };
  const each = part["e"] === undefined ? null : periodOf(part["e"]);
  if (each) return { every: each, mention: null, to: end };
  // "trước ngày 15/6, định kỳ hằng năm": named behind the date.
  const behind = mentions.find((mention) => mention.from >= to && mention.from - to < 12);
  return behind?.periodic === true ? { every: behind.every, mention: behind, to: behind.to } : null;
}

/** A day with a month comes once a year, whatever stood before it; half-years are named after their report. */
function valuesOf(every: Period, dates: readonly Dated[], both: boolean): FoundDue["value"][] {
  const [first] = dates;
  const months = dates.every(({ month }) => month !== null);
  if (first && dates.length >= 3 && every === "quarter" && dates.every(({ day }) => day === first.day)) {
    return [{ every, before: two(first.day) }];
  } // prettier-ignore
  if (!months && (every === "week" || every === "year" || every === "half-year")) return [];
  return dates.map(({ day, month }, index) => {
    if (month === null) return { every, before: two(day) };
    const half = both ? index === 0 : every === "half-year";
    return { every: half ? "half-year" : "year", before: `${two(month)}-${two(day)}` };
  });
}

/** "trước ngày 20 các tháng 3, 6, 9, 12": every quarter; other months are days of the year. */
function ofMonths(
  text: string,
  to: number,
  day: string,
): { to: number; values: FoundDue["value"][] } | null {
  // prettier-ignore
  const hit = MONTHS_OF.exec(text.slice(to, to + 80));
  const list = hit?.groups?.["list"]?.match(/\d{1,2}/gu)?.map(Number) ?? [];
  if (!hit || list.some((month) => month < 1 || month > 12)) return null;
  const quarterly = list.length === 4 && list.every((month, at) => at === 0 || month - (list[at - 1] ?? 0) === 3); // prettier-ignore
  return {
    to: to + hit[0].length,
    values: quarterly
      ? [{ every: "quarter", before: two(day) }]
      : list.map((month) => ({ every: "year", before: `${two(month)}-${two(day)}` })),
  };
}

const ALSO_DAY = new RegExp(
  `^\\s*(?:,|và)\\s*(?:ngày\\s+)?(?<d>${DAY})(?![\\d/.-]|\\s*tháng\\s+\\d)`,
  "iu",
);

/** "ngày 15 và 30 hằng tháng": the days behind the first, where what they are days of stands behind them all. */
function moreDays(text: string, from: number): { end: number; dates: Dated[] } {
  const dates: Dated[] = [];
  let end = from;
  for (let hit = ALSO_DAY.exec(text.slice(end, end + 24)); hit && dates.length < 4;) {
    dates.push({ day: hit.groups?.["d"] ?? "", month: null });
    end += hit[0].length;
    hit = ALSO_DAY.exec(text.slice(end, end + 24));
  }
  return TAIL.test(text.slice(end, end + 60)) ? { end, dates } : { end: from, dates: [] };
}

/** Recurring terms with a day, and the mentions they have used up. */
function dated(
  text: string,
  mentions: readonly Mention[],
): { found: FoundDue[]; used: Set<Mention> } {
  // prettier-ignore
  const found: FoundDue[] = [];
  const used = new Set<Mention>();
  let reached = 0;
  for (const hit of text.matchAll(DATED)) {
    if (found.length > MOST) break;
    if (hit.index < reached) continue;
    const part = hit.groups ?? {};
    const day = part["d"] ?? "";
    const month = part["m"] ?? part["mw"] ?? null;
    const after = hit.index + hit[0].length;
    const days = month === null ? moreDays(text, after) : null;
    const more = days && days.dates.length > 0 ? days : moreDates(text, after);
    const put = (values: FoundDue["value"][], to: number) => {
      for (const value of values) {
        found.push({ value, from: hit.index, to, rule: "due.recurrence.dated", confidence: "certain" }); // prettier-ignore
      }
      reached = to;
    };
    const listed = month === null ? ofMonths(text, hit.index + hit[0].length, day) : null;
    const around = periodAround(text, hit.index, listed?.to ?? more.end, mentions);
    if (listed && (around !== null || /định kỳ|báo cáo/iu.test(sentenceAround(text, hit.index).before))) {
      if (around?.mention) used.add(around.mention);
      put(listed.values, listed.to);
      continue;
    } // prettier-ignore
    if (!around) continue;
    const { before } = sentenceAround(text, hit.index);
    const near = mentions.filter((mention) => mention.to <= hit.index && mention.from >= hit.index - before.length); // prettier-ignore
    const halves = near.some(({ every }) => every === "half-year");
    const both = more.dates.length === 1 && halves && near.some(({ every }) => every === "year");
    if (around.mention) used.add(around.mention);
    if (both) for (const mention of near) used.add(mention);
    put(valuesOf(around.every, [{ day, month: month ?? more.dates[0]?.month ?? null }, ...more.dates], both), around.to); // prettier-ignore
  }
  return { found, used };
}

/** Whether a period without a day is when something must be done, and not what a noun is called. */
function isOrdered(text: string, { from, to, every, periodic }: Mention): boolean {
  const { before, after } = sentenceAround(text, from);
  const chunk = before.slice(before.lastIndexOf(",") + 1);
  const behind = after.slice(to - from).replace(/^[\s,]+/u, "");
  const opens = /^\s*(?:(?:và|đồng thời|theo)\s*,?\s*)?$/iu.test(chunk);
  if (opens && (isVerbAt(behind, 0) || REPORTS.test(behind.slice(0, 60)))) return true;
  if (NOUN_BEFORE.test(chunk.replace(/\s(?:theo|định kỳ)\s*$/iu, ""))) return false;
  if (every !== "year" && isVerbAt(behind, 0) && !/[,;]/u.test(after.slice(to - from, to - from + 2))) return true; // prettier-ignore
  if (periodic) return !opens || REPORTS.test(after) || before.trim() !== "";
  return REPORTS.test(chunk) && (every !== "year" || /báo cáo|gửi|tổng hợp/iu.test(chunk));
}

/** Every recurring term: "báo cáo hàng tháng", "trước ngày 25 hằng tháng", "6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)". */
export function findRecurrences(text: string): FoundDue[] {
  if (!MAY_RECUR.test(text)) return [];
  const mentions = periodMentions(text);
  const { found: withDay, used } = dated(text, mentions);
  const kept = [...withDay];
  const has = (period: Period) =>
    kept.some(({ value }) => typeof value === "object" && "every" in value && value.every === period); // prettier-ignore
  let listOrdered = false;
  for (const mention of mentions) {
    // A period listed behind an ordered one is ordered with it.
    const listed = mentions.some((other) => other.to <= mention.from && mention.from - other.to < 14 && /^[\s,;]*(?:và|hoặc|hay)?[\s\p{L}]{0,10}$/iu.test(text.slice(other.to, mention.from))); // prettier-ignore
    const ordered: boolean = (listed && listOrdered) || isOrdered(text, mention);
    listOrdered = ordered || used.has(mention);
    if (!ordered || used.has(mention) || has(mention.every)) continue;
    if (kept.some(({ from, to }) => mention.from < to && from < mention.to)) continue;
    kept.push({
      value: { every: mention.every },
      from: mention.from,
      to: mention.to,
      rule: "due.recurrence",
      confidence: mention.periodic ? "certain" : "likely",
    });
  }
  return kept;
}
