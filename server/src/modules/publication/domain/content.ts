import type { PublishedLine, ReportCheck } from "@dondoc/contract";

/** What everybody may read of a publication: kept to the letter once it is published. */
export interface PublishedContent {
  period: { code: string; title: string; from: string; to: string; rule: string };
  intro: string;
  lines: PublishedLine[];
  others: PublishedLine | null;
  total: PublishedLine;
  rate: { code: string; version: number; name: string; formula: string };
  smallest: number;
  checks: ReportCheck[];
}
