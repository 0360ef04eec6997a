import type { SheetColumn } from "@dondoc/contract";

/** In the order of a register of tasks (form F1). */
export const sheetColumns = [
  "reference",
  "issuedOn",
  "receivedOn",
  "issuer",
  "origin",
  "place",
  "content",
  "lead",
  "partners",
  "deliverable",
  "originalDue",
  "due",
  "state",
  "completedOn",
] as const satisfies readonly SheetColumn[];
