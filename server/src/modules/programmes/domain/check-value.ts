import type { LocalDate } from "@dondoc/workcalendar";
import { atField, type Refusal } from "../../../kernel/refusal.ts";
import { programmeRefusals } from "./refusals.ts";

export interface NewValue {
  month: number;
  value: number;
  because: string | null;
}

/**
 * What keeps a value from being noted: a month to come (the running one may be told, and told again), or a correction without its
 * reason. `known` is what the month has so far.
 */
export function wrongValue(
  { month, value, because }: NewValue,
  known: number | null,
  { year, today }: { year: number; today: LocalDate },
): Refusal | null {
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (year > thisYear) return atField(programmeRefusals.YEAR_NOT_BEGUN(year), "month");
  if (year === thisYear && month > thisMonth) {
    return atField(programmeRefusals.MONTH_TO_COME(month), "month");
  }
  if (known === null) return null;
  if (known === value) return atField(programmeRefusals.SAME_VALUE(month), "value");
  return because === null
    ? atField(programmeRefusals.CORRECTION_WITHOUT_REASON(month), "because")
    : null;
}
