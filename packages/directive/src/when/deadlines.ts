import type { Confidence, Due } from "../reading.ts";
import { DAY, isoDate, MONTH, nextDate, nextMonth, two, YEAR, type Reference } from "./dates.ts";

/** A term found in a passage, by its place there. */
export interface FoundDue {
  value: Due;
  from: number;
  to: number;
  rule: string;
  confidence: Confidence;
}

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
const MONTHS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>trong|cuối|đầu|giữa|đến hết|hết|xong|hoàn thành|trước|vào|chậm nhất(?: là| trong| vào| đến| đến hết)?|từ(?=\\s+tháng\\s+\\d{1,2}(?:[/\\d\\s]|năm){0,12}(?:đến|-)))\\s+(?:trong\\s+|cuối\\s+)?tháng\\s+(?:${MONTH}(?:\\s?/\\s?${YEAR})?\\s*(?:-|và|đến(?:\\s+hết)?)\\s*(?:tháng\\s+)?)?(?<m>${MONTH})(?![\\d])(?:\\s?/\\s?(?<y>${YEAR})|\\s+năm\\s+(?<yw>${YEAR}))?(?!\\d)`,
  "giu",
);
const QUARTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>(?:trong|cuối|đầu|hết|xong|hoàn thành|trước|vào|chậm nhất)(?:\\s+(?:là|trong|vào|cuối|hết))?)\\s+quý\\s+(?:(?:IV|I{1,3}|[1-4])\\s*(?:-|và|,|đến)\\s*(?:quý\\s+)?)?(?<q>IV|I{1,3}|[1-4])(?![\\p{L}\\p{N}])(?:\\s?[/,-]?\\s?(?:năm\\s+)?(?<y>${YEAR}))?`,
  "giu",
);
const WHOLE_YEAR = new RegExp(`(?<![\\p{L}\\p{N}])(?<cue>trong|đến hết|hết|xong|cuối)\\s+năm\\s+(?<y>${YEAR})(?!\\s*(?:-|và|đến)\\s*(?:các|những|\\d|năm))`, "giu"); // prettier-ignore
const WITHIN =
  /(?<![\p{L}\p{N}])(?<cue>(?:trong\s+)?(?:thời hạn|vòng|thời gian)|chậm nhất(?:\s+(?:là|sau|trong))?|muộn nhất(?:\s+(?:là|sau|trong))?|không quá|trong|sau)\s+(?:tối đa\s+|không quá\s+|chậm nhất\s+|tối thiểu\s+)?(?:là\s+)?(?<n>\d{1,3})\s*(?:\([\p{L} ]{1,20}\)\s*)?(?<unit>ngày làm việc|ngày|giờ làm việc|giờ|tháng|tuần|năm)(?![\p{L}\d/])(?:,?\s+(?:kể từ|tính từ|từ|sau)\s+(?:(?:ngày|khi|thời điểm)\s+)?(?<anchor>[^,.;:]{2,80}))?/giu;

const COMPLETES =
  /(?:hoàn thành|báo cáo|gửi|trình|nộp|xong|kết thúc|ban hành|tổng hợp|đăng ký|triển khai|thực hiện|tổ chức|cung cấp|phê duyệt|hoàn thiện|đề xuất|tham mưu|khắc phục|trả lời|công bố|giải ngân|cập nhật|xây dựng|gửi về|thời hạn|thời gian)/iu;
const STRONG = /(?:hoàn thành|báo cáo|gửi|trình|nộp|xong|kết thúc)/iu;
const PAST = /(?:^|\s)(?:đã|vừa)(?:\s|$)/iu;
/** A date in these clauses says which things are meant, not when the work is due (documents-interop 7.2). */
const CONDITION =
  /(?:phát sinh|xảy ra|tồn đọng|nổi cộm|có hiệu lực|hiệu lực|được (?:phê duyệt|quyết định|cấp|giao|ban hành|ký|công nhận|thành lập|xây dựng|bổ nhiệm|tuyển dụng|đầu tư|tiếp nhận)|(?:số liệu|dữ liệu)(?: tính)?|dự kiến|diễn ra|thời điểm|sinh|tính|chốt)\s*(?:đến|từ|vào|trong|kể từ)?\s*$/iu;
/** The same of things that are many: "các văn bản ban hành trước ngày …"; alone, the verb is the duty. */
const THINGS =
  /(?:các|những|đối với|trường hợp|số)\s[^,]{0,60}(?:ban hành|khởi công|tiếp nhận|bổ nhiệm|tuyển dụng|thành lập|ký kết|ký|đầu tư|sử dụng đất|hình thành|tồn tại)\s*$/iu;
/** Before "trong tháng", "trong năm" these nouns own the period. */
const OWNED =
  /(?:nhiệm vụ|kế hoạch|kết quả|chỉ tiêu|công tác|đề ra|phong trào|hoạt động|tình hình|chương trình)(?: (?:được )?giao)?\s*$/iu;
const TARGET =
  /(?:phấn đấu|mục tiêu|giai đoạn|định hướng|tầm nhìn|dự toán|ngân sách|niên độ)[^,;.]{0,60}$/iu;
const RECURS =
  /^\s*\)?,?\s*(?:của\s+)?(?:(?:hằng|hàng|mỗi)\s+(?:tháng|quý|năm|tuần|kỳ)|tháng (?:cuối|đầu)|các (?:tháng|quý|năm)|định kỳ)/iu;

const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

function clauseBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 260), index);
  return before.slice(
    Math.max(before.lastIndexOf(";"), before.lastIndexOf(". "), before.lastIndexOf(":")) + 1,
  );
}

function chunkBefore(text: string, index: number): string {
  const clause = clauseBefore(text, index);
  return clause.slice(Math.max(clause.lastIndexOf(","), clause.lastIndexOf("(")) + 1);
}

/** Whether the date is told of the past or of the things meant, and not of the work. */
function isCondition(text: string, index: number): boolean {
  const chunk = chunkBefore(text, index);
  if (/(?:^|\s)đã (?:hoàn thành|báo cáo|gửi|trình|xong)/iu.test(chunk)) return true;
  const past = chunk.search(PAST);
  if (past >= 0) return !STRONG.test(chunk.slice(0, past + 1));
  return CONDITION.test(chunk) || THINGS.test(chunk);
}

/** "ban hành kế hoạch trong tháng 5" is a term, "nhiệm vụ trong tháng 5" names the tasks of that month. */
function isOwned(clause: string): boolean {
  return (
    OWNED.test(clause) &&
    !/(?:ban hành|xây dựng|trình|hoàn thành|phê duyệt|báo cáo|gửi)\s/iu.test(clause)
  );
}

function isBefore(cue: string): boolean {
  return /trước\s*$/iu.test(cue);
}

function absolute(text: string, reference: Reference | null): FoundDue[] {
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
    if (date === null || isOfThings(chunkBefore(text, hit.index) + cue, date, reference)) continue;
    if (/^(?:vào|trong)$/iu.test(cue.trim()) && !COMPLETES.test(clauseBefore(text, hit.index))) {
      continue;
    }
    const clock = part["h"] === undefined ? "" : `T${two(part["h"])}:${part["mi"] ?? "00"}`;
    found.push({
      value: strict ? { before: date + clock } : { by: date + clock },
      from: hit.index + (/^\s/u.test(hit[0]) ? 1 : 0),
      to: end,
      rule: strict ? "due.before" : "due.by",
      confidence: year === undefined ? "likely" : "certain",
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

function ranges(text: string, reference: Reference | null): FoundDue[] {
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

function months(text: string, reference: Reference | null): FoundDue[] {
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

function quarters(text: string, reference: Reference | null): FoundDue[] {
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

function years(text: string, reference: Reference | null): FoundDue[] {
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

const UNITS: Record<string, [1 | 7 | 12, "day" | "workday" | "hour" | "month"]> = {
  "ngày làm việc": [1, "workday"],
  ngày: [1, "day"],
  "giờ làm việc": [1, "hour"],
  giờ: [1, "hour"],
  tháng: [1, "month"],
  tuần: [7, "day"],
  năm: [12, "month"],
};

/** The document itself is received, not a file or a request that somebody else hands in. */
const RECEIVED =
  /^(?:được\s+)?nhận(?: được)?(?:\s+(?:công văn|văn bản|chỉ thị|công điện|thông báo|kế hoạch|quyết định|kết luận|ý kiến chỉ đạo))?(?:\s+(?:này|nêu trên|trên)(?:\s.*)?)?\s*$/iu;

function relative(text: string): FoundDue[] {
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(WITHIN)) {
    const part = hit.groups ?? {};
    const unit = UNITS[(part["unit"] ?? "").toLowerCase()];
    const anchor = part["anchor"];
    const framed = /thời hạn|vòng|chậm nhất|muộn nhất/iu.test(part["cue"] ?? "");
    if (!unit || (anchor === undefined && !framed)) continue;
    if (/^sau$/iu.test(part["cue"] ?? "")) continue;
    if (
      isCondition(text, hit.index) ||
      /(?:rút ngắn|giảm|thời gian giải quyết)[^;.]{0,60}$/iu.test(clauseBefore(text, hit.index))
    ) {
      continue;
    }
    const own =
      anchor !== undefined &&
      /(?:này|văn bản|công văn|chỉ thị|công điện|thông báo|kế hoạch|quyết định|kết luận)/iu.test(
        anchor,
      );
    const from = anchor === undefined ? "issue" : /^(?:được\s+)?nhận/iu.test(anchor) ? (RECEIVED.test(anchor) ? "receipt" : "event") : /^(?:được\s+)?(?:ban hành|ký|phát hành|có hiệu lực)/iu.test(anchor) ? (own || /^(?:được\s+)?(?:ban hành|ký(?: ban hành)?|phát hành)\s*$/iu.test(anchor) ? "issue" : "event") : "event"; // prettier-ignore
    found.push({
      value: { within: Number(part["n"]) * unit[0], unit: unit[1], from },
      from: hit.index,
      to: hit.index + hit[0].length,
      rule: "due.within",
      confidence: anchor === undefined ? "doubtful" : "certain",
    });
  }
  return found;
}

/** Every one-off term of a passage, in order; overlapping readings of one place keep the first. */
export function findDeadlines(text: string, reference: Reference | null): FoundDue[] {
  if (!/\d|quý/iu.test(text)) return [];
  const all = [
    ...absolute(text, reference),
    ...ranges(text, reference),
    ...months(text, reference),
    ...quarters(text, reference),
    ...years(text, reference),
    ...relative(text),
  ];
  all.sort((a, b) => a.from - b.from);
  const kept: FoundDue[] = [];
  for (const due of all) {
    if (!kept.some((other) => due.from < other.to && other.from < due.to)) kept.push(due);
  }
  return kept;
}
