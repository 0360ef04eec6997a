import { spanOf, type Passage } from "../normalise/passage.ts";
import type { Field } from "../reading.ts";
import { DAY, MONTH, YEAR } from "./dates.ts";

const OF =
  "(?:\\s+(?:của\\s+)?(?:tháng|quý|năm|kỳ)\\s+(?:trước|sau|này|báo cáo|hiện tại|liền kề|liền trước|tiếp theo)(?:\\s+(?:kỳ|tháng|năm|quý)\\s+báo cáo)?)?";
const EDGE = `(?:ngày\\s+)?(?:${DAY}(?:\\s?[/.-]\\s?${MONTH}(?:\\s?[/.-]\\s?${YEAR})?|\\s+tháng\\s+${MONTH}(?:\\s+năm\\s+${YEAR})?)?|tháng\\s+${MONTH}(?:\\s?/\\s?${YEAR})?)${OF}`;
/** "thời gian chốt số liệu từ ngày 15 tháng trước đến ngày 14 tháng báo cáo": which data, never when (T14). */
const WINDOW = new RegExp(
  `(?<![\\p{L}])(?:(?:thời (?:gian|điểm|kỳ)|kỳ|mốc|ngày)\\s+)?(?:(?:chốt|lấy|tính|thống kê|tổng hợp)\\s+số liệu|số liệu(?:\\s+(?:báo cáo|thống kê))?(?:\\s+(?:được\\s+)?(?:tính|lấy|chốt|cập nhật))?(?=\\s+(?:từ|đến|kể từ|vào))|tính)(?:\\s+(?!từ|đến)[\\p{L}]+){0,6}\\s*:?\\s*(?:được\\s+)?(?:tính\\s+|lấy\\s+)?(?:(?:kể\\s+)?từ\\s+${EDGE}\\s*(?:đến|-)\\s*(?:hết\\s+)?${EDGE}|(?:đến|vào)\\s+(?:hết\\s+)?${EDGE})`,
  "giu",
);

/** Cheaper than the whole search: most passages speak of no data, or name no day of them. */
function mayHoldPeriod(text: string): boolean {
  return (
    /số liệu|tính/iu.test(text) &&
    /(?:từ|đến|vào)\s+(?:hết\s+)?(?:ngày\s+)?(?:tháng\s+)?\d/iu.test(text)
  );
}

/** Which data a report must hold, in the text's words: they belong to its term and are none themselves. */
export function readDataPeriod(passage: Passage): Field<string> | null {
  WINDOW.lastIndex = 0;
  const hit = mayHoldPeriod(passage.text) ? WINDOW.exec(passage.text) : null;
  if (!hit) return null;
  const to = hit.index + hit[0].length;
  return {
    value: passage.shown.slice(hit.index, to),
    span: spanOf(passage, hit.index, to),
    rule: "due.data-period",
    confidence: "likely",
  };
}

/** The text with those stretches blank, so that no term is read out of them; the length stays. */
export function withoutDataPeriods(text: string): string {
  if (!mayHoldPeriod(text)) return text;
  return text.replace(WINDOW, (words) => " ".repeat(words.length));
}
