import type { CalendarRow, DayKind } from "../calendar.ts";
import type { LocalDate } from "../local-date.ts";

/** Days that one law or notice sets: the rows of the calendar, with what they share written once. */
export interface DayGroup extends Pick<
  CalendarRow,
  "basis" | "source" | "knownFrom" | "knownFromEstimated"
> {
  days: readonly (readonly [day: LocalDate, kind: DayKind, name: string])[];
}
