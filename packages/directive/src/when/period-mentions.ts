import { isVerbAt } from "../language/words.ts";
import type { Period } from "../reading.ts";
import { RECURS } from "./days.ts";

/** A stretch of the text that names a period that comes again. */
export interface Mention {
  every: Period;
  from: number;
  to: number;
  /** "định kỳ" stands before it, or "/lần" behind: it can be nothing but a term. */
  periodic: boolean;
}

/** "năm" is a number too, "tháng 6" a month and "quý IV" a quarter of one year. */
const UNIT =
  "(?:(?:0?6|sáu)\\s+tháng(?:\\s+(?:đầu|cuối)\\s+năm)?|(?:0?3|ba)\\s+tháng|nửa\\s+năm|(?:0?1\\s+|một\\s+)?(?:tuần|tháng|quý|năm))(?![\\p{L}])(?!\\s+(?:\\d|I{1,3}(?!\\p{L})|IV(?!\\p{L})|ngày|giờ|này|nay|sau|tới|trước\\s+(?:đó|liền|ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm)))";
/** "9 tháng" has no form of its own: the report of the third quarter. */
const NINE = "(?:0?9|chín)\\s+tháng(?:\\s+đầu\\s+năm)?";
const STRONG = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<p>định kỳ)(?:\\s*,)?\\s+(?:(?:vào|theo|báo cáo|thứ\\s+\\p{L}+|cuối|đầu)\\s+){0,2}(?:(?:hằng|hàng|mỗi|từng|theo)\\s+)?|(?:hằng|hàng|mỗi)\\s+)(?<u>${UNIT})(?<l>\\s?(?:/|một|0?1)\\s?lần)?`,
  "giu",
);
const TIMES = new RegExp(
  `(?<![\\p{L}\\p{N}/]|(?:\\d|hai|ba|bốn)\\s)(?:(?<n>0?[12]|một|hai)\\s+lần\\s?(?:/|trong|một|mỗi)\\s?(?:0?1\\s+|một\\s+)?(?<of>tuần|tháng|quý|năm)|(?<u>${UNIT})\\s?(?:/|một|0?1)\\s?(?:0?1\\s+)?lần)(?!\\p{L})`,
  "giu",
);
/** "báo cáo tháng, quý, 6 tháng và năm" names its periods without "hằng". */
const REPORT_OF = new RegExp(
  `(?<![\\p{L}\\p{N}])báo cáo\\s+(?:định kỳ\\s+)?(?:công tác\\s+)?(?<u>${UNIT})`,
  "giu",
);
const DAY_OF = "(?:\\s*\\(?\\s*(?:(?:gửi|báo cáo)\\s+)?(?:trước|chậm nhất|vào)[^,;()]{0,60}\\)?)?";
const NEXT = new RegExp(
  `${DAY_OF}\\s*(?:,|;|và|hoặc|hay)\\s*(?:và\\s+)?(?:báo cáo\\s+)?(?:(?:định kỳ|hằng|hàng|cả|cuối|tổng kết)\\s+){0,2}(?:(?<u>${UNIT})|(?<nine>${NINE}))`,
  "iuy",
);

export function periodOf(word: string): Period | null {
  const plain = word.toLowerCase();
  if (/(?:6|sáu)\s+tháng|nửa\s+năm/u.test(plain)) return "half-year";
  if (/(?:3|ba|9|chín)\s+tháng/u.test(plain)) return "quarter";
  if (plain.includes("tuần")) return "week";
  if (plain.includes("tháng")) return "month";
  if (plain.includes("quý")) return "quarter";
  return plain.includes("năm") ? "year" : null;
}

/** "02 lần/năm" is every half-year; twice a week has no form. */
function ofTimes(n: string, of: string): Period | null {
  if (/^(?:0?1|một)$/iu.test(n)) return periodOf(of);
  return /năm/iu.test(of) ? "half-year" : null;
}

/** The periods listed behind one: "hằng tháng, quý, 6 tháng và năm". */
function following(text: string, first: Mention): Mention[] {
  const found: Mention[] = [];
  let at = first.to;
  while (found.length < 6) {
    NEXT.lastIndex = at;
    const hit = NEXT.exec(text);
    const word = hit?.groups?.["u"] ?? hit?.groups?.["nine"];
    const every = word === undefined ? null : periodOf(word);
    if (!hit || word === undefined || every === null) break;
    // "hằng tháng, năm đơn vị": "năm" as a number, or the head of the next clause.
    const behind = text.slice(NEXT.lastIndex);
    if (!/^(?:\s*(?:[,;.()]|$|và|hoặc|trước|chậm nhất|vào|về|theo|gửi|báo cáo|cho|đột xuất|đúng|kết quả|tình hình|qua))/iu.test(behind) && !RECURS.test(behind) && !isVerbAt(behind.trimStart(), 0)) break; // prettier-ignore
    at += hit[0].length;
    found.push({ every, from: at - word.length, to: at, periodic: first.periodic });
  }
  return found;
}

/** More periods than any provision names; what is behind them is not read. */
const MOST = 40;

/** Every period that the text says comes again, in order. */
export function periodMentions(text: string): Mention[] {
  const found: Mention[] = [];
  const add = (mention: Mention, more: boolean) => {
    if (found.some(({ from, to }) => mention.from < to && from < mention.to)) return;
    found.push(mention);
    if (more) found.push(...following(text, mention));
  };
  for (const hit of text.matchAll(STRONG)) {
    if (found.length > MOST) break;
    const every = periodOf(hit.groups?.["u"] ?? "");
    const periodic = hit.groups?.["p"] !== undefined || hit.groups?.["l"] !== undefined;
    if (every) add({ every, from: hit.index, to: hit.index + hit[0].length, periodic }, true);
  }
  for (const hit of text.matchAll(TIMES)) {
    if (found.length > MOST) break;
    const { n, of = "", u = "" } = hit.groups ?? {};
    const every = n === undefined ? periodOf(u) : ofTimes(n, of);
    if (every) add({ every, from: hit.index, to: hit.index + hit[0].length, periodic: true }, false); // prettier-ignore
  }
  for (const hit of text.matchAll(REPORT_OF)) {
    if (found.length > MOST) break;
    const word = hit.groups?.["u"] ?? "";
    const every = periodOf(word);
    const to = hit.index + hit[0].length;
    if (!every || found.some((other) => hit.index < other.to && other.from < to)) continue;
    const first = { every, from: to - word.length, to, periodic: false };
    const more = following(text, first);
    if (more.length > 0) found.push(first, ...more);
  }
  return found.sort((a, b) => a.from - b.from);
}
