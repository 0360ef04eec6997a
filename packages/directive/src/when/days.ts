import { chunkBefore, clauseBefore, COMPLETES, isCondition, STRONG } from "./clause.ts";
import { CLOCK, readClock, WEEKDAY } from "./clock.ts";
import { DATE, HOLDS_DATE, issueDay, readDay, type Reference } from "./dates.ts";
import type { FoundDue } from "./found-due.ts";

/** Words that say that the date behind them is a term. */
const CUE =
  "(?<cue>(?:chậm nhất|muộn nhất|không (?:quá|muộn hơn|chậm hơn)|hạn (?:cuối(?: cùng)?|chót)(?: (?!là )\\p{L}+){0,6}|thời hạn(?: hoàn thành| báo cáo| gửi| nộp)?|hạn (?:báo cáo|hoàn thành|gửi|nộp))(?: là)?\\s*:?(?:\\s+(?:vào|trong|đến hết|đến|hết|trước))?|(?:xong|hoàn thành|thực hiện|gửi|báo cáo)?\\s?(?:trước|đến hết|vào|trong|hết)|thời gian hoàn thành\\s*:?|(?:xong|hoàn thành)\\s+(?:trong|trước|vào|đến hết|đến))";
const ABSOLUTE = new RegExp(
  `(?<![\\p{L}\\p{N}])${CUE}\\s+${CLOCK}${WEEKDAY}(?:(?:các\\s+)?(?<word>ngày)\\s+)?${DATE}`,
  "giu",
);
/** What follows a date that comes again. */
export const RECURS =
  /^\s*\)?,?\s*(?:của\s+)?(?:(?:hằng|hàng|mỗi)\s+(?:tháng|quý|năm|tuần|kỳ)|tháng (?:cuối|đầu)|các (?:tháng|quý|năm)|định kỳ|năm báo cáo)/iu;
/** "hoàn thành trước 30/11": no score and no fraction. */
const BOUND =
  /^(?:xong|hoàn thành|gửi|báo cáo)\s+trước$|(?:chậm|muộn) nhất|^hạn|không (?:quá|muộn|chậm)/iu;
/** "về trước 15/10.": nothing is counted behind it. */
const STANDS_ALONE = /^\s*(?:[.,;)]|$|(?:để|và|về|theo|phải|báo cáo|gửi)(?!\p{L}))/iu;
const ALSO = new RegExp(`^\\s*(?:,|;|và)\\s*(?:và\\s+)?(?:trước\\s+)?(?:ngày\\s+)?${DATE}`, "iu");
const LONGEST_LIST = 12;

function yearOf(part: Record<string, string | undefined>): string | undefined {
  return part["y"] ?? part["yw"];
}

/** "trước ngày 20/01/2021", "chậm nhất 17 giờ ngày …", and the dates listed behind it. */
export function findDays(text: string, reference: Reference | null): FoundDue[] {
  if (!HOLDS_DATE.test(text)) return [];
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(ABSOLUTE)) {
    const part = hit.groups ?? {};
    const cue = part["cue"] ?? "";
    const year = yearOf(part);
    const end = hit.index + hit[0].length;
    if (year === undefined && RECURS.test(behindList(text, end))) continue;
    // "vào 20/3", "trong 20/3" without "ngày" are fractions and scores more often than days.
    const clock = readClock(part);
    if (part["word"] === undefined && year === undefined && !BOUND.test(cue) && !(/^trước$/iu.test(cue.trim()) && STANDS_ALONE.test(text.slice(end, end + 8))) && part["h"] === undefined) continue; // prettier-ignore
    const day = readDay(part, text.slice(end, end + 24), reference);
    if (day === null || isBygone(hit, day.date, reference)) continue;
    const issued = issueDay(reference);
    if (isCondition(text, hit.index, issued !== null && day.date > issued)) continue;
    if (isOfThings(chunkBefore(text, hit.index) + cue, day.date, reference)) continue;
    if (/^(?:vào|trong)$/iu.test(cue.trim()) && !COMPLETES.test(clauseBefore(text, hit.index))) {
      continue;
    }
    const strict = /trước\s*$/iu.test(cue) && !clock.midnight;
    const moment = day.date + clock.time;
    found.push({
      value: strict ? { before: moment } : { by: moment },
      from: hit.index + (/^\s/u.test(hit[0]) ? 1 : 0),
      to: end,
      rule: strict ? "due.before" : "due.by",
      confidence: clock.odd ? "doubtful" : day.assumed === null ? "certain" : "likely",
      assumed: day.assumed,
    });
    found.push(...listed(text, end, strict, reference, year === undefined));
  }
  return found;
}

/** The text behind a list of dates without years: "15/3, 15/6 và 15/12| hằng năm". */
function behindList(text: string, end: number): string {
  let at = end;
  for (let dates = 0; dates < LONGEST_LIST; dates++) {
    const hit = ALSO.exec(text.slice(at, at + 48));
    if (!hit || yearOf(hit.groups ?? {}) !== undefined) break;
    if ((hit.groups?.["m"] ?? hit.groups?.["mw"]) === undefined) break;
    at += hit[0].length;
  }
  return text.slice(at, at + 40);
}

/** A day before the document's own is a term only of what must be finished or sent; then a person is warned of it. */
function isBygone(hit: RegExpExecArray, date: string, reference: Reference | null): boolean {
  const issued = issueDay(reference);
  if (issued === null || date >= issued) return false;
  return !STRONG.test(chunkBefore(hit.input, hit.index) + hit[0]);
}

/** "các công trình hoàn thành trước ngày 01/01/2020": a day before the document's own, told of things. */
function isOfThings(chunk: string, date: string, reference: Reference | null): boolean {
  const issued = issueDay(reference);
  return (
    issued !== null &&
    date < issued &&
    /(?:các|những|đối với|trường hợp|hồ sơ|đơn|văn bản|giấy phép)\s[^,]{0,80}(?:hoàn thành|nghiệm thu|cấp|xong|kết thúc|giao|thực hiện|nộp|gửi|trình|ký)\s*(?:trước|vào|trong)?\s*$/iu.test(
      chunk,
    )
  );
}

/** "trước ngày 15/6/2024 và 15/12/2024": the cue holds for the dates that follow too. */
function listed(
  text: string,
  end: number,
  strict: boolean,
  reference: Reference | null,
  yearless: boolean,
): FoundDue[] {
  const found: FoundDue[] = [];
  let at = end;
  while (found.length < LONGEST_LIST) {
    const hit = ALSO.exec(text.slice(at, at + 48));
    const part = hit?.groups;
    if (!hit || !part || (yearOf(part) === undefined && !yearless)) break;
    const to = at + hit[0].length;
    const day = readDay(part, text.slice(to, to + 24), reference);
    if (day === null || RECURS.test(text.slice(to, to + 40))) break;
    found.push({
      value: strict ? { before: day.date } : { by: day.date },
      from: at,
      to,
      rule: "due.list",
      confidence: "likely",
      assumed: day.assumed,
    });
    at = to;
  }
  return found;
}

const TODAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>(?:ngay\\s+)?(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|trong|đến hết))\\s+${CLOCK}(?:(?:ngày\\s+)?hôm nay|cùng ngày)(?!\\p{L})`,
  "giu",
);

/** "trước 17 giờ hôm nay": the document's own day, where it is known. */
export function findToday(text: string, reference: Reference | null): FoundDue[] {
  if (!/hôm nay|cùng ngày/iu.test(text)) return [];
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(TODAY)) {
    const part = hit.groups ?? {};
    if (isCondition(text, hit.index, true)) continue;
    const clock = readClock(part);
    const strict = /trước$/iu.test(part["cue"] ?? "") && !clock.midnight;
    const issued = reference === null || reference.day === null ? null : issueDay(reference);
    const moment = `${issued}${clock.time}`;
    found.push({
      value: issued === null ? "standing" : strict ? { before: moment } : { by: moment },
      from: hit.index,
      to: hit.index + hit[0].length,
      rule: "due.today",
      confidence: issued === null || clock.odd ? "doubtful" : "likely",
      assumed: issued === null ? null : "issue-date",
    });
  }
  return found;
}
