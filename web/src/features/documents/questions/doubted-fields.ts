import type { DoubtedField as Field } from "@dondoc/contract";

/** Fields of an assignment that can be read with doubt, as the contract lists them. */
export const doubtedFields = [
  "assignee",
  "coordinating",
  "report-to",
  "via",
  "copy-to",
  "due",
  "duty",
  "deliverable",
  "scopeNote",
  "excluding",
  "force",
  "targets",
  "medium",
] as const satisfies readonly Field[];
