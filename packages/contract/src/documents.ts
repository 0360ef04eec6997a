import { z } from "zod";
import {
  AllowedAct,
  Id,
  Instant,
  JournalEntry,
  LocalDate,
  page,
  PageQuery,
  PersonRef,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";
import { CitationStanding } from "./legal-basis.ts";

/** A day, perhaps with a clock time: "2021-01-20T17:00". The end of a day is the day alone, never 24:00. */
const DueMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/);
/** A deadline in the words of the text; see packages/directive for the meaning of each form. */
export const Due = z.union([
  z.literal("standing"),
  z.strictObject({ before: DueMoment }),
  z.strictObject({ by: DueMoment }),
  z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
  z.strictObject({ quarter: z.string().regex(/^\d{4}-Q[1-4]$/) }),
  z.strictObject({ year: z.string().regex(/^\d{4}$/) }),
  z.strictObject({
    within: z.int().min(1).max(400),
    unit: z.enum(["day", "workday", "month", "hour"]),
    from: z.enum(["issue", "receipt", "event"]),
  }),
  z.strictObject({
    every: z.enum(["week", "month", "quarter", "half-year", "year"]),
    /** A day of the month ("25") or a month and day ("12-15"). */
    before: z
      .string()
      .regex(/^(\d{1,2}|\d{2}-\d{2})$/)
      .optional(),
  }),
]);
export type Due = z.infer<typeof Due>;

export const DocumentKind = z.enum([
  "công văn",
  "chỉ thị",
  "công điện",
  "thông báo",
  "kế hoạch",
  "chương trình",
  "quyết định",
  "nghị quyết",
  "hướng dẫn",
  "phiếu chuyển",
  "báo cáo",
  "tờ trình",
]);
export const Urgency = z.enum(["khẩn", "thượng khẩn", "hỏa tốc"]);
export const Origin = z.enum(["CENTRAL", "PARTY", "PEOPLES_COUNCIL", "PROVINCE", "INSPECTION"]);
export type Origin = z.infer<typeof Origin>;
export const DocumentState = z.enum(["review", "proposed", "released", "no-task", "expunged"]);
export type DocumentState = z.infer<typeof DocumentState>;
export const AssignmentMode = z.enum(["followed", "receipt", "noted"]);
export type AssignmentMode = z.infer<typeof AssignmentMode>;
export const Duty = z.enum([
  "product",
  "report",
  "activity",
  "standing",
  "target",
  "monitoring",
  "response",
]);
export type Duty = z.infer<typeof Duty>;

/** Fields sent with the file of an upload (multipart: `file`, `receivedOn`, `secondCopy`). */
export const IntakeFields = z.object({
  receivedOn: LocalDate,
  origin: Origin.default("PROVINCE"),
  /** Take it in though the same file or number is already there. */
  secondCopy: z.stringbool().default(false),
});
/** A secret document: only that it exists, when it came, and who holds it on paper. */
export const SecretStub = z.object({ receivedOn: LocalDate });

export const HeaderFields = z.object({
  kind: DocumentKind.nullable(),
  number: z.string().max(20).nullable(),
  symbol: z.string().max(60).nullable(),
  issuerName: z.string().max(300).nullable(),
  place: z.string().max(100).nullable(),
  issuedOn: LocalDate.nullable(),
  subject: z.string().max(1000).nullable(),
  signedFor: z.string().max(200).nullable(),
  signerTitle: z.string().max(200).nullable(),
  signer: z.string().max(200).nullable(),
  urgency: Urgency.nullable(),
  receivedOn: LocalDate,
  origin: Origin,
});
export type HeaderFields = z.infer<typeof HeaderFields>;
export const CorrectHeader = HeaderFields.partial().extend({ documentId: Id, version: Version });

export const PartyRole = z.enum(["assignee", "coordinating", "report-to", "via", "copy-to"]);
export type PartyRole = z.infer<typeof PartyRole>;
/** A body named in the text and what it means in the register on the document's date. */
export const Party = z.object({
  id: Id,
  role: PartyRole,
  name: z.string(),
  unit: UnitRef.nullable(),
  group: z.object({ id: Id, name: z.string(), memberCount: z.int() }).nullable(),
  excludedUnitIds: z.array(Id),
  resolvedBy: z.enum(["register", "person"]).nullable(),
  /** What it may mean when nothing matched exactly; a person picks. */
  candidates: z.array(UnitRef),
});
export type Party = z.infer<typeof Party>;
export const PartyInput = z.object({
  role: PartyRole,
  name: words(400),
  unitId: Id.nullable().default(null),
  groupId: Id.nullable().default(null),
  excludedUnitIds: z.array(Id).max(500).default([]),
});

/** Where a field of the engine's reading came from. */
export const FieldTrace = z.object({
  field: z.string(),
  value: z.string(),
  rule: z.string(),
  confidence: z.enum(["certain", "likely", "doubtful"]),
  start: z.int().nullable(),
  end: z.int().nullable(),
});
export type FieldTrace = z.infer<typeof FieldTrace>;

/** What else the engine reads of an assignment: shown beside it, and decided by nobody but people. */
export const AssignmentDetails = z.object({
  /** Figures to reach: "tối thiểu 95%". */
  targets: z.array(
    z.object({
      comparator: z.enum(["at-least", "at-most", "exactly", "increase", "decrease"]),
      value: z.number(),
      unit: z.string(),
      /** What is measured; "" where the text does not say it. */
      what: z.string(),
    }),
  ),
  /** Asked for, not ordered: "đề nghị" said to those the issuer cannot command. */
  request: z.boolean(),
  /** Which of a group are meant, in the words of the text. */
  scopeNote: z.string().nullable(),
  /** Bodies that the text takes out of a group. */
  excluding: z.array(z.string()),
  /** How the report is handed in. */
  medium: z.array(z.string()),
  /** It follows up the whole document. */
  monitor: z.boolean(),
  /** What its deadlines take for granted that the text does not say. */
  assumed: z.array(
    z.enum([
      "issue-date",
      "century",
      "issue-anchor",
      "eight-hours",
      "last-of-several",
      "inherited",
    ]),
  ),
});
export type AssignmentDetails = z.infer<typeof AssignmentDetails>;

/** What a deadline comes to on the calendar: "why this date?". */
export const Projection = z.object({
  termClass: z.enum([
    "FIXED",
    "RELATIVE",
    "IMMEDIATE",
    "RECURRING",
    "STANDING",
    "CONDITIONAL",
    "NO_DEADLINE",
  ]),
  dueOn: LocalDate.nullable(),
  dueTime: z.string().nullable(),
  bound: z.enum(["by", "before"]).nullable(),
  lastDay: LocalDate.nullable(),
  reviewOn: LocalDate.nullable(),
  explanation: z.string(),
});
export type Projection = z.infer<typeof Projection>;

/** A deadline that the program offers where the document gives none; it binds nobody until a person takes it. */
export const DueSuggestion = z.object({
  dueOn: LocalDate,
  /** Where it comes from: a superior's document, the urgency, the kind of duty. */
  ground: z.string(),
});
export type DueSuggestion = z.infer<typeof DueSuggestion>;

export const AssignmentState = z.enum(["proposed", "accepted", "rejected", "released"]);
export const Assignment = z.object({
  id: Id,
  at: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  deliverable: z.string().nullable(),
  duty: Duty,
  due: z.array(Due),
  duePhrase: z.string().nullable(),
  projection: Projection,
  suggestion: DueSuggestion.nullable(),
  mode: AssignmentMode.nullable(),
  state: AssignmentState,
  foundBy: z.enum(["engine", "person"]),
  parties: z.array(Party),
  traces: z.array(FieldTrace),
  details: AssignmentDetails,
  /** How many tasks a release would make (followed) or has made. */
  taskCount: z.int(),
  rejectReason: z.string().nullable(),
  version: z.int(),
});
export type Assignment = z.infer<typeof Assignment>;

/** A passage that binds and becomes no task: a general prohibition, or what to do in a case that may not come. */
export const DocumentNote = z.object({
  kind: z.enum(["prohibition", "contingent"]),
  at: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
});
export type DocumentNote = z.infer<typeof DocumentNote>;

/** Fields of an assignment that the engine may read with doubt. */
export const DoubtedField = z.enum([
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
]);
export type DoubtedField = z.infer<typeof DoubtedField>;

/** Something only a person can settle before release, pointing at what it is about. */
export const Question = z.object({
  id: z.string(),
  code: z.enum([
    "HEADER_MISSING",
    "NUMBER_DOUBTFUL",
    "FROM_SCAN",
    "ISSUER_UNKNOWN",
    "UNIT_UNKNOWN",
    "UNIT_ENDED",
    "GROUP_OPEN",
    "NO_ASSIGNEE",
    "SEVERAL_LEADS",
    "MODE_MISSING",
    "DELIVERABLE_MISSING",
    "DUE_BEFORE_RECEIPT",
    "SEVERAL_TERMS",
    "CHAIN_TOO_CLOSE",
    "FIELD_DOUBTFUL",
  ]),
  message: z.string(),
  assignmentId: Id.nullable(),
  partyId: Id.nullable(),
  field: z.string().nullable(),
  /** Must be settled before the batch can be proposed; otherwise it is advice. */
  blocking: z.boolean(),
});
export type Question = z.infer<typeof Question>;

export const DocumentWarning = z.object({
  code: z.string(),
  message: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** The citation it is about, where a review of the document may follow from it. */
  citationOrdinal: z.int().optional(),
});

/** An agency's own receipt of a document that was sent to it. */
const Receipt = z.object({ mustStudy: z.boolean(), acknowledgedAt: Instant.nullable() });

export const DocumentRow = z.object({
  id: Id,
  title: z.string(),
  kind: DocumentKind.nullable(),
  reference: z.string().nullable(),
  /** It was taken in without its number, which may come later. */
  unnumbered: z.boolean(),
  issuerName: z.string().nullable(),
  issuedOn: LocalDate.nullable(),
  receivedOn: LocalDate,
  state: DocumentState,
  secretStub: z.boolean(),
  assignments: z.int(),
  reviewed: z.int(),
  tasks: z.int(),
  enteredBy: z.string(),
  enteredAt: Instant,
  /** For an agency: its own receipt of the document. */
  receipt: Receipt.nullable(),
  /** Where a word looked for stands in the text, when the head does not show it. */
  excerpt: z.string().nullable(),
});
export type DocumentRow = z.infer<typeof DocumentRow>;
/** How many documents the person may see, by state, whatever is looked for. */
const DocumentCounts = z.object({
  review: z.int(),
  proposed: z.int(),
  released: z.int(),
  noTask: z.int(),
  /** Documents that the person's agency must study and has not acknowledged. */
  pendingReceipts: z.int(),
});
export type DocumentCounts = z.infer<typeof DocumentCounts>;
/** The counts come with the first page only. */
export const DocumentPage = page(DocumentRow).extend({ counts: DocumentCounts.nullable() });
export type DocumentPage = z.infer<typeof DocumentPage>;
export const DocumentQuery = PageQuery.extend({
  state: DocumentState.optional(),
  /** Documents that my agency must study and has not acknowledged. */
  receipt: z.literal("pending").optional(),
  q: z.string().max(200).optional(),
});

/** What a later document does to an earlier version of itself (Decree 30/2020 art. 18). */
export const VersionKind = z.enum(["replaces", "amends", "corrects"]);
export type VersionKind = z.infer<typeof VersionKind>;
export const DocumentRef = z.object({
  id: Id,
  title: z.string(),
  reference: z.string().nullable(),
  issuedOn: LocalDate.nullable(),
});
export type DocumentRef = z.infer<typeof DocumentRef>;
const Versions = z.object({
  earlier: z.array(DocumentRef.extend({ kind: VersionKind, undecidedTasks: z.int() })),
  later: z.array(DocumentRef.extend({ kind: VersionKind })),
  /** What the text seems to say of documents of the register; a person says whether it is so. */
  suggested: z.array(DocumentRef.extend({ kind: VersionKind })),
});
export type Versions = z.infer<typeof Versions>;

/** A digital signature of the file as it came. No root of trust is known, so nobody vouches for the names. */
const DocumentSignature = z.object({
  signer: z.string(),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  /** Mã số thuế and mã quan hệ ngân sách of the agency. */
  taxCode: z.string().nullable(),
  budgetCode: z.string().nullable(),
  /** Who issued the certificate, as it says itself. */
  issuer: z.string(),
  signedAt: Instant.nullable(),
  /** The certificate was in force at that time; null where the time is not known. */
  inForce: z.boolean().nullable(),
  integrity: z.enum(["intact", "changed", "unchecked"]),
  /** What was put behind the signed bytes. */
  added: z.enum(["nothing", "signed", "unsigned"]),
});
export type DocumentSignature = z.infer<typeof DocumentSignature>;

export const DocumentDetail = z.object({
  id: Id,
  version: z.int(),
  state: DocumentState,
  secretStub: z.boolean(),
  secondarySource: z.boolean(),
  header: HeaderFields.extend({
    issuedMonth: z.string().nullable(),
    numberDoubtful: z.boolean(),
    issuerUnit: UnitRef.nullable(),
  }),
  headerTraces: z.array(FieldTrace),
  addressees: z.array(z.string()),
  citations: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      text: z.string(),
      number: z.string(),
      issuedOn: LocalDate.nullable(),
      ordinal: z.int(),
      /** Against the register of legal bases, as of this document's own date. */
      standing: CitationStanding,
    }),
  ),
  fileName: z.string().nullable(),
  hasFile: z.boolean(),
  signatures: z.array(DocumentSignature),
  /** Pages of the original that can be looked at as pictures; null where there are none. */
  pages: z.int().nullable(),
  /** Of a text that was recognised from pictures; null where the file had letters of its own. Offsets are into the text. */
  scan: z
    .object({
      /** Pages that were recognised, from 1; the others had letters. */
      scannedPages: z.array(z.int()),
      pagesWithoutText: z.array(z.int()),
      /** Words to be compared with the picture; confidence from 0 to 1. */
      doubtfulWords: z.array(z.object({ start: z.int(), end: z.int(), confidence: z.number() })),
      /** Where in the text each page begins. */
      pageStarts: z.array(z.int()),
    })
    .nullable(),
  text: z.string(),
  assignments: z.array(Assignment),
  questions: z.array(Question),
  warnings: z.array(DocumentWarning),
  notes: z.array(DocumentNote),
  enteredBy: PersonRef,
  proposedBy: PersonRef.nullable(),
  reviewedBy: PersonRef.nullable(),
  twoStep: z.boolean(),
  expungeRequest: z
    .object({
      id: Id,
      legalBasis: z.string(),
      reason: z.string(),
      requestedBy: z.string(),
      decided: z.boolean(),
      approved: z.boolean().nullable(),
    })
    .nullable(),
  /** For an agency: its own receipt of the document. */
  receipt: Receipt.nullable(),
  versions: Versions,
  /** The acts on the document, and on its assignments as far as the document decides about them. */
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type DocumentDetail = z.infer<typeof DocumentDetail>;

export const ScanReadingState = z.enum([
  "waiting",
  "reading",
  "done",
  "failed",
  "duplicate",
  "cancelled",
]);
/** The reading of a scan, from its place in the line to the document it became. */
export const ScanReading = z.object({
  id: Id,
  state: ScanReadingState,
  /** Null where nothing may be known of it any more. */
  fileName: z.string().nullable(),
  enteredBy: PersonRef,
  enteredAt: Instant,
  own: z.boolean(),
  receivedOn: LocalDate,
  pages: z.int(),
  pagesDone: z.int(),
  /** Readings before it in the line. */
  ahead: z.int(),
  /** Done: the document it became. Duplicate: the one that was there before. */
  documentId: Id.nullable(),
  /** Why it came to nothing, and what to do. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  mayCancel: z.boolean(),
});
export type ScanReading = z.infer<typeof ScanReading>;
export const ScanReadingList = z.object({ items: z.array(ScanReading) });
export type ScanReadingList = z.infer<typeof ScanReadingList>;
export const CancelReading = z.object({ readingId: Id });
export const KeepSecondCopy = z.object({ readingId: Id });

/** A file with letters is a document at once; a scan has to be read first, which goes on behind. */
export const IntakeResult = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("document"), id: Id, assignments: z.int() }),
  z.object({ outcome: z.literal("reading"), reading: ScanReading }),
]);
export type IntakeResult = z.infer<typeof IntakeResult>;
export const KeptCopy = z.object({ id: Id, assignments: z.int() });

export const CorrectAssignment = z.object({
  assignmentId: Id,
  version: Version,
  text: words(20_000).optional(),
  deliverable: z.string().max(1000).nullable().optional(),
  duty: Duty.optional(),
  due: z.array(Due).min(1).max(6).optional(),
  mode: AssignmentMode.optional(),
  parties: z.array(PartyInput).max(60).optional(),
  /** Fields that a person compared with the text and found read rightly: nobody is asked about them again. */
  confirmed: z.array(DoubtedField).max(13).optional(),
});
export const DecideAssignment = z.object({ assignmentId: Id, version: Version });
/** With a mode: that of the assignment from now on. */
export const AcceptAssignment = DecideAssignment.extend({ mode: AssignmentMode.optional() });
/** All that nobody has decided yet; the mode goes to those that have none. */
export const AcceptRemaining = z.object({
  documentId: Id,
  version: Version,
  mode: AssignmentMode.optional(),
});
export const RejectAssignment = DecideAssignment.extend({ reason: words(500) });
/** Splits at offsets into the document's text, each strictly inside the assignment. */
export const SplitAssignment = DecideAssignment.extend({ at: z.array(z.int()).min(1).max(20) });
export const MergeAssignments = z.object({
  assignmentIds: z.array(Id).min(2).max(20),
  documentId: Id,
  version: Version,
});
/** A missed assignment, marked in the text by a person. */
export const AddAssignment = z.object({
  documentId: Id,
  start: z.int().min(0),
  end: z.int().min(1),
});
/** A stretch of the text; without an edge, up to that edge of the text. */
export const PassageQuery = z.object({
  start: z.coerce.number().int().min(0).default(0),
  end: z.coerce.number().int().min(1).optional(),
});
/** What would be read of a marked passage if it were added; the bodies as the register understands them. */
export const PassageReading = z.object({
  /** False where the passage holds no word that can be read. */
  read: z.boolean(),
  parties: z.array(z.object({ role: PartyRole, name: z.string(), meaning: z.string().nullable() })),
  due: z.array(Due),
  duePhrase: z.string().nullable(),
  deliverable: z.string().nullable(),
  duty: Duty,
  details: AssignmentDetails,
});
export type PassageReading = z.infer<typeof PassageReading>;
/** Everything was read and decided by the person who proposes. */
export const ProposeBatch = z.object({
  documentId: Id,
  version: Version,
  fullyRead: z.literal(true),
});
export const ReleaseBatch = z.object({
  documentId: Id,
  version: Version,
  /** Divisions chosen against the portfolios; their officer or head then follows the tasks of the assignment. */
  divisions: z
    .array(z.object({ assignmentId: Id, divisionId: Id }))
    .max(500)
    .optional(),
});
/** The field (lĩnh vực) of a document, or of one of its assignments where that differs. */
export const SetDocumentField = z.object({
  documentId: Id,
  version: Version,
  assignmentId: Id.optional(),
  fieldId: Id.nullable(),
});
export const SendBackBatch = z.object({ documentId: Id, version: Version, reason: words(1000) });
export const RecordNoTask = z.object({ documentId: Id, version: Version, reason: words(1000) });
export const AcknowledgeReceipt = z.object({ documentId: Id });
export const RequestExpunge = z.object({
  documentId: Id,
  legalBasis: words(300),
  reason: words(1000),
});
export const DecideExpunge = z.object({ requestId: Id, approve: z.boolean() });
export const ReleaseResult = z.object({
  id: Id,
  version: z.int(),
  tasks: z.int(),
  recipients: z.int(),
});
