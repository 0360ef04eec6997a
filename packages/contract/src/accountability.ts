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

/**
 * Forms of the register (task digest 12): administrative measures, which are no discipline; moves and discipline, of which only
 * the decision is kept; commendations.
 */
export const MeasureKind = z.enum([
  "reminder",
  "criticism",
  "severe-criticism",
  "review",
  "head-responsibility",
  "reassignment",
  "discipline",
  "praise",
  "award",
]);
export type MeasureKind = z.infer<typeof MeasureKind>;
/** An agency, its head in office, or another of its people. */
export const MeasureSubject = z.enum(["agency", "head", "person"]);
export type MeasureSubject = z.infer<typeof MeasureSubject>;

/** Where the wanted remedy stands as of a day: derived, never stored. */
export const RemedyState = z.enum(["none", "open", "overdue", "reported", "remedied"]);
export type RemedyState = z.infer<typeof RemedyState>;

/** The year or quarter of evaluation it counts for: "2026", "2026-Q3". */
export const CountsFor = z.string().regex(/^(?:20\d{2})(?:-Q[1-4])?$/);

export const MeasureRow = z.object({
  id: Id,
  number: z.int(),
  kind: MeasureKind,
  subjectKind: MeasureSubject,
  unit: UnitRef,
  person: PersonRef.nullable(),
  post: z.string().nullable(),
  documentNumber: z.string(),
  documentOn: LocalDate,
  issuer: z.string(),
  signer: z.string().nullable(),
  cause: z.string().nullable(),
  tasks: z.int(),
  remedyState: RemedyState,
  remedyBy: LocalDate.nullable(),
  remediedOn: LocalDate.nullable(),
  countsFor: z.string(),
  publishedOn: LocalDate.nullable(),
  withdrawnOn: LocalDate.nullable(),
});
export type MeasureRow = z.infer<typeof MeasureRow>;
export const MeasurePage = page(MeasureRow).extend({ total: z.int(), asOf: LocalDate });

/** The registers: what was held against somebody, what was commended, or all. */
export const MeasureList = z.enum(["measures", "commendations", "all"]);
export type MeasureList = z.infer<typeof MeasureList>;
export const MeasureFilter = z.object({
  list: MeasureList.default("all"),
  year: z.coerce.number().int().min(2017).max(2100).optional(),
  kind: MeasureKind.optional(),
  subject: MeasureSubject.optional(),
  remedy: RemedyState.optional(),
  unitId: Id.optional(),
  personId: Id.optional(),
  withdrawn: z.enum(["without", "only", "with"]).default("with"),
  q: z.string().max(200).optional(),
});
export const MeasureQuery = PageQuery.extend(MeasureFilter.shape);
export type MeasureQuery = z.output<typeof MeasureQuery>;

/** What a measure rests on, as of the day it was drawn; each opens. */
export const MeasureGround = z.object({
  id: Id,
  /** `finding` is one about slow cooperation, `inspection` one of a signed record of an inspection. */
  kind: z.enum(["task", "letter", "finding", "inspection", "figure"]),
  /** The record it opens; of a task or letter that the reader may not see, nothing. */
  opens: z
    .object({ type: z.enum(["task", "draft", "partner-report", "inspection"]), id: Id })
    .nullable(),
  label: z.string(),
  lines: z.array(z.string()),
  /** What speaks for whom it is about: objective causes, protection, days that others held it. */
  mitigating: z.array(z.string()),
});
export type MeasureGround = z.infer<typeof MeasureGround>;

const Said = z.object({ text: z.string(), by: z.string(), on: LocalDate });
export type Said = z.infer<typeof Said>;

export const MeasureDetail = MeasureRow.extend({
  version: z.int(),
  disciplineForm: z
    .object({ name: z.string(), legalBasis: z.string(), toVerify: z.boolean() })
    .nullable(),
  draftId: Id.nullable(),
  proposal: z.object({ id: Id, number: z.int(), asOf: LocalDate }).nullable(),
  remedyWanted: z.string().nullable(),
  grounds: z.array(MeasureGround),
  explainBy: LocalDate,
  explanation: Said.nullable(),
  objection: Said.nullable(),
  objectionAnswer: Said.nullable(),
  remedyReport: Said.extend({ document: z.string().nullable() }).nullable(),
  remedyReturnedBecause: z.string().nullable(),
  withdrawal: Said.extend({ document: z.string(), at: Instant }).nullable(),
  enteredBy: z.string(),
  enteredOn: LocalDate,
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type MeasureDetail = z.infer<typeof MeasureDetail>;

/** What the forms of entering need to know: forms of discipline by the law of a day. */
export const DisciplineForm = z.object({
  code: z.string(),
  name: z.string(),
  forWhom: z.enum(["elected", "civil-servant", "civil-servant-leader", "public-employee"]),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  legalBasis: z.string(),
  toVerify: z.boolean(),
});
export type DisciplineForm = z.infer<typeof DisciplineForm>;
export const MeasureForms = z.object({
  items: z.array(DisciplineForm),
  acts: z.array(AllowedAct),
});
export const MeasureFormsQuery = z.object({ on: LocalDate.optional() });

/** The measures that rest on a task, of an agency or a person, for the pages of these. */
export const MeasuresAbout = z.object({ items: z.array(MeasureRow) });

/** An earlier or foreign decision, entered by reference. */
export const EnterMeasure = z.object({
  kind: MeasureKind,
  subjectKind: MeasureSubject,
  unitId: Id,
  /** Of a person; the head in office on the document's day is found. */
  personId: Id.nullable().default(null),
  disciplineForm: z.string().max(40).nullable().default(null),
  documentNumber: words(100),
  documentOn: LocalDate,
  issuer: words(300),
  signer: words(200).nullable().default(null),
  cause: words(4000).nullable().default(null),
  remedyWanted: words(2000).nullable().default(null),
  remedyBy: LocalDate.nullable().default(null),
  countsFor: CountsFor,
  /** Numbers of tasks it rests on: 12 for NV-12. */
  taskNumbers: z.array(z.int().positive()).max(200).default([]),
});
export type EnterMeasure = z.output<typeof EnterMeasure>;

const OnMeasure = z.object({ measureId: Id, version: Version });
export const PublishMeasure = OnMeasure;
export const ExplainMeasure = OnMeasure.extend({ text: words(8000) });
export const ObjectMeasure = OnMeasure.extend({ text: words(8000) });
export const AnswerObjection = OnMeasure.extend({ text: words(8000) });
export const ReportRemedy = OnMeasure.extend({
  text: words(4000),
  documentNumber: words(200).nullable().default(null),
});
export const CheckRemedy = OnMeasure.extend({
  remedied: z.boolean(),
  /** The day it was put right; of a return, why. */
  remediedOn: LocalDate.nullable().default(null),
  reason: words(2000).nullable().default(null),
});
export const WithdrawMeasure = OnMeasure.extend({
  documentNumber: words(200),
  withdrawnOn: LocalDate,
  reason: words(2000),
});

/** What the Office and Home Affairs may propose; an award follows the law on emulation and is entered by its decision. */
export const ProposedKind = z.enum(["reminder", "criticism", "severe-criticism", "praise"]);
export type ProposedKind = z.infer<typeof ProposedKind>;

/** Where a proposal stands as of a day: it waits to be explained, to be drafted, to be signed; it was issued or closed. */
export const ProposalState = z.enum(["hearing", "ready", "drafted", "issued", "closed"]);
export type ProposalState = z.infer<typeof ProposalState>;

export const ProposalRow = z.object({
  id: Id,
  number: z.int(),
  kind: ProposedKind,
  subjectKind: MeasureSubject,
  unit: UnitRef,
  person: PersonRef.nullable(),
  post: z.string().nullable(),
  state: ProposalState,
  cause: z.string(),
  asOf: LocalDate,
  grounds: z.int(),
  madeBy: z.string(),
  madeOn: LocalDate,
  explainBy: LocalDate.nullable(),
  countsFor: z.string(),
});
export type ProposalRow = z.infer<typeof ProposalRow>;
export const ProposalQuery = z.object({
  list: z.enum(["open", "issued", "closed", "all"]).default("open"),
});
export const ProposalList = z.object({ items: z.array(ProposalRow), acts: z.array(AllowedAct) });

export const ProposalDetail = ProposalRow.extend({
  version: z.int(),
  remedyWanted: z.string().nullable(),
  remedyBy: LocalDate.nullable(),
  groundList: z.array(MeasureGround),
  explanation: Said.nullable(),
  draftId: Id.nullable(),
  measureId: Id.nullable(),
  closed: Said.nullable(),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type ProposalDetail = z.infer<typeof ProposalDetail>;

/** What the record holds about an agency today that a measure could rest on; a person chooses. */
export const RecordGround = MeasureGround.omit({ id: true }).extend({
  /** The task or finding. */
  id: Id,
});
export type RecordGround = z.infer<typeof RecordGround>;
export const RecordGroundsQuery = z.object({ unitId: Id });
export const RecordGrounds = z.object({
  asOf: LocalDate,
  unit: UnitRef,
  /** The province writes to its superior and no more. */
  vertical: z.boolean(),
  head: PersonRef.nullable(),
  /** Working days the agency has to explain first; null where the province does not ask. */
  hearDays: z.int().nullable(),
  grounds: z.array(RecordGround),
});
export type RecordGrounds = z.infer<typeof RecordGrounds>;

export const ProposeMeasure = z.object({
  kind: ProposedKind,
  subjectKind: MeasureSubject,
  unitId: Id,
  personId: Id.nullable().default(null),
  cause: words(4000),
  remedyWanted: words(2000).nullable().default(null),
  remedyBy: LocalDate.nullable().default(null),
  countsFor: CountsFor,
  taskIds: z.array(Id).max(200).default([]),
  reportIds: z.array(Id).max(100).default([]),
  /** Findings of inspections. */
  findingIds: z.array(Id).max(100).default([]),
  /** The figures of the agency in a period, as the indicators count them: "2026-Q3". */
  figuresOf: z.string().max(20).nullable().default(null),
});
export type ProposeMeasure = z.output<typeof ProposeMeasure>;

const OnProposal = z.object({ proposalId: Id, version: Version });
export const ExplainProposal = OnProposal.extend({ text: words(8000) });
export const DraftMeasure = OnProposal;
export const DraftedMeasure = z.object({ id: Id, version: z.int(), draftId: Id });
export const CloseProposal = OnProposal.extend({ reason: words(2000) });

/** What the thresholds of the province suggest to look at; nobody is praised or criticised by it. */
export const Suggestion = z.enum(["praise", "award", "criticism", "severe-criticism", "inspect"]);
export type Suggestion = z.infer<typeof Suggestion>;
const Rate = z.object({ numerator: z.number(), denominator: z.number(), value: z.number().nullable() }); // prettier-ignore
export const CandidateQuery = z.object({ period: z.string().max(20).optional() });
export const MeasureCandidates = z.object({
  period: z.object({ code: z.string(), title: z.string(), asOf: LocalDate }),
  groups: z.array(z.object({ title: z.string() })),
  /** The rule of each suggestion in words, with its numbers; those that the province does not apply are left out. */
  rules: z.array(z.object({ suggestion: Suggestion, words: z.string(), legalBasis: z.string() })),
  rows: z.array(
    z.object({
      unit: UnitRef,
      group: z.int(),
      assigned: z.number(),
      completion: Rate,
      onTime: Rate,
      praises: z.int(),
      suggestions: z.array(Suggestion),
    }),
  ),
  acts: z.array(AllowedAct),
});
export type MeasureCandidates = z.infer<typeof MeasureCandidates>;
