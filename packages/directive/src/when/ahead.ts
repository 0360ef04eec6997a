import { chunkBefore, STRONG } from "./clause.ts";
import { issueDay, two, type Reference } from "./dates.ts";
import type { FoundDue } from "./found-due.ts";

/** "trước quý II", "trước tháng 6", "trước năm 2028": before its first day; "trước cuối quý II" is within it. */
export const AHEAD = /^trước\s+(?:tháng|quý|năm)\s/iu;

/**
 * Before the first day of the period that begins in this month. Where the text names no year, it is the next one to begin; a
 * period that had begun before the document is a term only of what must be finished. A period of several leaves a choice.
 */
export function ahead(
  hit: RegExpExecArray,
  { month, year }: { month: number; year: string | undefined },
  reference: Reference | null,
  rule: string,
): FoundDue | null {
  if (year === undefined && !reference) return null;
  const issued = issueDay(reference);
  const first = (of: number) => `${of}-${two(month)}-01`;
  let before = first(year === undefined ? (reference?.year ?? 0) : Number(year));
  const bygone = issued !== null && before <= issued;
  // "trước tháng 10" of a document of October: next year's, or not meant so.
  const unsure = bygone && year === undefined && (reference?.month ?? 0) - month < 3;
  if (bygone && year === undefined) before = first((reference?.year ?? 0) + 1);
  if (bygone && year !== undefined && !STRONG.test(chunkBefore(hit.input, hit.index))) return null;
  return {
    value: { before },
    from: hit.index,
    to: hit.index + hit[0].length,
    rule,
    confidence: unsure || /-|đến|và|,/iu.test(hit[0]) ? "doubtful" : "likely",
    assumed: year === undefined ? "issue-date" : null,
  };
}
