import type { DocumentDetail } from "@dondoc/contract";

/** The page, from 1, on which a header field was read; the first where nobody knows. */
export function pageOfField({ scan, headerTraces }: DocumentDetail, field: string | null): number {
  const start = headerTraces.find((trace) => trace.field === field)?.start ?? null;
  if (scan === null || start === null) return 1;
  return Math.max(scan.pageStarts.findLastIndex((from) => from <= start) + 1, 1);
}
