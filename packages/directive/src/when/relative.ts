import { clauseBefore, isCondition } from "./clause.ts";
import { DAY, daysBefore, isoDate, MONTH, NUMBER, numberOf, YEAR } from "./dates.ts";
import type { Due, DueAnchor } from "../reading.ts";
import type { FoundDue } from "./found-due.ts";

const WITHIN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<cue>(?:trong\\s+)?(?:thời hạn|vòng|thời gian)|chậm nhất(?:\\s+(?:là|sau|trong))?|muộn nhất(?:\\s+(?:là|sau|trong))?|không quá|tối đa|trong|sau)\\s+(?:tối đa\\s+|không quá\\s+|chậm nhất\\s+|tối thiểu\\s+)?(?:là\\s+)?(?<n>${NUMBER})\\s*(?:\\([\\p{L}\\d ]{1,20}\\)\\s*)?(?<unit>ngày làm việc|ngày|giờ làm việc|giờ|h|tháng|tuần|năm)(?![\\p{L}\\d/])(?<next>\\s+(?:tới|tiếp theo|kế tiếp)(?!\\p{L}))?(?:,?\\s+(?<since>kể từ|tính từ|từ|sau)\\s+(?:(?:ngày|khi|thời điểm|lúc)\\s+){0,2}(?<anchor>[^,.;:()]{2,80}))?`,
  "giu",
);

/** Working hours come to working days of eight; what is left over counts as one more, and a person is asked. */
const HOURS_A_DAY = 8;
const UNITS: Record<string, [1 | 7 | 12, "day" | "workday" | "hour" | "month"]> = {
  "ngày làm việc": [1, "workday"],
  ngày: [1, "day"],
  "giờ làm việc": [1, "workday"],
  giờ: [1, "hour"],
  h: [1, "hour"],
  tháng: [1, "month"],
  tuần: [7, "day"],
  năm: [12, "month"],
};

const DOCUMENT =
  "(?:văn bản|công văn|chỉ thị|công điện|thông báo|kế hoạch|quyết định|kết luận|phiếu chuyển|chương trình|nghị quyết|hướng dẫn|ý kiến chỉ đạo)";
/** The document itself is received, not a file or a request that somebody else hands in. */
const RECEIVED = new RegExp(
  `^(?:được\\s+)?(?:nhận|tiếp nhận)(?: được)?(?:\\s+${DOCUMENT}(?:\\s+số\\s\\S{1,20})?)?(?:\\s+(?:này|nêu trên|trên|của (?:UBND|Ủy ban|Chủ tịch|Văn phòng)[^,.;]{0,40})(?:\\s.*)?)?\\s*$`,
  "iu",
);
/** "kể từ ngày Kế hoạch này được ban hành", "kể từ ngày ký ban hành Quyết định này". */
const ISSUED = new RegExp(
  `^(?:${DOCUMENT}\\s+(?:này\\s+)?(?:được\\s+)?(?:ban hành|ký|phát hành|có hiệu lực)|(?:được\\s+)?(?:ban hành|ký|phát hành|có hiệu lực)(?:\\s+(?:ban hành|phát hành|thi hành))?(?:\\s+(?=${DOCUMENT})\\p{L}+\\s+\\p{L}+)?(?:\\s+này(?:\\s.*)?)?\\s*$|(?:hôm )?nay\\s*$)`,
  "iu",
);

function anchorOf(anchor: string | undefined): DueAnchor {
  const words = anchor?.replace(/\s(?:và|để|phải)\s.*$/iu, "");
  if (words === undefined || ISSUED.test(words)) return "issue";
  return RECEIVED.test(words) ? "receipt" : "event";
}

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
  const days = /^ngày$/iu.test(hit.groups?.["unit"] ?? "") ? numberOf(hit.groups?.["n"] ?? "") : null; // prettier-ignore
  const day = isoDate(Number(y), Number(m), Number(d));
  const value: Due =
    days === null || !d || day === null ? "standing" : { by: daysBefore(day, days) };
  return { value, from, to, rule, confidence: "doubtful" };
}

/** How long a procedure takes, how late a thing is: a number of days, but nobody's term. */
const MEASURE =
  /(?:(?:rút ngắn|giảm|thời gian (?:giải quyết|xử lý|chờ|thực hiện thủ tục))[^;.]{0,60}|(?:cách ly|lưu giữ|niêm yết|chậm|quá hạn|nghỉ|thử việc|tạm giữ|đình chỉ)[^,;.]{0,20})$/iu;

/** "trong thời hạn 10 ngày làm việc kể từ ngày nhận được". */
export function findRelative(text: string): FoundDue[] {
  const found: FoundDue[] = [];
  for (const hit of text.matchAll(WITHIN)) {
    const { unit: unitWord = "", anchor, since, next, cue = "", n = "" } = hit.groups ?? {};
    const unit = UNITS[unitWord.toLowerCase()];
    const framed = /thời hạn|vòng|chậm nhất|muộn nhất/iu.test(cue);
    if (!unit || (anchor === undefined && !framed && next === undefined)) continue;
    // "chậm nhất 16 giờ 30 phút" is the time of a day.
    if (unit[1] === "hour" && anchor === undefined && !/trong|vòng|thời hạn/iu.test(cue)) continue;
    // "từ ngày 15/9" begins a stretch of days, which is read as such.
    if (/^từ$/iu.test(since ?? "") && /^\d/u.test(anchor ?? "")) continue;
    // "sau 15 ngày kể từ ngày nhận được" is a term of the document only, "sau 03 tháng thi công" of nobody.
    const from = anchorOf(anchor);
    if (/^sau$/iu.test(cue) && (anchor === undefined || from === "event")) continue;
    if (isCondition(text, hit.index) || MEASURE.test(clauseBefore(text, hit.index))) continue;
    const back = countedBack(text, hit);
    if (back) {
      found.push(back);
      continue;
    }
    const hours = /^giờ làm việc$/iu.test(unitWord);
    const count = numberOf(n) / (hours ? HOURS_A_DAY : 1);
    if (!(count > 0) || Math.ceil(count) * unit[0] > 400) continue;
    found.push({
      value: { within: Math.ceil(count) * unit[0], unit: unit[1], from },
      from: hit.index,
      to: hit.index + hit[0].length,
      rule: "due.within",
      confidence: anchor === undefined || !Number.isInteger(count) ? "doubtful" : "certain",
      assumed: hours ? "eight-hours" : anchor === undefined ? "issue-anchor" : null,
    });
  }
  return found;
}
