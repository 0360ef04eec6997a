import type { LegalDocumentRow } from "@dondoc/contract";
import type { Dictionary } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";

/** "từ 01/07/2025, hết từ …", as far as the days are known. */
export const periodOf = (
  { effectiveFrom, expiredFrom }: Pick<LegalDocumentRow, "effectiveFrom" | "expiredFrom">,
  words: Dictionary["legalBasis"],
): string =>
  [
    effectiveFrom && words.from(formatDate(effectiveFrom)),
    expiredFrom && words.to(formatDate(expiredFrom)),
  ]
    .filter(Boolean)
    .join(", ");
