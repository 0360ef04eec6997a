import type { Due } from "@dondoc/contract";
import { addDays, endOfPeriod, isLocalDate } from "@dondoc/workcalendar";
import { firstOccurrence } from "../../domain/project-recurring.ts";

/** "Trước ngày 25 hằng tháng": a duty that comes back by a day that the text names. */
export type DatedRule = Extract<Due, { every: string }> & { before: string };

/** One period of a duty: its key ("2026-11", "2026-Q4", "2026-H2", "2026"), when it begins and when its task is due. */
export interface Period {
  key: string;
  startsOn: string;
  dueOn: string;
  rule: DatedRule;
}

const ROMAN = ["", "I", "II", "III", "IV"];
const MONTHS = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;

/** The rules of a duty that give a day each period; "hằng tuần" and a rule without a day give none. */
export const datedRules = (dues: readonly Due[]): DatedRule[] =>
  dues.filter(
    (due): due is DatedRule =>
      due !== "standing" &&
      "every" in due &&
      due.before !== undefined &&
      firstOccurrence(due.every, due.before, "2024-01-01") !== null,
  );

/** The periods of a duty that fall due after a day, the earliest first, as many as have begun by another day. */
export function periodsBegun(
  rules: readonly DatedRule[],
  { dueAfter, begunBy }: { dueAfter: string; begunBy: string },
): Period[] {
  return rules
    .flatMap((rule) => [...periodsOf(rule, dueAfter, begunBy)])
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** The day on which the first period begins that has not begun by a day; null when the duty has no dated rule. */
export function nextPeriodStart(
  rules: readonly DatedRule[],
  { dueAfter, begunBy }: { dueAfter: string; begunBy: string },
): string | null {
  const starts = rules.flatMap((rule) => {
    let after = dueAfter;
    for (;;) {
      const next = periodAfter(rule, after);
      if (next === null) return [];
      if (next.startsOn > begunBy) return [next.startsOn];
      after = next.dueOn;
    }
  });
  return starts.toSorted()[0] ?? null;
}

function* periodsOf(rule: DatedRule, dueAfter: string, begunBy: string): Generator<Period> {
  let period = periodAfter(rule, dueAfter);
  while (period !== null && period.startsOn <= begunBy) {
    yield period;
    period = periodAfter(rule, period.dueOn);
  }
}

function periodAfter(rule: DatedRule, after: string): Period | null {
  const dueOn = firstOccurrence(rule.every, rule.before, after);
  return dueOn === null ? null : periodOn(rule, dueOn);
}

/**
 * The period in which a due date falls. A day that is the first of its period ("trước ngày 01 hằng tháng") leaves no day of it to
 * work in: such a one begins with the period before, whose work it asks for.
 */
export function periodOn(rule: DatedRule, dueOn: string): Period {
  const months = rule.every === "week" ? 1 : MONTHS[rule.every];
  const number = Math.ceil(Number(dueOn.slice(5, 7)) / months);
  const key = keyOf(dueOn.slice(0, 4), number, months);
  const begun = firstDayOfPeriod(dueOn, months);
  const startsOn = begun < dueOn ? begun : firstDayOfPeriod(addDays(dueOn, -1), months);
  return { key, startsOn, dueOn, rule };
}

function firstDayOfPeriod(on: string, months: number): string {
  const number = Math.ceil(Number(on.slice(5, 7)) / months);
  return `${on.slice(0, 4)}-${String((number - 1) * months + 1).padStart(2, "0")}-01`;
}

function keyOf(year: string, number: number, months: number): string {
  switch (months) {
    case 12:
      return year;
    case 6:
      return `${year}-H${number}`;
    case 3:
      return `${year}-Q${number}`;
    default:
      return `${year}-${String(number).padStart(2, "0")}`;
  }
}

/** "tháng 11/2026", "quý IV/2026", "6 tháng cuối năm 2026", "năm 2026". */
export function periodWords(key: string): string {
  const [year = "", part = ""] = key.split("-");
  if (part === "") return `năm ${year}`;
  if (part.startsWith("Q")) return `quý ${ROMAN[Number(part.slice(1))] ?? ""}/${year}`;
  if (part.startsWith("H")) return `6 tháng ${part === "H1" ? "đầu" : "cuối"} năm ${year}`;
  return `tháng ${part}/${year}`;
}

/** The day of review of a periodic duty without a day: the end of the period after the one that was reviewed. */
export function reviewAfterPeriod(every: DatedRule["every"], today: string): string {
  if (every === "week") {
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
    return addDays(today, 13 - weekday);
  }
  const { key } = periodOn({ every, before: "01" }, today);
  const after = addDays(endOfPeriod(key), 1);
  return isLocalDate(after) ? endOfPeriod(periodOn({ every, before: "01" }, after).key) : after;
}
