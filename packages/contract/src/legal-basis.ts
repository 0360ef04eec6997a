import { z } from "zod";
import {
  AllowedAct,
  Id,
  Instant,
  JournalEntry,
  LocalDate,
  page,
  PageQuery,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";

/** The kinds of document a register of legal bases holds, in the words of Law 64/2025/QH15 and Decree 30/2020. */
export const LegalKind = z.enum([
  "luật",
  "pháp lệnh",
  "nghị quyết",
  "nghị định",
  "quyết định",
  "chỉ thị",
  "thông tư",
  "thông tư liên tịch",
  "quy định",
  "quy chế",
  "kết luận",
  "hướng dẫn",
  "chương trình",
  "kế hoạch",
  "công điện",
  "công văn",
  "thông báo",
  "báo cáo",
  "văn bản hợp nhất",
  "khác",
]);
export type LegalKind = z.infer<typeof LegalKind>;

/** Whether a document binds on a given day; never stored, computed from dates and relations. */
export const LegalStanding = z.enum([
  "not-yet",
  "in-force",
  "partly-expired",
  "expired",
  "suspended",
  "unknown",
]);
export type LegalStanding = z.infer<typeof LegalStanding>;
/** What a source says of a document as of a day, where it gives no dates. */
export const DeclaredStanding = z.enum(["in-force", "partly-expired", "expired", "suspended"]);
export type DeclaredStanding = z.infer<typeof DeclaredStanding>;

/** What one document does to another; the acting document comes first. */
export const LegalRelationKind = z.enum([
  "replaces",
  "abrogates",
  "amends",
  "corrects",
  "suspends",
  "guides",
  "consolidates",
  "based-on",
]);
export type LegalRelationKind = z.infer<typeof LegalRelationKind>;

/** A document of the register by its name; one that is only mentioned has no id. */
export const LegalRef = z.object({
  id: Id.nullable(),
  reference: z.string(),
  kind: LegalKind.nullable(),
  title: z.string().nullable(),
  issuedOn: LocalDate.nullable(),
});
export type LegalRef = z.infer<typeof LegalRef>;

export const LegalDocumentRow = z.object({
  id: Id,
  kind: LegalKind,
  reference: z.string(),
  issuer: z.string(),
  title: z.string().nullable(),
  issuedOn: LocalDate.nullable(),
  issuedYear: z.int().nullable(),
  effectiveFrom: LocalDate.nullable(),
  /** The first day on which it no longer binds. */
  expiredFrom: LocalDate.nullable(),
  standing: LegalStanding,
  checked: z.boolean(),
});
export type LegalDocumentRow = z.infer<typeof LegalDocumentRow>;
export const LegalDocumentPage = page(LegalDocumentRow).extend({
  asOf: LocalDate,
  total: z.int().nullable(),
});
export const LegalDocumentQuery = PageQuery.extend({
  q: z.string().max(200).optional(),
  kind: LegalKind.optional(),
  issuer: z.string().max(200).optional(),
  standing: LegalStanding.optional(),
  checked: z.stringbool().optional(),
  /** The day the standing is asked for; today when left out. */
  asOf: LocalDate.optional(),
});
export type LegalDocumentQuery = z.output<typeof LegalDocumentQuery>;
export const LegalIssuers = z.object({ items: z.array(z.string()) });

export const LegalRelation = z.object({
  id: Id,
  kind: LegalRelationKind,
  /** Which side this document is on: it acts, or it is acted upon. */
  side: z.enum(["acts", "acted-upon"]),
  other: LegalRef,
  /** Empty: the whole document. */
  articles: z.array(z.string()),
  effectiveOn: LocalDate.nullable(),
  /** A suspension's first day without it. */
  until: LocalDate.nullable(),
  note: z.string().nullable(),
});
export type LegalRelation = z.infer<typeof LegalRelation>;

/** A document received by the province that rests on this one. */
export const CitingDocument = z.object({
  id: Id,
  reference: z.string().nullable(),
  title: z.string(),
  issuedOn: LocalDate.nullable(),
  openTasks: z.int(),
  standingThen: LegalStanding,
});
export type CitingDocument = z.infer<typeof CitingDocument>;

export const LegalDocumentDetail = LegalDocumentRow.extend({
  version: z.int(),
  number: z.string(),
  asOf: LocalDate,
  declaredStanding: DeclaredStanding.nullable(),
  declaredOn: LocalDate.nullable(),
  source: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  note: z.string().nullable(),
  checkedBy: z.string().nullable(),
  checkedOn: LocalDate.nullable(),
  relations: z.array(LegalRelation),
  /** What stands in its place, the latest last; empty where nothing replaced it. */
  chain: z.array(LegalRef),
  /** Its standing over time: what changed, when, by which document. */
  history: z.array(
    z.object({
      on: LocalDate.nullable(),
      event: z.enum(["issued", "effective", "expired", "suspended", "resumed", "changed"]),
      kind: LegalRelationKind.nullable(),
      by: LegalRef.nullable(),
      articles: z.array(z.string()),
    }),
  ),
  citedBy: z.array(CitingDocument),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type LegalDocumentDetail = z.infer<typeof LegalDocumentDetail>;

const address = z.url({ protocol: /^https?$/ }).max(500);
export const LegalDocumentFields = z.object({
  kind: LegalKind,
  /** Number and symbol as they are written: "118/2025/NĐ-CP". */
  reference: words(80),
  issuer: words(200),
  title: words(1000).nullable().default(null),
  issuedOn: LocalDate.nullable().default(null),
  effectiveFrom: LocalDate.nullable().default(null),
  expiredFrom: LocalDate.nullable().default(null),
  declaredStanding: DeclaredStanding.nullable().default(null),
  declaredOn: LocalDate.nullable().default(null),
  source: words(300).nullable().default(null),
  sourceUrl: address.nullable().default(null),
  note: words(1000).nullable().default(null),
  /** A person has compared it with the source. */
  checked: z.boolean().default(false),
});
export type LegalDocumentFields = z.output<typeof LegalDocumentFields>;
export const CorrectLegalDocument = LegalDocumentFields.extend({
  documentId: Id,
  version: Version,
});

/** What one document does to another, named by number and symbol; the other may be missing from the register. */
export const RelateLegalDocuments = z.object({
  documentId: Id,
  version: Version,
  kind: LegalRelationKind,
  side: z.enum(["acts", "acted-upon"]),
  other: z.union([z.strictObject({ id: Id }), z.strictObject({ reference: words(80) })]),
  articles: z.array(words(100)).max(50).default([]),
  effectiveOn: LocalDate.nullable().default(null),
  until: LocalDate.nullable().default(null),
  note: words(500).nullable().default(null),
});
export const DropLegalRelation = z.object({
  documentId: Id,
  version: Version,
  relationId: Id,
  reason: words(500),
});

export const LegalImportRow = z.object({
  row: z.int(),
  name: z.string(),
  outcome: z.enum(["new", "changed", "same", "wrong"]),
  message: z.string().nullable(),
});
export const LegalImportResult = z.object({
  dryRun: z.boolean(),
  written: z.boolean(),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() }),
  /** The wrong rows first; of a long file not all the others. */
  rows: z.array(LegalImportRow),
});
export type LegalImportResult = z.infer<typeof LegalImportResult>;

/** Section 12.4 of the procedures digest: what may be wrong with a citation. */
export const CitationCheck = z.enum([
  "CIT-01",
  "CIT-02",
  "CIT-03",
  "CIT-04",
  "CIT-05",
  "CIT-06",
  "CIT-07",
  "CIT-08",
]);
export type CitationCheck = z.infer<typeof CitationCheck>;
export const CitationFinding = z.object({
  check: CitationCheck,
  severity: z.enum(["error", "warn", "info"]),
  message: z.string(),
});
export type CitationFinding = z.infer<typeof CitationFinding>;
/** A citation against the register, as of the date of the document that cites. */
export const CitationStanding = z.object({
  /** "missing": not in the register; "ambiguous": several may be meant, or its year is not known. */
  standing: z.enum(["missing", "ambiguous", ...LegalStanding.options]),
  document: LegalRef.nullable(),
  /** What may be meant where nothing could be decided. */
  candidates: z.array(LegalRef),
  /** What stands in its place as of that date, or today. */
  chain: z.array(LegalRef),
  /** Expired since: in force then, no longer today. */
  standingToday: LegalStanding,
  findings: z.array(CitationFinding),
});
export type CitationStanding = z.infer<typeof CitationStanding>;

/** CIT-09: a document with open tasks that rests on a basis that has expired since. */
export const OutdatedBasis = z.object({
  document: z.object({
    id: Id,
    reference: z.string().nullable(),
    title: z.string(),
    issuedOn: LocalDate.nullable(),
  }),
  openTasks: z.int(),
  citationOrdinal: z.int(),
  basis: LegalRef,
  expiredFrom: LocalDate.nullable(),
  standing: LegalStanding,
  chain: z.array(LegalRef),
  /** A review of it that is under way. */
  reviewId: Id.nullable(),
});
export type OutdatedBasis = z.infer<typeof OutdatedBasis>;
export const OutdatedBases = z.object({ asOf: LocalDate, items: z.array(OutdatedBasis) });

export const ReviewOpinion = z.enum(["keep", "amend", "replace", "abolish"]);
export type ReviewOpinion = z.infer<typeof ReviewOpinion>;
export const ReviewTrigger = z.enum(["parent-changed", "periodic", "finding", "request"]);
export type ReviewTrigger = z.infer<typeof ReviewTrigger>;

/** Asks an agency to review a document because of a basis it cites; goes out as any task does, after release. */
export const OpenReview = z.object({
  documentId: Id,
  /** Which of its citations gave the reason; without one the document as a whole. */
  citationOrdinal: z.int().min(0).max(1_000_000).nullable().default(null),
  trigger: ReviewTrigger,
  unitId: Id,
  dueOn: LocalDate,
  reason: words(1000),
});
export const OpenedReview = z.object({ id: Id, slipId: Id });

export const LegalReview = z.object({
  id: Id,
  document: z.object({ id: Id, reference: z.string().nullable(), title: z.string() }),
  slipId: Id,
  slipState: z.string(),
  task: z.object({ id: Id, number: z.int(), state: z.string() }).nullable(),
  unit: UnitRef.nullable(),
  dueOn: LocalDate,
  trigger: ReviewTrigger,
  reason: z.string(),
  openedBy: z.string(),
  openedAt: Instant,
  opinion: ReviewOpinion.nullable(),
  proposal: z.string().nullable(),
  concludedBy: z.string().nullable(),
  concludedAt: Instant.nullable(),
  acts: z.array(AllowedAct),
});
export type LegalReview = z.infer<typeof LegalReview>;
export const LegalReviewPage = page(LegalReview);
export const LegalReviewQuery = PageQuery.extend({
  documentId: Id.optional(),
  open: z.stringbool().optional(),
});
export const ConcludeReview = z.object({
  reviewId: Id,
  opinion: ReviewOpinion,
  proposal: words(2000),
});
