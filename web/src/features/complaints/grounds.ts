import type { ComplaintRefusal, ComplaintResult } from "@dondoc/contract";

/** In the order in which forms offer them. */
export const refusals: readonly ComplaintRefusal[] = ["not-affected", "no-capacity", "no-representative", "no-signature", "time-barred", "decided-second", "at-court", "internal"]; // prettier-ignore
export const results: readonly ComplaintResult[] = ["right", "partly", "wrong"];
