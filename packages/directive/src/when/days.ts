import { chunkBefore, clauseBefore, COMPLETES, isCondition, STRONG } from "./clause.ts";
import { DAY, isoDate, MONTH, nextDate, two, YEAR, type Reference } from "./dates.ts";
import type { FoundDue } from "./found-due.ts";

const CLOCK =
  "(?:(?<h>[01]?\\d|2[0-4])\\s?(?:giờ|h|g(?=\\d))\\s?(?<mi>[0-5]\\d)?\\s?(?:phút|['’′])?\\s*,?\\s*(?:(?:của\\s+)?(?=ngày|\\d))?)?";
const DATE = `(?<d>${DAY})(?:\\s?[/.-]\\s?(?<m>${MONTH})(?!\\d)(?:\\s?[/.-]\\s?(?<y>${YEAR})(?!\\d))?|\\s+tháng\\s+(?<mw>${MONTH})(?!\\d)(?:\\s+năm\\s+(?<yw>${YEAR}))?)(?![\\d/])`;
const CUE =
  "(?<cue>(?:chậm nhất|muộn nhất|không (?:quá|muộn hơn|chậm hơn)|hạn cuối(?: cùng)?|thời hạn(?: hoàn thành| báo cáo| gửi)?|hạn (?:báo cáo|hoàn thành|gửi|nộp))(?: là)?\\s*:?(?:\\s+(?:vào|trong|đến|đến hết|hết|trước))?|(?:xong|hoàn thành|thực hiện|gửi|báo cáo)?\\s?(?:trước|đến hết|vào|trong|hết)|thời gian hoàn thành\\s*:?|(?:xong|hoàn thành)\\s+(?:trong|trước|vào|đến hết|đến))";

const ABSOLUTE = new RegExp(
  `(?<![\\p{L}\\p{N}])${CUE}\\s+${CLOCK}(?:(?:các\\s+)?(?<word>ngày)\\s+)?${DATE}`,
  "giu",
);
/** "từ ngày A đến (hết) ngày B" counts by its last day; "đến ngày" alone is no term (0 of 12 in real documents). */
const RANGE = new RegExp(`(?<![\\p{L}])từ\\s+(?:ngày\\s+)?${DAY}(?:\\s?[/.-]\\s?${MONTH}(?:\\s?[/.-]\\s?${YEAR})?|\\s+tháng\\s+${MONTH}(?:\\s+năm\\s+${YEAR})?)?\\s*(?:đến|-)\\s*(?:hết\\s+)?(?:ngày\\s+)?${DATE}`, "giu"); // prettier-ignore
const RECURS =
  /^\s*\)?,?\s*(?:của\s+)?(?:(?:hằng|hàng|mỗi)\s+(?:tháng|quý|năm|tuần|kỳ)|tháng (?:cuối|đầu)|các (?:tháng|quý|năm)|định kỳ)/iu;

function isBefore(cue: string): boolean {
  return /trước\s*$/iu.test(cue);
}

/** "trước ngày 20/01/2021", "chậm nhất 17 giờ ngày …", and the dates listed behind it. */
export function findDays(text: string, reference: Reference | null): FoundDue[] {
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(ABSOLUTE)) {
    const part = hit.groups ?? {};
    const cue = part["cue"] ?? "";
    const month = Number(part["m"] ?? part["mw"]);
    const day = Number(part["d"]);
    const year = part["y"] ?? part["yw"];
    const end = hit.index + hit[0].length;
    if (year === undefined && RECURS.test(behindList(text, end))) continue;
    // "vào 20/3", "trong 20/3" without "ngày" are fractions and scores more often than days.
    if (part["word"] === undefined && year === undefined && !BOUND.test(cue)) continue;
    if (isCondition(text, hit.index)) continue;
    const strict = isBefore(cue);
    const date =
      year === undefined ? nextDate(month, day, reference) : isoDate(Number(year), month, day);
    if (date === null || isBygone(hit, date, reference)) continue;
    if (isOfThings(chunkBefore(text, hit.index) + cue, date, reference)) continue;
    if (/^(?:vào|trong)$/iu.test(cue.trim()) && !COMPLETES.test(clauseBefore(text, hit.index))) {
      continue;
    }
    // 24 giờ is the end of the day, which is what a bare date of the last day says.
    const midnight = part["h"] === "24";
    const clock =
      part["h"] === undefined || midnight ? "" : `T${two(part["h"])}:${part["mi"] ?? "00"}`;
    found.push({
      value: strict && !midnight ? { before: date + clock } : { by: date + clock },
      from: hit.index + (/^\s/u.test(hit[0]) ? 1 : 0),
      to: end,
      rule: strict && !midnight ? "due.before" : "due.by",
      // No clock shows 24h30.
      confidence:
        midnight && Number(part["mi"] ?? 0) > 0
          ? "doubtful"
          : year === undefined
            ? "likely"
            : "certain",
    });
    found.push(...listed(text, end, strict, reference, year === undefined));
  }
  return found;
}

/** "hoàn thành trước 30/11": no score and no fraction. */
const BOUND = /^(?:xong|hoàn thành|gửi|báo cáo)\s+trước$/iu;
const ALSO = new RegExp(`^\\s*(?:,|;|và)\\s*(?:và\\s+)?(?:trước\\s+)?(?:ngày\\s+)?${DATE}`, "iu");
const LONGEST_LIST = 12;

/** The text behind a list of dates without years: "15/3, 15/6 và 15/12| hằng năm". */
function behindList(text: string, end: number): string {
  let at = end;
  for (let dates = 0; dates < LONGEST_LIST; dates++) {
    const hit = ALSO.exec(text.slice(at, at + 48));
    if (!hit || (hit.groups?.["y"] ?? hit.groups?.["yw"]) !== undefined) break;
    if ((hit.groups?.["m"] ?? hit.groups?.["mw"]) === undefined) break;
    at += hit[0].length;
  }
  return text.slice(at, at + 40);
}

/** A day before the document's own is a term only of what must be finished or sent; then a person is warned of it. */
function isBygone(hit: RegExpExecArray, date: string, reference: Reference | null): boolean {
  const issued = reference && isoDate(reference.year, reference.month, reference.day);
  if (issued === null || date >= issued) return false;
  return !STRONG.test(chunkBefore(hit.input, hit.index) + hit[0]);
}

/** "các công trình hoàn thành trước ngày 01/01/2020": a day before the document's own, told of things. */
function isOfThings(chunk: string, date: string, reference: Reference | null): boolean {
  const issued = reference && isoDate(reference.year, reference.month, reference.day);
  return (
    issued !== null &&
    date < issued &&
    /(?:các|những|đối với|trường hợp)\s[^,]{0,80}(?:hoàn thành|nghiệm thu|cấp|xong|kết thúc|giao|thực hiện)\s*(?:trước|vào|trong)?\s*$/iu.test(
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
    if (!hit || !part) break;
    const year = part["y"] ?? part["yw"];
    if (year === undefined && !yearless) break;
    const month = Number(part["m"] ?? part["mw"]);
    const date =
      year === undefined
        ? nextDate(month, Number(part["d"]), reference)
        : isoDate(Number(year), month, Number(part["d"]));
    const to = at + hit[0].length;
    if (date === null || RECURS.test(text.slice(to, to + 40))) break;
    found.push({
      value: strict ? { before: date } : { by: date },
      from: at,
      to,
      rule: "due.list",
      confidence: "likely",
    });
    at = to;
  }
  return found;
}

/** Periods between two days count by the last. */
export function findRanges(text: string, reference: Reference | null): FoundDue[] {
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(RANGE)) {
    const part = hit.groups ?? {};
    const month = Number(part["m"] ?? part["mw"]);
    const year = part["y"] ?? part["yw"];
    if (
      /(?:số liệu|tính|chốt|kỳ báo cáo|giai đoạn|thời kỳ|kết quả|phát sinh)[^,;.]{0,30}$/iu.test(
        chunkBefore(text, hit.index),
      )
    ) {
      continue;
    }
    if (isCondition(text, hit.index)) continue;
    const date =
      year === undefined
        ? nextDate(month, Number(part["d"]), reference)
        : isoDate(Number(year), month, Number(part["d"]));
    if (date !== null) {
      found.push({
        value: { by: date },
        from: hit.index,
        to: hit.index + hit[0].length,
        rule: "due.range",
        confidence: "likely",
      });
    }
  }
  return found;
}
