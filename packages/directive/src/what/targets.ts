import { spanOf, type Passage } from "../normalise/passage.ts";
import type { Field, Target } from "../reading.ts";

type Comparator = Target["comparator"];

const NUMBER = "\\d{1,3}(?:\\.\\d{3}){1,3}|\\d{1,6}(?:,\\d{1,2})?";
/** What is counted besides "%"; terms in days and hours are deadlines and stand in `due`. */
const UNIT =
  "%|điểm phần trăm|điểm|tỷ đồng|triệu đồng|nghìn đồng|đồng|ha|km|m²|m2|m3|tấn|trường hợp|hồ sơ|người|hộ|cuộc|đợt|lượt|lần|buổi|xã|phường|thôn|cơ sở|dự án|công trình|nhiệm vụ|thủ tục|dịch vụ|văn bản|giải pháp|mô hình|doanh nghiệp|trường|giường|cây|căn|suất|đoàn|lớp|bài|tin";
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}./-])(?<n>${NUMBER})(?:\\s?%?\\s?(?:-|đến)\\s?(?:${NUMBER}))?\\s?(?<unit>${UNIT})(?![\\p{L}\\p{N}])`,
  "giu",
);
const BEFORE: [Comparator, RegExp][] = [
  [
    "decrease",
    /(?:giảm|cắt giảm|rút ngắn|tiết kiệm|kéo giảm)(?:\s(?:thêm|tối thiểu|ít nhất|trên|từ|được|khoảng|bình quân|thời gian|chi phí|số)){0,4}$/iu,
  ],
  [
    "increase",
    /(?:tăng|nâng|tăng trưởng)(?:\s(?:thêm|tối thiểu|ít nhất|trên|từ|được|khoảng|bình quân)){0,4}$/iu,
  ],
  ["at-least", /(?:tối thiểu|ít nhất|trên|không dưới|không thấp hơn|thấp nhất|từ)$/iu],
  ["at-most", /(?:tối đa|không quá|không vượt quá|dưới|không cao hơn|nhiều nhất|xuống còn)$/iu],
  [
    "exactly",
    /(?:đạt|bảo đảm|đảm bảo|hoàn thành|đủ|xong|bằng|giải quyết|cập nhật|số hóa|kiểm tra|tiết kiệm|thực hiện|có|giải ngân|xử lý)(?:\s(?:tỷ lệ|được))?$/iu,
  ],
];
/** The figure is told, not aimed at. */
const TOLD = /(?:đã|mới|chỉ|hiện|so với cùng kỳ|năm trước|ước)(?:\s\p{L}+){0,4}\s*$/iu;
const EDGE = /[.;:]\s/gu;
const WHAT =
  /^\s(?!trở lên|so với|trong năm|vào|trước|theo|và |đến|của năm|\/)(?<what>[\p{L}][^,.;:()]{1,90})/u;
const WHAT_ENDS =
  /\s(?:trước|trong (?:năm|tháng|quý|tuần|kỳ|thời)|vào|đến hết|theo|để|nhằm|được|phải|có|bằng|so với|và (?:\p{L}+ ){0,3}\d).*$/u;

/** Figures with their comparators. A figure told of the past, a norm of expense and a term are none. */
export function readTargets(passage: Passage): Field<Target>[] {
  const { text } = passage;
  if (!/\d/u.test(text)) return [];
  const found: Field<Target>[] = [];
  for (const hit of text.matchAll(FIGURE)) {
    const end = hit.index + hit[0].length;
    const before = text.slice(Math.max(0, hit.index - 100), hit.index).trimEnd();
    const rise = /^\s?trở lên(?!\p{L})/u.test(text.slice(end, end + 10));
    const cue = BEFORE.find(([, rule]) => rule.test(before.slice(-60)));
    const whole = hit.groups?.["unit"] === "%" && /(?:^|[,;(]|phấn đấu|hoàn thành)$/iu.test(before);
    const comparator = rise ? "at-least" : (cue?.[0] ?? (whole ? "exactly" : null));
    if (!comparator || TOLD.test(before.slice(-40))) continue;
    if (hit.groups?.["unit"] !== "%" && comparator === "exactly") continue;
    found.push({
      value: {
        comparator,
        value: toNumber(hit.groups?.["n"] ?? ""),
        unit: (hit.groups?.["unit"] ?? "").toLowerCase(),
        what: whatIsMeasured(passage, hit.index, end),
      },
      span: spanOf(passage, hit.index, end),
      rule: `what.target.${comparator}`,
      confidence: cue || rise ? "likely" : "doubtful",
    });
  }
  return found;
}

/** "1.200" is a thousand and two hundred, "2,5" two and a half. */
function toNumber(written: string): number {
  return Number(written.replace(/\./gu, "").replace(",", "."));
}

/** The noun behind the figure, or the clause before it. */
function whatIsMeasured(passage: Passage, from: number, end: number): string {
  const behind = WHAT.exec(passage.text.slice(end, end + 100))?.groups?.["what"];
  if (behind !== undefined) {
    const words = behind.replace(WHAT_ENDS, "").trimEnd();
    return passage.shown.slice(end + 1, end + 1 + words.length);
  }
  const start = Math.max(0, from - 160);
  const before = passage.text.slice(start, from);
  let cut = 0;
  for (const edge of before.matchAll(EDGE)) cut = edge.index + edge[0].length;
  const comma = before.lastIndexOf(", ");
  if (comma >= cut) cut = comma + 2;
  return passage.shown
    .slice(start + cut, from)
    .replace(
      /(?:\s*(?:đạt|tối thiểu|ít nhất|trên|từ|tối đa|không quá|dưới|xuống còn|bảo đảm|đảm bảo|không dưới))+\s*$/iu,
      "",
    )
    .replace(/^(?:.*\s)?(?:phấn đấu|bảo đảm|đảm bảo|để|đồng thời)\s+/iu, "")
    .trim();
}
