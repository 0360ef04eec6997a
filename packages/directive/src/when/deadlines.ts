import type { Reference } from "./dates.ts";
import { findDays, findToday } from "./days.ts";
import type { FoundDue } from "./found-due.ts";
import { findMonths, findQuarters } from "./periods.ts";
import { findRanges } from "./ranges.ts";
import { findRelative } from "./relative.ts";
import { findYears } from "./years.ts";

/** Every one-off term of a passage, in order; overlapping readings of one place keep the first. */
export function findDeadlines(text: string, reference: Reference | null): FoundDue[] {
  if (!/\d|quý|hôm nay|cùng ngày|tháng này|năm nay|thời hạn|vòng|kể từ/iu.test(text)) return [];
  const all = [
    ...findDays(text, reference),
    ...findToday(text, reference),
    ...findRanges(text, reference),
    ...findMonths(text, reference),
    ...findQuarters(text, reference),
    ...findYears(text, reference),
    ...findRelative(text),
  ];
  all.sort((a, b) => a.from - b.from);
  let reached = 0;
  return all.filter(({ from, to }) => {
    if (from < reached) return false;
    reached = to;
    return true;
  });
}
