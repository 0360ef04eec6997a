import { z } from "zod";
import { AllowedAct, Id, Instant, LocalDate, page, PageQuery, UnitRef, Version, words } from "./primitives.ts"; // prettier-ignore

export const QuestionKind = z.enum(["number", "text", "yes-no", "choice"]);
export type QuestionKind = z.infer<typeof QuestionKind>;
/** One line of the form that every agency fills: a column of the table that is summed up. */
export const CollectionQuestion = z.object({
  id: z.string().regex(/^q\d{1,3}$/),
  label: words(500),
  kind: QuestionKind,
  /** Of a number: "hồ sơ", "%". A share is averaged by nobody: it is shown by agency and not summed. */
  unit: words(40).nullable().default(null),
  choices: z.array(words(200)).max(20).default([]),
  required: z.boolean().default(true),
});
export type CollectionQuestion = z.infer<typeof CollectionQuestion>;
export const CollectionAnswers = z.record(
  z.string(),
  z.union([z.string().max(8000), z.number().min(-1e15).max(1e15), z.boolean(), z.null()]),
);
export type CollectionAnswers = z.infer<typeof CollectionAnswers>;

/** One answer as an agency sent it, or as the collector entered it from paper; the latest that was not returned counts. */
export const CollectionAnswer = z.object({
  id: Id,
  no: z.int(),
  answers: CollectionAnswers,
  note: z.string().nullable(),
  sentOn: LocalDate,
  paperNumber: z.string().nullable(),
  fileName: z.string().nullable(),
  enteredBy: z.string(),
  enteredAt: Instant,
  /** Came after the round was closed: kept, and not counted. */
  afterClose: z.boolean(),
  returnedAt: Instant.nullable(),
  returnReason: z.string().nullable(),
});
export type CollectionAnswer = z.infer<typeof CollectionAnswer>;

/** "own": of the one who sums up itself, after a merger; it enters its figures and nobody asks it for them. */
export const PartState = z.enum(["missing", "returned", "answered", "own"]);
export type PartState = z.infer<typeof PartState>;
export const CollectionPart = z.object({
  id: Id,
  version: z.int(),
  unit: UnitRef,
  head: z.string().nullable(),
  state: PartState,
  /** Calendar days after the date: of the answer, else until today. */
  daysLate: z.int(),
  taskId: Id.nullable(),
  reminders: z.int(),
  remindedAt: Instant.nullable(),
  /** One reminder a day: the next tomorrow. */
  remindedToday: z.boolean(),
  history: z.array(CollectionAnswer),
  acts: z.array(AllowedAct),
});
export type CollectionPart = z.infer<typeof CollectionPart>;

/** What all answers come to on one question. */
export const ConsolidatedLine = z.object({
  questionId: z.string(),
  answered: z.int(),
  of: z.int(),
  /** Of numbers that may be summed. */
  sum: z.number().nullable(),
  counts: z.array(z.object({ choice: z.string(), count: z.int() })),
  /** As the program puts it together. */
  proposed: z.string(),
  /** As a person has written it; null while nobody has. */
  written: z.string().nullable(),
});
export type ConsolidatedLine = z.infer<typeof ConsolidatedLine>;

export const CollectionState = z.enum([
  "open",
  "closed",
  "drafted",
  "issued",
  "handed-on",
  "withdrawn",
]);
export type CollectionState = z.infer<typeof CollectionState>;
export const CollectionRow = z.object({
  id: Id,
  number: z.int(),
  title: z.string(),
  collector: UnitRef,
  state: CollectionState,
  dueOn: LocalDate,
  ownDueOn: LocalDate.nullable(),
  /** How the others stand is shown to who sums up and to the province alone; an agency sees itself. */
  sumsUp: z.boolean(),
  asked: z.int(),
  answered: z.int(),
  /** Who still owes a report whose date has passed. */
  late: z.int(),
  /** The person's own agency among the asked. */
  own: z.object({ partId: Id, state: PartState, daysLate: z.int() }).nullable(),
});
export type CollectionRow = z.infer<typeof CollectionRow>;
export const CollectionPage = page(CollectionRow).extend({ asOf: LocalDate });
export const CollectionSide = z.enum(["asked", "collecting", "all"]);
export type CollectionSide = z.infer<typeof CollectionSide>;
export const CollectionQuery = PageQuery.extend({
  side: CollectionSide.default("all"),
  /** Asked: what my agency owes still. Collecting: what is not over yet. */
  open: z.stringbool().default(false),
  taskId: Id.optional(),
});
export type CollectionQuery = z.output<typeof CollectionQuery>;

export const CollectionDetail = CollectionRow.extend({
  version: z.int(),
  asOf: LocalDate,
  request: z.string(),
  document: z.object({ id: Id, title: z.string() }).nullable(),
  task: z.object({ id: Id, number: z.int(), title: z.string(), lastDay: LocalDate.nullable() }).nullable(), // prettier-ignore
  questions: z.array(CollectionQuestion),
  sentOn: LocalDate,
  closedAt: Instant.nullable(),
  /** Taken back by the collector: nobody owes anything. */
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  parts: z.array(CollectionPart),
  summary: z.array(ConsolidatedLine),
  /** The answers that it comes from. */
  summaryFrom: z.array(Id),
  /** Answers that came or were returned since the summary was written. */
  summaryOutdated: z.boolean(),
  draft: z.object({ id: Id, reference: z.string() }).nullable(),
  /** To whom the directive has the summary go, for handing it on. */
  receiver: z.string().nullable(),
  acts: z.array(AllowedAct),
});
export type CollectionDetail = z.infer<typeof CollectionDetail>;

/** What a chain offers for a new round: whom the collector's task waits for, and by when. */
export const CollectionOffer = z.object({
  collectors: z.array(UnitRef),
  task: z.object({ id: Id, number: z.int(), title: z.string(), lastDay: LocalDate.nullable() }).nullable(), // prettier-ignore
  documentId: Id.nullable(),
  units: z.array(UnitRef),
  dueOn: LocalDate.nullable(),
  groups: z.array(z.object({ id: Id, name: z.string() })),
});
export type CollectionOffer = z.infer<typeof CollectionOffer>;

export const SendCollection = z.object({
  collectorUnitId: Id,
  title: words(300),
  request: words(4000),
  taskId: Id.nullable().default(null),
  questions: z.array(CollectionQuestion).min(1).max(60),
  unitIds: z.array(Id).max(500).default([]),
  /** Groups, by their members of today. */
  groupIds: z.array(Id).max(20).default([]),
  dueOn: LocalDate,
  ownDueOn: LocalDate.nullable().default(null),
});
const OnPart = z.object({ partId: Id, version: Version });
const file = {
  fileHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  fileName: words(255).nullable().default(null),
};
export const AnswerCollection = OnPart.extend({
  answers: CollectionAnswers,
  note: words(2000).nullable().default(null),
  ...file,
});
export const EnterPaperAnswer = AnswerCollection.extend({
  paperNumber: words(100),
  /** Of the paper. */
  paperDate: LocalDate,
});
export const ReturnCollected = OnPart.extend({ reason: words(2000) });
const OnCollection = z.object({ collectionId: Id, version: Version });
/** An empty list means everybody who is missing. */
export const RemindCollection = z.object({
  collectionId: Id,
  unitIds: z.array(Id).max(500).default([]),
});
export const CloseCollection = OnCollection;
export const ReopenCollection = OnCollection;
export const WithdrawCollection = OnCollection.extend({ reason: words(2000) });
export const SaveSummary = OnCollection.extend({
  texts: z.record(z.string(), z.string().max(20_000)),
  /** The answers that the writer had before them. */
  from: z.array(Id).max(5000),
});
export const DraftCollectionReport = OnCollection;
export const HandOnCollection = OnCollection.extend({
  receivedBy: words(300),
  note: words(2000).nullable().default(null),
});
export const CollectionDone = z.object({ id: Id, count: z.int() });
