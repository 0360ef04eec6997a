import { z } from "zod";
import { Id, Instant, LocalDate, words } from "./primitives.ts";
import { VoiceKind } from "./voices.ts";

/** What a portal's file may say of a voice. */
export const VoiceColumn = z.enum([
  "externalId",
  "receivedOn",
  "kind",
  "subject",
  "content",
  "place",
  "agency",
  "name",
  "phone",
  "email",
  "address",
  "state",
  "answer",
  "answeredOn",
]);
export type VoiceColumn = z.infer<typeof VoiceColumn>;
/** By heading: the column it is, or "" for none. */
export const VoiceMapping = z.record(z.string().max(300), z.union([VoiceColumn, z.literal("")]));
export type VoiceMapping = z.infer<typeof VoiceMapping>;
/** Where a file comes from; codes are told apart within one of them. */
export const VoiceSource = z.enum(["hotline", "national-portal", "province-portal"]);
export type VoiceSource = z.infer<typeof VoiceSource>;

export const ImportVoices = z.object({
  dryRun: z.stringbool().default(true),
  source: VoiceSource,
  /** Of lines that do not say what they are. */
  kind: VoiceKind.default("proposal"),
  /** A mapping as JSON, against what is guessed from the headings. */
  columns: z.string().max(60_000).optional(),
  /** Keeps the mapping under this name for the next file. */
  saveAs: words(100).optional(),
});
export const VoiceImportResult = z.object({
  dryRun: z.boolean(),
  written: z.boolean(),
  headings: z.array(z.object({ title: z.string(), column: VoiceColumn.nullable() })),
  /** Columns that must be there and were not found. */
  missing: z.array(z.string()),
  counts: z.object({
    /** Lines that become voices, whose voices get the portal's new state, that say nothing new, that are wrong. */
    fresh: z.int(),
    changed: z.int(),
    same: z.int(),
    wrong: z.int(),
  }),
  errors: z.array(z.object({ row: z.int(), column: z.string(), message: z.string() })),
  moreErrors: z.int(),
  /** What a person should know of a line that is not wrong. */
  remarks: z.array(z.object({ row: z.int(), message: z.string() })),
  moreRemarks: z.int(),
  preview: z.array(
    z.object({
      row: z.int(),
      externalId: z.string(),
      receivedOn: LocalDate,
      kind: VoiceKind,
      subject: z.string(),
      settled: z.boolean(),
    }),
  ),
});
export type VoiceImportResult = z.infer<typeof VoiceImportResult>;

export const VoiceMappingList = z.object({
  items: z.array(z.object({ name: z.string(), columns: VoiceMapping, savedAt: Instant })),
});
export const VoiceImportList = z.object({
  items: z.array(
    z.object({
      id: Id,
      source: VoiceSource,
      fileName: z.string(),
      fileHash: z.string(),
      fresh: z.int(),
      changed: z.int(),
      importedAt: Instant,
      by: z.string(),
    }),
  ),
});
