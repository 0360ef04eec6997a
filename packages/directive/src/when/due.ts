import type { Confidence, Due, Field } from "../reading.ts";
import { spanOf, type Passage } from "../normalise/passage.ts";
import { isoDate, MONTH, nextMonth, two, YEAR, type Reference } from "./dates.ts";
import { findDeadlines } from "./deadlines.ts";
import type { FoundDue } from "./found-due.ts";
import { yearOfQuarter } from "./periods.ts";
import { findRecurrences } from "./recurrences.ts";

export const STANDING: Field<Due> = {
  value: "standing",
  span: null,
  rule: "due.standing",
  confidence: "certain",
};

function fields(passage: Passage, found: readonly FoundDue[]): Field<Due>[] {
  const seen = new Set<string>();
  const dues: Field<Due>[] = [];
  for (const { value, from, to, rule, confidence } of found) {
    const key = JSON.stringify(value);
    if (seen.has(key)) continue;
    seen.add(key);
    dues.push({ value, span: spanOf(passage, from, to), rule, confidence });
  }
  return dues;
}

/** What is left open goes behind the terms that are told. */
const openLast = ({ value }: FoundDue): number => (value === "standing" ? 1 : 0);

/** The terms of a duty; one `standing` where the text names no day, month, period or number of days. */
export function readDues(passage: Passage, reference: Reference | null): Field<Due>[] {
  const recurring = findRecurrences(passage.text);
  const single = findDeadlines(passage.text, reference).filter(
    (due) => !recurring.some((other) => due.from < other.to && other.from < due.to),
  );
  const found = fields(
    passage,
    [...single, ...recurring].sort((a, b) => openLast(a) - openLast(b) || a.from - b.from),
  );
  return found.length > 0 ? found : [STANDING];
}

const BARE_MONTH = new RegExp(
  `tháng\\s+(?:${MONTH}\\s*-\\s*)?(?<m>${MONTH})(?!\\d)(?:\\s?/\\s?(?<y>${YEAR})|\\s+năm\\s+(?<yw>${YEAR}))?[^\\d]*$`,
  "iu",
);
const BARE_QUARTER = new RegExp(
  `quý\\s+(?<q>IV|I{1,3}|[1-4])(?:\\s?[/,-]?\\s?(?:năm\\s+)?(?<y>${YEAR}))?[^\\d]*$`,
  "iu",
);
const BARE_DATE = new RegExp(
  `(?<d>3[01]|[12]\\d|0?[1-9])\\s?[/.-]\\s?(?<m>${MONTH})\\s?[/.-]\\s?(?<y>${YEAR})\\.?;?$`,
  "u",
);
const BARE_YEAR = new RegExp(`^(?:trong\\s+|trước\\s+)?năm\\s+(?<y>${YEAR})[.;]?$`, "iu");
const BARE_PERIOD = /^(?:định kỳ\s+)?(?:hằng|hàng)\s+(?<p>tuần|tháng|quý|năm)[.;]?$/iu;
const PERIODS = { tuần: "week", tháng: "month", quý: "quarter", năm: "year" } as const;
const QUARTERS: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

/** The value of a line "Thời gian hoàn thành: Quý III/2025", where no cue need stand before the date. */
export function readTermLine(passage: Passage, reference: Reference | null): Field<Due>[] {
  const cued = readDues(passage, reference);
  if (cued[0]?.value !== "standing") return cued;
  const due = bareTerm(passage.text.trim(), reference);
  return due
    ? [{ value: due, span: spanOf(passage), rule: "due.attribute", confidence: sureOf(due) }]
    : cued;
}

/** That a period is over before it begins is how it is read, not how it is written. */
const sureOf = (due: Due): Confidence =>
  typeof due === "object" && "before" in due && !("every" in due) ? "likely" : "certain";

function bareTerm(text: string, reference: Reference | null): Due | null {
  if (/khi kết thúc|giai đoạn|^\d{4}\s*-\s*\d{4}/iu.test(text)) return null;
  const date = BARE_DATE.exec(text)?.groups;
  if (date) {
    const day = isoDate(Number(date["y"]), Number(date["m"]), Number(date["d"]));
    return day === null ? null : { by: day };
  }
  const quarter = BARE_QUARTER.exec(text)?.groups;
  const ahead = /^(?:\p{L}+\s+){0,2}trước\s+(?:tháng|quý|năm)\s/iu.test(text);
  if (quarter) {
    const number = QUARTERS[(quarter["q"] ?? "").toUpperCase()] ?? Number(quarter["q"]);
    const year = quarter["y"] ?? yearOfQuarter(number, reference);
    if (year === null) return null;
    return ahead
      ? { before: `${year}-${two(number * 3 - 2)}-01` }
      : { quarter: `${year}-Q${number}` };
  }
  const month = BARE_MONTH.exec(text)?.groups;
  if (month) {
    const year = month["y"] ?? month["yw"];
    const name =
      year === undefined
        ? nextMonth(Number(month["m"]), reference)
        : `${year}-${two(month["m"] ?? "")}`;
    if (name === null) return null;
    return ahead ? { before: `${name}-01` } : { month: name };
  }
  const year = BARE_YEAR.exec(text)?.groups?.["y"];
  if (year !== undefined) return ahead ? { before: `${year}-01-01` } : { year };
  const period = BARE_PERIOD.exec(text)?.groups?.["p"]?.toLowerCase();
  return period !== undefined && period in PERIODS
    ? { every: PERIODS[period as keyof typeof PERIODS] }
    : null;
}
