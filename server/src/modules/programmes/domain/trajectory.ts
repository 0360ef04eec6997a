/** Which way is better, and whether a value is a level as of a day or what has come together since the year began. */
export type Direction = "up" | "down";
export type TargetMeasure = "level" | "cumulative";

/** A point of the year: what is planned or was reached when that month ended. */
export interface MonthValue {
  month: number;
  value: number;
}

/** The path from the baseline to what is planned for the end of December. */
export interface Plan {
  direction: Direction;
  baseline: number;
  planned: number;
  /** Between two points: evenly, or the earlier one until the next is due. */
  path: "linear" | "steps";
  /** Points before December, by month. Late-year targets need them, or everything is red until November. */
  milestones: readonly MonthValue[];
}

export const YEAR_END = 12;

function pointsOf({ baseline, planned, milestones }: Plan): [MonthValue, ...MonthValue[]] {
  const between = [...milestones].sort((a, b) => a.month - b.month);
  return [{ month: 0, value: baseline }, ...between, { month: YEAR_END, value: planned }];
}

/** What the plan expects when a month has ended (evaluation digest 15.1: LINEAR, MILESTONE, SEASONAL by its own points). */
export function expectedAt(plan: Plan, month: number): number {
  const [start, ...later] = pointsOf(plan);
  let before = start;
  for (const point of later) {
    if (point.month > month) {
      if (plan.path === "steps") return before.value;
      const part = (month - before.month) / (point.month - before.month);
      return before.value + (point.value - before.value) * part;
    }
    before = point;
  }
  return before.value;
}

/**
 * How far a value is before (+) or behind (−) its path, as a share of the way from the baseline to what is planned: the v of evaluation
 * digest 15.1. A target that only holds a level has no way; then as a share of that level.
 */
export function leadOf(plan: Plan, { month, value }: MonthValue): number {
  const way = Math.abs(plan.planned - plan.baseline) || Math.abs(plan.planned) || 1;
  const ahead = value - expectedAt(plan, month);
  return (plan.direction === "up" ? ahead : -ahead) / way;
}

/** Whether a value is as good as what is planned for the end of the year. */
export const meetsPlan = ({ direction, planned }: Plan, value: number): boolean =>
  direction === "up" ? value >= planned : value <= planned;

/**
 * Whether a target is reached (the 14 of "14/15 chỉ tiêu"): its latest value is as good as what is planned. What adds up over the
 * year and must stay low is under its ceiling until the year is over, so only December says.
 */
export function isReached(plan: Plan, measure: TargetMeasure, latest: MonthValue | null): boolean {
  if (latest === null || !meetsPlan(plan, latest.value)) return false;
  return !(plan.direction === "down" && measure === "cumulative") || latest.month === YEAR_END;
}

/** The values known for the year, latest last; the latest is what the target stands at. */
export const latestOf = (values: readonly MonthValue[]): MonthValue | null =>
  values.reduce<MonthValue | null>(
    (latest, value) => (latest === null || value.month > latest.month ? value : latest),
    null,
  );
