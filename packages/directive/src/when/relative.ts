import { clauseBefore, isCondition } from "./clause.ts";
import type { FoundDue } from "./found-due.ts";

const WITHIN =
  /(?<![\p{L}\p{N}])(?<cue>(?:trong\s+)?(?:thời hạn|vòng|thời gian)|chậm nhất(?:\s+(?:là|sau|trong))?|muộn nhất(?:\s+(?:là|sau|trong))?|không quá|trong|sau)\s+(?:tối đa\s+|không quá\s+|chậm nhất\s+|tối thiểu\s+)?(?:là\s+)?(?<n>\d{1,3})\s*(?:\([\p{L} ]{1,20}\)\s*)?(?<unit>ngày làm việc|ngày|giờ làm việc|giờ|tháng|tuần|năm)(?![\p{L}\d/])(?:,?\s+(?:kể từ|tính từ|từ|sau)\s+(?:(?:ngày|khi|thời điểm)\s+)?(?<anchor>[^,.;:]{2,80}))?/giu;

const UNITS: Record<string, [1 | 7 | 12, "day" | "workday" | "hour" | "month"]> = {
  "ngày làm việc": [1, "workday"],
  ngày: [1, "day"],
  "giờ làm việc": [1, "hour"],
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
    const own =
      anchor !== undefined &&
      /(?:này|văn bản|công văn|chỉ thị|công điện|thông báo|kế hoạch|quyết định|kết luận)/iu.test(
        anchor,
      );
    const from = anchor === undefined ? "issue" : /^(?:được\s+)?nhận/iu.test(anchor) ? (RECEIVED.test(anchor) ? "receipt" : "event") : ISSUED.test(anchor) ? "issue" : /^(?:được\s+)?(?:ban hành|ký|phát hành|có hiệu lực)/iu.test(anchor) ? (own || /^(?:được\s+)?(?:ban hành|ký(?: ban hành)?|phát hành)\s*$/iu.test(anchor) ? "issue" : "event") : "event"; // prettier-ignore
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
