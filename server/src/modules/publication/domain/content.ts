import type { PublishedResults } from "@dondoc/contract";

/** What everybody may read of a publication: kept to the letter once it is published. */
export interface PublishedContent extends Omit<PublishedResults, "rate"> {
  period: { code: string; title: string; from: string; to: string; rule: string };
  rate: { code: string; version: number; name: string; formula: string };
}
