import { clauseBefore, isCondition } from "./clause.ts";
import { DAY, daysBefore, isoDate, MONTH, YEAR } from "./dates.ts";
import type { Due } from "../reading.ts";
import type { FoundDue } from "./found-due.ts";

const WITHIN =
  /(?<![\p{L}\p{N}])(?<cue>(?:trong\s+)?(?:thời hạn|vòng|thời gian)|chậm nhất(?:\s+(?:là|sau|trong))?|muộn nhất(?:\s+(?:là|sau|trong))?|không quá|trong|sau)\s+(?:tối đa\s+|không quá\s+|chậm nhất\s+|tối thiểu\s+)?(?:là\s+)?(?<n>\d{1,3})\s*(?:\([\p{L} ]{1,20}\)\s*)?(?<unit>ngày làm việc|ngày|giờ làm việc|giờ|tháng|tuần|năm)(?![\p{L}\d/])(?:,?\s+(?:kể từ|tính từ|từ|sau)\s+(?:(?:ngày|khi|thời điểm)\s+)?(?<anchor>[^,.;:]{2,80}))?/giu;

/** Working hours come to working days of eight; what is left over counts as one more, and a person is asked. */
const HOURS_A_DAY = 8;
const UNITS: Record<string, [1 | 7 | 12, "day" | "workday" | "hour" | "month"]> = {
  "ngày làm việc": [1, "workday"],
  ngày: [1, "day"],
  "giờ làm việc": [1, "workday"],
  giờ: [1, "hour"],
  tháng: [1, "month"],
  tuần: [7, "day"],
  năm: [12, "month"],
};

/** "kể từ ngày Kế hoạch này được ban hành". */
const ISSUED = /^[\p{L}\s]{3,20} này (?:được )?(?:ban hành|ký|phát hành|có hiệu lực)/iu;
/** The document itself is received, not a file or a request that somebody else hands in. */
const RECEIVED =
  /^(?:được\s+)?nhận(?: được)?(?:\s+(?:công văn|văn bản|chỉ thị|công điện|thông báo|kế hoạch|quyết định|kết luận|ý kiến chỉ đạo))?(?:\s+(?:này|nêu trên|trên)(?:\s.*)?)?\s*$/iu;

const AHEAD_OF = new RegExp(
  `^\\s+(?:trước|so với)\\s+(?:ngày\\s+(?<d>${DAY})\\s?[/.-]\\s?(?<m>${MONTH})\\s?[/.-]\\s?(?<y>${YEAR})(?!\\d)|(?=\\p{L})(?:(?!\\s(?:và|trước|đồng thời)\\s)[^\\d,.;:]){1,60})`,
  "iu",
);
const BEHIND_EVENT =
  /(?:^|[\s(])trước\s+(?:khi|ngày|thời điểm|lúc|cuộc|kỳ|phiên|buổi|hội nghị)\s[^\d,.;:]{0,60}$/iu;

/**
 * "chậm nhất 02 ngày trước khi họp" counts back from a day that the text does not give: no term, and a person is asked. Only
 * days before a day that it does give can be counted.
 */
function countedBack(text: string, hit: RegExpExecArray): FoundDue | null {
  const end = hit.index + hit[0].length;
  const behind = hit.groups?.["anchor"] === undefined ? AHEAD_OF.exec(text.slice(end, end + 100)) : null; // prettier-ignore
  const latest = hit.groups?.["anchor"] === undefined && /^(?:chậm|muộn) nhất/iu.test(hit[0]);
  if (!behind && !(latest && BEHIND_EVENT.test(clauseBefore(text, hit.index)))) return null;
  const { d, m, y } = behind?.groups ?? {};
  const from = hit.index;
  const to = end + (behind?.[0].trimEnd().length ?? 0);
  const rule = "due.counted-back";
  const days = /^ngày$/iu.test(hit.groups?.["unit"] ?? "") ? Number(hit.groups?.["n"]) : null;
  const day = isoDate(Number(y), Number(m), Number(d));
  const value: Due =
    days === null || !d || day === null ? "standing" : { by: daysBefore(day, days) };
  return { value, from, to, rule, confidence: "doubtful" };
}

/** "trong thời hạn 10 ngày làm việc kể từ ngày nhận được". */
export function findRelative(text: string): FoundDue[] {
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
    const back = countedBack(text, hit);
    if (back) {
      found.push(back);
      continue;
    }
    const own =
      anchor !== undefined &&
      /(?:này|văn bản|công văn|chỉ thị|công điện|thông báo|kế hoạch|quyết định|kết luận)/iu.test(
        anchor,
      );
    const from = anchor === undefined ? "issue" : /^(?:được\s+)?nhận/iu.test(anchor) ? (RECEIVED.test(anchor) ? "receipt" : "event") : ISSUED.test(anchor) ? "issue" : /^(?:được\s+)?(?:ban hành|ký|phát hành|có hiệu lực)/iu.test(anchor) ? (own || /^(?:được\s+)?(?:ban hành|ký(?: ban hành)?|phát hành)\s*$/iu.test(anchor) ? "issue" : "event") : "event"; // prettier-ignore
    const hours = /^giờ làm việc$/iu.test(part["unit"] ?? "");
    const days = Number(part["n"]) / (hours ? HOURS_A_DAY : 1);
    found.push({
      value: { within: Math.ceil(days) * unit[0], unit: unit[1], from },
      from: hit.index,
      to: hit.index + hit[0].length,
      rule: "due.within",
      confidence: anchor === undefined || !Number.isInteger(days) ? "doubtful" : "certain",
    });
  }
  return found;
}
