import { meetsPlan, YEAR_END, type MonthValue, type Plan } from "./trajectory.ts";

/** Where the last values lead by the end of December if nothing changes: a band, never a promise. */
export interface Forecast {
  low: number;
  middle: number;
  high: number;
  /** Of the band all, a part or nothing is as good as the plan. */
  outlook: "likely" | "possible" | "unlikely";
}

/** Slopes of so many last points are looked at, of no fewer than the second number (evaluation digest 15.1: last 4 points). */
const LAST_POINTS = 4;
const FEWEST_POINTS = 3;

/**
 * Robust slope of the last points (the median of the slopes of all pairs, after Theil and Sen), which one odd month does not bend; the
 * band is between the flattest and the steepest pair. Null where there are too few points, or December is known.
 */
export function forecastOf(plan: Plan, values: readonly MonthValue[]): Forecast | null {
  const points = [...values].sort((a, b) => a.month - b.month).slice(-LAST_POINTS);
  const last = points.at(-1);
  if (last === undefined || points.length < FEWEST_POINTS || last.month >= YEAR_END) return null;
  const slopes = points
    .flatMap((from, at) =>
      points.slice(at + 1).map((to) => (to.value - from.value) / (to.month - from.month)),
    )
    .sort((a, b) => a - b);
  const reachedBy = (slope: number) => last.value + slope * (YEAR_END - last.month);
  const low = reachedBy(slopes[0] ?? 0);
  const high = reachedBy(slopes.at(-1) ?? 0);
  const met = [low, high].filter((value) => meetsPlan(plan, value)).length;
  return {
    low,
    middle: reachedBy(median(slopes)),
    high,
    outlook: met === 2 ? "likely" : met === 1 ? "possible" : "unlikely",
  };
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const [lower, upper] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}
