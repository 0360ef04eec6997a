import type { ComplaintResult, ComplaintRuling } from "@dondoc/contract";

/**
 * Whether what is ruled goes with what was found (Law on Complaints, articles 31 and 40): a complaint that is wrong keeps what was
 * complained of, one that is right does not; of one that is right in part either may be.
 */
export function rulingFits(result: ComplaintResult, ruling: ComplaintRuling): boolean {
  if (result === "wrong") return ruling === "keep";
  return result === "partly" || ruling !== "keep";
}
