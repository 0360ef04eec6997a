import { spanOf, type Passage } from "../normalise/passage.ts";
import type { Assumption, Confidence, Due, DueField } from "../reading.ts";
import { DATE, MONTH, nextMonth, readDay, two, YEAR, type Reference } from "./dates.ts";
import { dueField } from "./due-field.ts";
import { readDues } from "./due.ts";
import { periodMentions, periodOf } from "./period-mentions.ts";
import { quarterNumber, yearOfQuarter } from "./periods.ts";

interface Bare {
  value: Due;
  assumed: Assumption | null;
}

const OPENS = "^(?:[^\\d;]{0,40}?\\s)?";
const SEVERAL = "\\s*(?:-|,|;|và|đến(?:\\s+hết)?)\\s*";
const LIST_OF = (word: string, one: string) => `(?<list>(?:${one}${SEVERAL}(?:${word}\\s*)?){0,5})`;
const BARE_DATE = new RegExp(`(?:^|[\\s(])(?:ngày\\s+)?${DATE}[\\s).;]*$`, "iu");
const BARE_MONTH = new RegExp(
  `${OPENS}(?:các\\s+)?(?:tháng|T)\\s?${LIST_OF("(?:tháng|T)", `${MONTH}(?:\\s?/\\s?${YEAR})?`)}(?<m>${MONTH})(?!\\d)(?:\\s?[/-]\\s?(?<y>${YEAR})|,?\\s+năm\\s+(?<yw>${YEAR}))?[^\\p{L}\\d]*$`,
  "iu",
);
const MONTH_AS_FIGURES = new RegExp(`^(?<m>${MONTH})\\s?/\\s?(?<y>${YEAR})[.;]?$`, "u");
const BARE_QUARTER = new RegExp(
  `${OPENS}(?:các\\s+)?quý\\s+${LIST_OF("quý", `(?:IV|I{1,3}|[1-4])(?:\\s?/\\s?${YEAR})?`)}(?<q>IV|I{1,3}|[1-4])(?![\\p{L}\\d])(?:\\s?[/,-]?\\s?(?:năm\\s+)?(?<y>${YEAR}))?[^\\p{L}\\d]*$`,
  "iu",
);
const BARE_YEAR = new RegExp(`^(?:trong\\s+|trước\\s+|hết\\s+|(?:vào\\s+)?cuối\\s+)?(?:năm\\s+)?(?<y>${YEAR})[.;]?$`, "iu"); // prettier-ignore
const HALF = new RegExp(`^(?:trong\\s+)?(?:0?6|sáu)\\s+tháng\\s+(?<part>đầu|cuối)\\s+năm\\s+(?<y>${YEAR})[.;]?$`, "iu"); // prettier-ignore
/** Without an end, or with one that is not told. */
const OPEN =
  /khi |giai đoạn|các năm|những năm|hằng|hàng|mỗi|thường xuyên|theo tiến độ|^(?:năm\s+|từ\s+(?:năm\s+)?)?\d{4}\s*(?:-|đến)/iu;
const AHEAD = /^(?:\p{L}+\s+){0,2}trước\s+(?:tháng|quý|năm)\s/iu;

/** "ngày 08/5/2019, tại Khu công nghiệp Hòa Xá". */
const WHERE = /,?\s+(?:tại|ở)\s+\p{L}[^;]{0,200}$/u;

/** The value of a line "Thời gian hoàn thành: Quý III/2025" or of a cell of a table, where no cue need stand before it. */
export function readTermLine(passage: Passage, reference: Reference | null): DueField[] {
  const cued = readDues(passage, reference);
  if (cued[0]?.value !== "standing") return cued;
  const recurring = periodsOf(passage);
  if (recurring.length > 0) return recurring;
  const due = bareTerm(passage.text.replace(WHERE, "").trim(), reference);
  if (!due) return cued;
  const { value, assumed } = due;
  const confidence = sureOf(due);
  return [dueField({ value, span: spanOf(passage), rule: "due.attribute", confidence }, assumed)];
}

/** "Hằng quý", "Định kỳ 6 tháng, năm": in a cell they can be nothing but the term. */
function periodsOf(passage: Passage): DueField[] {
  if (/^(?:trong\s+)?\S*\d/u.test(passage.text) && !/\/\s?lần/u.test(passage.text)) return [];
  const mentions = periodMentions(passage.text);
  const alone = /^(?:định kỳ\s+)?(?<u>tuần|tháng|quý|năm|6 tháng|06 tháng)[.;]?$/iu.exec(
    passage.text.trim(),
  );
  const every = periodOf(alone?.groups?.["u"] ?? "");
  const all = every
    ? [{ every, from: 0, to: passage.text.length }]
    : mentions.filter((mention, at) => mentions.findIndex((other) => other.every === mention.every) === at); // prettier-ignore
  return all.map(({ every: period, from, to }) =>
    dueField(
      { value: { every: period }, span: spanOf(passage, from, to), rule: "due.attribute", confidence: "certain" }, // prettier-ignore
      null,
    ),
  );
}

/** That a period is over before it begins is how it is read, not how it is written. */
const sureOf = ({ value, assumed }: Bare): Confidence =>
  assumed !== null || (typeof value === "object" && "before" in value) ? "likely" : "certain";

function assumption(list: string | undefined, year: string | undefined): Assumption | null {
  if (list !== undefined && list !== "") return "last-of-several";
  return year === undefined ? "issue-date" : null;
}

function bareTerm(text: string, reference: Reference | null): Bare | null {
  if (OPEN.test(text)) return null;
  const ahead = AHEAD.test(text);
  const date = BARE_DATE.exec(text)?.groups;
  // "Tháng 9 - 10/2025" is no ninth of October.
  if (date && !/^[^\d]*tháng\s+\d/iu.test(text)) {
    const day = readDay(date, "", reference);
    return day === null ? null : { value: { by: day.date }, assumed: day.assumed };
  }
  const quarter = BARE_QUARTER.exec(text)?.groups;
  if (quarter) {
    const number = quarterNumber(quarter["q"] ?? "");
    const year = quarter["y"] ?? yearOfQuarter(number, reference);
    if (year === null) return null;
    const value = ahead
      ? { before: `${year}-${two(number * 3 - 2)}-01` }
      : { quarter: `${year}-Q${number}` };
    return { value, assumed: assumption(quarter["list"], quarter["y"]) };
  }
  const month = (MONTH_AS_FIGURES.exec(text) ?? BARE_MONTH.exec(text))?.groups;
  if (month) {
    const year = month["y"] ?? month["yw"];
    const name =
      year === undefined
        ? nextMonth(Number(month["m"]), reference)
        : `${year}-${two(month["m"] ?? "")}`;
    if (name === null) return null;
    const value = ahead ? { before: `${name}-01` } : { month: name };
    return { value, assumed: assumption(month["list"], year) };
  }
  const half = HALF.exec(text)?.groups;
  if (half) {
    const last = /^cuối$/iu.test(half["part"] ?? "") ? 4 : 2;
    return { value: { quarter: `${half["y"]}-Q${last}` }, assumed: "last-of-several" };
  }
  const year = BARE_YEAR.exec(text)?.groups?.["y"];
  if (year === undefined) return null;
  return { value: ahead ? { before: `${year}-01-01` } : { year }, assumed: null };
}
