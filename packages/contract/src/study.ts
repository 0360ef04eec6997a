import { z } from "zod";
import { DocumentRef } from "./documents.ts";
import {
  AllowedAct,
  Id,
  Instant,
  LocalDate,
  page,
  PageQuery,
  PersonRef,
  UnitRef,
  words,
} from "./primitives.ts";

/** How far an agency has come with a document that it must study; each holds what stands before it. */
export const StudyState = z.enum(["sent", "received", "read", "studied"]);
export type StudyState = z.infer<typeof StudyState>;
/** How it was made known; "declared": said so before this register asked for evidence. */
export const StudyForm = z.enum(["meeting", "dispatch", "other", "declared"]);
export type StudyForm = z.infer<typeof StudyForm>;
export const ReportedStudyForm = StudyForm.exclude(["declared"]);
export type ReportedStudyForm = z.infer<typeof ReportedStudyForm>;

/** Somebody whom the head named to study the document. */
export const StudyReader = z.object({
  person: PersonRef,
  title: z.string().nullable(),
  hasAccount: z.boolean(),
  openedAt: Instant.nullable(),
  readAt: Instant.nullable(),
  /** How somebody without an account was heard: "ký nhận ngày 20/11/2026". */
  onPaper: z.string().nullable(),
  acts: z.array(AllowedAct),
});
export type StudyReader = z.infer<typeof StudyReader>;

/** What shows that a document was made known in an agency; the latest counts. */
export const StudyEvidence = z.object({
  id: Id,
  form: StudyForm,
  heldOn: LocalDate,
  documentNumber: z.string().nullable(),
  attended: z.int().nullable(),
  note: z.string().nullable(),
  fileName: z.string().nullable(),
  reportedBy: z.string(),
  reportedAt: Instant,
});
export type StudyEvidence = z.infer<typeof StudyEvidence>;

/** What one agency has done with one document. */
export const StudyAgency = z.object({
  unit: UnitRef,
  /** Who stands for it today and answers: itself, or whoever took it over. */
  unitNow: UnitRef,
  head: z.string().nullable(),
  mustStudy: z.boolean(),
  state: StudyState,
  dueOn: LocalDate.nullable(),
  /** Where the limit comes from: the text, or the province's setting. */
  dueFrom: z.enum(["text", "setting", "person"]).nullable(),
  /** Calendar days after the limit, until it was studied or today. */
  daysLate: z.int(),
  sentAt: Instant,
  receivedAt: Instant.nullable(),
  receivedBy: z.string().nullable(),
  /** First opened in the program by somebody of the agency. */
  readAt: Instant.nullable(),
  readBy: z.string().nullable(),
  studiedOn: LocalDate.nullable(),
  evidence: z.array(StudyEvidence),
  readers: z.array(StudyReader),
  reminders: z.int(),
  remindedAt: Instant.nullable(),
  acts: z.array(AllowedAct),
});
export type StudyAgency = z.infer<typeof StudyAgency>;

export const StudyCounts = z.object({
  sent: z.int(),
  received: z.int(),
  read: z.int(),
  studied: z.int(),
  /** Of those who must study: not yet. */
  missing: z.int(),
  /** Of the missing: past their limit. */
  late: z.int(),
});
export type StudyCounts = z.infer<typeof StudyCounts>;

/** Who of the agencies of a document has received, read and studied it; an agency sees its own line alone. */
export const DocumentStudy = z.object({
  asOf: LocalDate,
  document: DocumentRef,
  counts: StudyCounts,
  agencies: z.array(StudyAgency),
  /** A letter that waits to be signed. */
  openDraftId: Id.nullable(),
  acts: z.array(AllowedAct),
});
export type DocumentStudy = z.infer<typeof DocumentStudy>;

export const StudyRow = z.object({
  document: DocumentRef,
  /** The earliest limit of those who have not studied, else the earliest. */
  dueOn: LocalDate.nullable(),
  sentOn: LocalDate,
  counts: StudyCounts,
  /** Named persons, and how many of them have confirmed. */
  readers: z.int(),
  readersDone: z.int(),
  /** The person who asks is named and has not confirmed. */
  waitsForMe: z.boolean(),
});
export type StudyRow = z.infer<typeof StudyRow>;
export const StudyPage = page(StudyRow).extend({ asOf: LocalDate });
export const StudyList = z.enum(["open", "mine", "all"]);
export type StudyList = z.infer<typeof StudyList>;
export const StudyQuery = PageQuery.extend({
  list: StudyList.default("open"),
  q: z.string().max(200).optional(),
});
export type StudyQuery = z.output<typeof StudyQuery>;

const OnDocument = z.object({ documentId: Id });
const OfUnit = OnDocument.extend({ unitId: Id });
export const RecordOpening = OnDocument;
/** An empty list means every agency that got the document. */
const unitIds = z.array(Id).max(500).default([]);
export const RequireStudy = OnDocument.extend({
  unitIds,
  /** Left out, the province's setting decides. */
  dueOn: LocalDate.nullable().default(null),
  basis: words(500),
});
export const NameReaders = OfUnit.extend({
  name: z.array(Id).max(500),
  release: z.array(Id).max(500).default([]),
});
export const ConfirmReading = OfUnit.extend({
  personId: Id,
  /** Needed of somebody without an account: how they were heard. */
  onPaper: words(300).nullable().default(null),
});
export const ReportStudy = OfUnit.extend({
  form: ReportedStudyForm,
  heldOn: LocalDate,
  documentNumber: words(100).nullable().default(null),
  attended: z.int().min(1).max(100_000).nullable().default(null),
  note: words(2000).nullable().default(null),
  fileHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  fileName: words(255).nullable().default(null),
});
/** An empty list means everybody who has not studied it. */
export const RemindStudy = OnDocument.extend({ unitIds });
export const DraftStudyLetter = OnDocument.extend({ unitIds });
export const StudyDone = z.object({ documentId: Id, count: z.int() });
