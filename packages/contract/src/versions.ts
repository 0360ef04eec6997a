import { z } from "zod";
import { DocumentRef, DocumentState, Due, PartyRole, VersionKind } from "./documents.ts";
import { AllowedAct, Id, LocalDate, UnitRef, Version } from "./primitives.ts";

export const RelateVersions = z.object({ documentId: Id, earlierId: Id, kind: VersionKind });
export const SeparateVersions = z.object({ documentId: Id, earlierId: Id });

/** One of the two versions of an assignment, side by side. */
const ComparedAssignment = z.object({
  id: Id,
  at: z.string(),
  text: z.string(),
  parties: z.array(z.object({ role: PartyRole, name: z.string() })),
  due: z.array(Due),
  lastDay: LocalDate.nullable(),
});
/** What becomes of an open task of the earlier version: it goes on, it ends, or the later version's task takes over. */
export const EarlierTaskDecision = z.enum(["keep", "end", "hand-over"]);
export type EarlierTaskDecision = z.infer<typeof EarlierTaskDecision>;
const TaskNumber = z.object({ id: Id, number: z.int() });
const EarlierTask = TaskNumber.extend({
  unit: UnitRef,
  state: z.string(),
  lastDay: LocalDate.nullable(),
  open: z.boolean(),
  decision: EarlierTaskDecision.nullable(),
  /** The task of the later version that would take over, or has. */
  successor: TaskNumber.nullable(),
  version: z.int(),
});
export type EarlierTask = z.infer<typeof EarlierTask>;
export const ComparisonRow = z.object({
  change: z.enum(["same", "changed", "added", "dropped"]),
  changed: z.array(z.enum(["text", "assignees", "due", "others"])),
  earlier: ComparedAssignment.nullable(),
  later: ComparedAssignment.nullable(),
  words: z.array(z.object({ kind: z.enum(["kept", "taken-out", "put-in"]), text: z.string() })),
  tasks: z.array(EarlierTask),
});
export type ComparisonRow = z.infer<typeof ComparisonRow>;
export const Comparison = z.object({
  later: DocumentRef.extend({ state: DocumentState }),
  earlier: DocumentRef.extend({ state: DocumentState }),
  /** Null while nobody has said that the one is a version of the other. */
  kind: VersionKind.nullable(),
  rows: z.array(ComparisonRow),
  acts: z.array(AllowedAct),
});
export type Comparison = z.infer<typeof Comparison>;
export const SettleEarlier = z.object({
  documentId: Id,
  earlierId: Id,
  decisions: z
    .array(z.object({ taskId: Id, version: Version, decision: EarlierTaskDecision }))
    .min(1)
    .max(2000),
});
export const SettledEarlier = z.object({
  id: Id,
  kept: z.int(),
  ended: z.int(),
  handedOver: z.int(),
});
