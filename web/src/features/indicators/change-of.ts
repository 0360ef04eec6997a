import type { IndicatorDirection, IndicatorFigure } from "@dondoc/contract";

export interface Change {
  way: "up" | "down" | "same";
  by: number;
  /** Null where neither way is better. */
  isGood: boolean | null;
}

/** From the period before to this one; null where one of them has no value to compare. */
export function changeOf(
  now: IndicatorFigure,
  before: IndicatorFigure,
  direction: IndicatorDirection,
): Change | null {
  if (now.value === null || before.value === null) return null;
  if (now.denominator === 0 || before.denominator === 0) return null;
  const by = Math.round((now.value - before.value) * 100) / 100;
  if (by === 0) return { way: "same", by: 0, isGood: null };
  const way = by > 0 ? "up" : "down";
  return { way, by: Math.abs(by), isGood: direction === "none" ? null : direction === way };
}
