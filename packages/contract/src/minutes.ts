import { z } from "zod";
import { AllowedAct, Id, Instant, LocalDate, UnitRef, Version, words } from "./primitives.ts";

/** "Nguyễn Văn A, Giám đốc": as somebody is named among those who were there. */
const Named = words(300);

/** What the minutes of a visit to one inspected agency say beside the findings (task digest 13.4; procedures digest 11.3). */
const Visit = {
  beganAt: Instant,
  /** Open while the visit goes on. */
  endedAt: Instant.nullable().default(null),
  place: words(300),
  /** Who spoke for the inspected; the first of them signs. */
  representatives: z.array(Named).min(1).max(30),
  /** Who was there for neither side. */
  witnesses: z.array(Named).max(20).default([]),
  /** What the inspected said to it. */
  statement: words(8000).nullable().default(null),
  /** What the team asked for. */
  requests: words(8000).nullable().default(null),
  /** The papers that were handed over. */
  papers: words(8000).nullable().default(null),
  /** Of the minutes: one is the inspected agency's, the others the team's. */
  copies: z.int().min(2).max(20),
  /** Why the inspected would not sign. */
  refusal: words(2000).nullable().default(null),
};

export const WriteMinutes = z.object({
  inspectionId: Id,
  version: Version,
  unitId: Id,
  ...Visit,
});
export type WriteMinutes = z.output<typeof WriteMinutes>;

export const MinutesNotes = z.object({
  beganAt: Instant,
  endedAt: Instant.nullable(),
  place: z.string(),
  representatives: z.array(z.string()),
  witnesses: z.array(z.string()),
  statement: z.string().nullable(),
  requests: z.string().nullable(),
  papers: z.string().nullable(),
  copies: z.int(),
  refusal: z.string().nullable(),
  writtenBy: z.string(),
  writtenAt: Instant,
});
export type MinutesNotes = z.infer<typeof MinutesNotes>;

/** The minutes of an inspection, of each inspected agency its own; an agency reads its own alone, once the record is signed. */
export const InspectionMinutes = z.object({
  version: z.int(),
  /** When the visit was begun in the program: what the form offers first. */
  begunAt: Instant.nullable(),
  items: z.array(
    z.object({
      unit: UnitRef,
      /** What was written of the visit; null before, and for the inspected, who have the document. */
      notes: MinutesNotes.nullable(),
      /** The day of the signatures, from which every word stays as it was. */
      fixedOn: LocalDate.nullable(),
      /** The document may be opened: by everybody who sees the record once it is signed, before by the team alone. */
      printable: z.boolean(),
    }),
  ),
  acts: z.array(AllowedAct),
});
export type InspectionMinutes = z.infer<typeof InspectionMinutes>;
