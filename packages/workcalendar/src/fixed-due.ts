import type { LocalDate } from "./local-date.ts";

/** A fixed date in the words of the directive: "chậm nhất ngày", "đến hết ngày" (`by`) or "trước ngày" (`before`). */
export interface FixedDue {
  on: LocalDate;
  bound: "by" | "before";
}

/**
 * What "trước ngày D" means in this province. `SAME_DAY`: done on D is in time, late from 00:00 of the next day.
 * `DAY_BEFORE`: the strict reading, the last day is D−1.
 */
export type BeforeDateMeans = "SAME_DAY" | "DAY_BEFORE";
