import type { Reference } from "./dates.ts";
import { findDays, findRanges } from "./days.ts";
import type { FoundDue } from "./found-due.ts";
import { findMonths, findQuarters, findYears } from "./periods.ts";
import { findRelative } from "./relative.ts";

/** Every one-off term of a passage, in order; overlapping readings of one place keep the first. */
export function findDeadlines(text: string, reference: Reference | null): FoundDue[] {
  if (!/\d|quý/iu.test(text)) return [];
  const all = [
    ...findDays(text, reference),
    ...findRanges(text, reference),
    ...findMonths(text, reference),
    ...findQuarters(text, reference),
    ...findYears(text, reference),
    ...findRelative(text),
  ];
  all.sort((a, b) => a.from - b.from);
  const kept: FoundDue[] = [];
  for (const due of all) {
    if (!kept.some((other) => due.from < other.to && other.from < due.to)) kept.push(due);
  }
  return kept;
}
