import { onDraft } from "../drafting/index.ts";
import { collectionReportIssued } from "./write/report-issued.ts";

/** What this room does when a consolidated report is signed. */
export function registerCollectionEffects(): void {
  onDraft("collection-report", { issued: collectionReportIssued });
}
