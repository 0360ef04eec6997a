import { z } from "zod";
import { FileHash } from "./checklists.ts";
import { AllowedAct, Id, Instant, words } from "./primitives.ts";

/** Where evidence comes from; the last two are of the record itself: its signed sheet, or the note that the inspected would not sign. */
export const EvidenceKind = z.enum([
  "camera",
  "document-system",
  "one-stop",
  "other",
  "signature-sheet",
  "refusal-note",
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const ImportEvidence = z.object({
  inspectionId: Id,
  kind: EvidenceKind,
  /** What it bears out: a finding or an item of a checklist; neither for a sheet of the record. */
  findingId: Id.nullable().default(null),
  itemId: Id.nullable().default(null),
  /** System, device and place. */
  origin: words(500),
  /** When it was recorded there. */
  recordedAt: Instant,
  note: words(2000).nullable().default(null),
  fileHash: FileHash,
  fileName: words(200),
  /** SHA-256 as the system it comes from says it; a file that says otherwise is not taken in. Null where it says none. */
  saidHash: FileHash.nullable().default(null),
});
export type ImportEvidence = z.output<typeof ImportEvidence>;

export const ImportedEvidence = z.object({
  id: Id,
  kind: EvidenceKind,
  origin: z.string(),
  recordedAt: Instant,
  note: z.string().nullable(),
  hash: z.string(),
  /** The system it comes from said the same hash. */
  hashSaid: z.boolean(),
  fileName: z.string(),
  /** What it bears out, in words; null for a sheet of the record. */
  about: z.string().nullable(),
  importedBy: z.string(),
  importedAt: Instant,
});
export type ImportedEvidence = z.infer<typeof ImportedEvidence>;
const Choice = z.object({ id: Id, text: z.string() });
export const InspectionEvidence = z.object({
  items: z.array(ImportedEvidence),
  /** What evidence can be given to: findings that stand, and items of the lists that were taken. */
  findings: z.array(Choice),
  checks: z.array(Choice),
  acts: z.array(AllowedAct),
});
export type InspectionEvidence = z.infer<typeof InspectionEvidence>;
