import type { InspectionEvidence } from "@dondoc/contract";
import type { evidenceKinds } from "../../../app/routes.ts";
import type { Dictionary } from "../../../app/words/use-words.tsx";

export type Kind = (typeof evidenceKinds)[number];
/** Of the record itself: what there is once it is signed, and nothing else any more. */
const SHEETS: ReadonlySet<Kind> = new Set<Kind>(["signature-sheet", "refusal-note"]);
export const isSheet = (kind: Kind): boolean => SHEETS.has(kind);

const FINDING = "finding:";

/** What evidence can bear out, for a field to choose from: findings first, then items of the lists. */
export const choicesOf = (
  { findings, checks }: InspectionEvidence,
  words: Dictionary["importedEvidence"],
): { value: string; label: string }[] => [
  ...findings.map(({ id, text }) => ({ value: FINDING + id, label: words.finding(text) })),
  ...checks.map(({ id, text }) => ({ value: id, label: words.check(text) })),
];

/** The same as the act is told of it. */
export const namedOf = (choice: string): { findingId: string | null; itemId: string | null } =>
  choice.startsWith(FINDING)
    ? { findingId: choice.slice(FINDING.length), itemId: null }
    : { findingId: null, itemId: choice || null };
