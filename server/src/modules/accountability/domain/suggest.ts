import type { Suggestion } from "@dondoc/contract";

export interface Figures {
  assigned: number;
  completion: { denominator: number; value: number | null };
  onTime: { denominator: number; value: number | null };
  /** Praises of the year that stand. */
  praises: number;
}
/** The province's numbers, as settings have them. */
export interface Thresholds {
  criticismApplied: boolean;
  belowPercent: number;
  severeBelowPercent: number;
  inspectBelowPercent: number;
  minTasks: number;
  completionPercent: number;
  onTimePercent: number;
  yearMinTasks: number;
  yearCompletionPercent: number;
  yearOnTimePercent: number;
  yearTimes: number;
}

/**
 * What the thresholds suggest to look at (task digest 12: Đà Nẵng; 11.1: Thanh Hóa). A rate of too few tasks is none and suggests
 * nothing. Bands of criticism count only where the province applies them; each is exclusive of the others, a bound belongs to the
 * milder one.
 */
export function suggestionsFor(figures: Figures, rule: Thresholds): Suggestion[] {
  const { assigned, completion, onTime, praises } = figures;
  if (onTime.value === null || completion.value === null) return [];
  const found: Suggestion[] = [];
  const above = (least: number, done: number, inTime: number) =>
    assigned >= least && (completion.value ?? 0) > done && (onTime.value ?? 0) > inTime;
  if (above(rule.minTasks, rule.completionPercent, rule.onTimePercent)) found.push("praise");
  if (
    praises >= rule.yearTimes &&
    above(rule.yearMinTasks, rule.yearCompletionPercent, rule.yearOnTimePercent)
  ) {
    found.push("award");
  }
  if (rule.criticismApplied) {
    if (onTime.value < rule.inspectBelowPercent) found.push("inspect");
    else if (onTime.value < rule.severeBelowPercent) found.push("severe-criticism");
    else if (onTime.value < rule.belowPercent) found.push("criticism");
  }
  return found;
}
