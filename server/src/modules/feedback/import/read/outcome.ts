import type { VoiceImportResult } from "@dondoc/contract";
import { COLUMNS, titleOf, type Mapping } from "../domain/columns.ts";
import type { LineError } from "../domain/read-line.ts";
import type { VoicePlan } from "./plan.ts";

/** More of a kind than this nobody reads at once; how many there are is said. */
const SHOWN = 100;
const PREVIEWED = 20;

export function outcomeOf(
  plan: VoicePlan,
  errors: readonly LineError[],
  { headings, columns, missing }: Mapping,
): Omit<VoiceImportResult, "dryRun" | "written"> {
  const wrong = new Set(errors.map(({ row }) => row)).size;
  return {
    headings: headings.map((title, at) => ({
      title,
      column: COLUMNS.find((column) => columns[column] === at) ?? null,
    })),
    missing: missing.map(titleOf),
    counts: {
      fresh: plan.fresh.length,
      changed: plan.changed.length,
      same: plan.same,
      wrong,
    },
    errors: errors.slice(0, SHOWN),
    moreErrors: Math.max(0, errors.length - SHOWN),
    remarks: plan.remarks.slice(0, SHOWN),
    moreRemarks: Math.max(0, plan.remarks.length - SHOWN),
    preview: plan.fresh
      .slice(0, PREVIEWED)
      .map(({ row, externalId, receivedOn, kind, subject, settled }) => ({
        row,
        externalId,
        receivedOn,
        kind,
        subject,
        settled,
      })),
  };
}
