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

/** One file of another system, and what that system says of it. */
const EvidenceFile = z.object({
  /** System, device and place. */
  origin: words(500),
  /** When it was recorded there. */
  recordedAt: Instant,
  note: words(2000).nullable().default(null),
  fileHash: FileHash,
  fileName: words(200),
  /** SHA-256 as the system it comes from says it; a file that says otherwise is not taken in. Null where it says none. */
  saidHash: FileHash.nullable().default(null),
  /** The line of the manifest that names it, counted from 1 as sheets do; null without a manifest. */
  row: z.int().min(1).max(1_000_000).nullable().default(null),
});
export type EvidenceFile = z.output<typeof EvidenceFile>;
/** More files than this come in several goes. */
export const MOST_EVIDENCE_FILES = 1000;

export const ImportEvidence = z.object({
  inspectionId: Id,
  kind: EvidenceKind,
  /** What they bear out: a finding or an item of a checklist; neither for a sheet of the record. */
  findingId: Id.nullable().default(null),
  itemId: Id.nullable().default(null),
  /** The list that came with them, where one did. */
  manifest: z
    .object({ fileName: words(200), fileHash: FileHash })
    .nullable()
    .default(null),
  /** All are taken in, or none. */
  files: z.array(EvidenceFile).min(1).max(MOST_EVIDENCE_FILES),
});
export type ImportEvidence = z.output<typeof ImportEvidence>;

/** What a manifest may say of a file. */
export const ManifestColumn = z.enum(["fileName", "recordedAt", "origin", "saidHash", "note"]);
export type ManifestColumn = z.infer<typeof ManifestColumn>;
/** By heading: the column it is, or "" for none. */
export const ManifestMapping = z.record(
  z.string().max(300),
  z.union([ManifestColumn, z.literal("")]),
);
export type ManifestMapping = z.infer<typeof ManifestMapping>;
export const ReadManifest = z.object({
  /** A mapping as JSON, against what is guessed from the headings. */
  columns: z.string().max(10_000).optional(),
});
const ManifestLine = z.object({
  row: z.int(),
  fileName: z.string(),
  /** Null where it is not said or cannot be read, which `problems` tells. */
  recordedAt: Instant.nullable(),
  origin: z.string().nullable(),
  saidHash: z.string().nullable(),
  note: z.string().nullable(),
  /** What keeps the line out, whatever file belongs to it. */
  problems: z.array(z.string()),
});
export type ManifestLine = z.infer<typeof ManifestLine>;
export const EvidenceManifest = z.object({
  /** SHA-256 of the manifest itself. */
  fileHash: z.string(),
  headings: z.array(z.object({ title: z.string(), column: ManifestColumn.nullable() })),
  /** Columns that must be there and were not found. */
  missing: z.array(z.string()),
  lines: z.array(ManifestLine),
  /** Larger files are not taken in, in bytes. */
  largestFile: z.int(),
});
export type EvidenceManifest = z.infer<typeof EvidenceManifest>;

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
  /** The same by its id: a finding, or an item of a checklist. */
  aboutId: Id.nullable(),
  /** The list that named it, and at which line. */
  manifest: z.object({ fileName: z.string(), row: z.int() }).nullable(),
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
