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

/** What no answer within the limit means; anything but "none" rests on a legal basis and is printed in the request. */
export const SilenceRule = z.enum(["agree", "none", "escalate"]);
export type SilenceRule = z.infer<typeof SilenceRule>;

/** Where one asked agency's part stands as of a day: derived, never stored (procedures digest 9.4). */
export const ConsultationState = z.enum([
  "draft",
  "sent",
  "received",
  "answering",
  "overdue",
  "overdueEscalated",
  "deemedAgree",
  "answered",
  "answeredLate",
  "returnedForClarification",
  "accepted",
  "closed",
]);
export type ConsultationState = z.infer<typeof ConsultationState>;

/** An agency's stand on one item, or on the whole. */
export const OpinionPosition = z.enum(["agree", "agreeIf", "disagree", "notCompetent"]);
export type OpinionPosition = z.infer<typeof OpinionPosition>;

/** What became of the mark "evasive": it stands, was objected to, was upheld or dismissed by a finding. */
export const EvasiveMark = z.enum(["marked", "objected", "upheld", "dismissed"]);
export type EvasiveMark = z.infer<typeof EvasiveMark>;

/** A file that goes with a request or an answer; uploaded before, by its hash. */
export const FileGiven = z.object({
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: words(300),
});
const FileKept = z.object({ id: Id, fileHash: z.string(), fileName: z.string() });

/** How long an agency has, in working days, which day that is and why; by the rule, else by the settings. */
export const CoordinationTerms = z.object({
  days: z.int(),
  lastDay: LocalDate,
  because: z.string(),
  rule: z.object({ id: Id, title: z.string(), reference: z.string() }).nullable(),
  silence: SilenceRule,
  silenceBasis: z.string().nullable(),
  /** More asked agencies than this need the head of the asking agency. */
  manyAsked: z.int(),
  /** Fields of work that rules between these agencies name. */
  fields: z.array(z.string()),
});
export type CoordinationTerms = z.infer<typeof CoordinationTerms>;
export const CoordinationTermsQuery = z.object({
  taskId: Id.optional(),
  documentId: Id.optional(),
  /** The asked agencies, by commas. */
  asked: z
    .string()
    .max(8000)
    .regex(/^[0-9a-f-]{36}(?:,[0-9a-f-]{36})*$/)
    .optional(),
  urgent: z.stringbool().default(false),
  field: z.string().max(200).optional(),
});

export const AskOpinions = z.object({
  taskId: Id.optional(),
  documentId: Id.optional(),
  matter: words(500),
  ownView: words(),
  items: z.array(words(2000)).min(1).max(30),
  asked: z
    .array(z.object({ unitId: Id, why: words(1000) }))
    .min(1)
    .max(200),
  urgent: z.boolean().default(false),
  field: z.string().max(200).optional(),
  /** Anything but "none" only where the rule for the request, or the province's setting, says so; its ground comes from there. */
  silence: SilenceRule.default("none"),
  files: z.array(FileGiven).max(10).default([]),
});
export const Asked = z.object({ id: Id, number: z.int(), waitsForHead: z.boolean() });

/** One asked agency's part in a list. */
export const ConsultationRow = z.object({
  id: Id,
  consultationId: Id,
  number: z.int(),
  matter: z.string(),
  urgent: z.boolean(),
  asking: UnitRef,
  asked: UnitRef,
  taskId: Id.nullable(),
  documentId: Id.nullable(),
  sentOn: LocalDate.nullable(),
  lastDay: LocalDate.nullable(),
  answeredOn: LocalDate.nullable(),
  state: ConsultationState,
  /** Since when silence counts as agreement; an answer that came after it stands beside it and does not undo it. */
  deemedAgreedOn: LocalDate.nullable(),
  /** Calendar days after the last day, to the answer or to today; 0 when in time. */
  daysLate: z.int(),
  workingDaysLeft: z.int().nullable(),
  overall: OpinionPosition.nullable(),
  evasive: EvasiveMark.nullable(),
  person: PersonRef.nullable(),
});
export type ConsultationRow = z.infer<typeof ConsultationRow>;

/** Tabs of the lists; each is one where-clause, and each figure opens one. */
export const ConsultationList = z.enum([
  "open",
  "late",
  "answered",
  "clarifying",
  "finished",
  "due",
  "on-time",
  "answered-late",
  "clear",
  "evasive",
  "deemed",
  "withdrawn-late",
  "without-function",
  "objected",
  "drafts",
  "all",
]);
export type ConsultationList = z.infer<typeof ConsultationList>;
export const ConsultationQuery = PageQuery.extend({
  side: z.enum(["asked", "asking", "any"]).default("any"),
  list: ConsultationList.default("open"),
  /** The asked or the asking agency, by the side; with "any" either. */
  unitId: Id.optional(),
  taskId: Id.optional(),
  documentId: Id.optional(),
  /** Sent within these days, both included. */
  from: LocalDate.optional(),
  to: LocalDate.optional(),
});
export type ConsultationQuery = z.output<typeof ConsultationQuery>;
export const ConsultationPage = page(ConsultationRow).extend({ asOf: LocalDate });

const AnswerItem = z.object({
  itemId: Id,
  position: OpinionPosition.nullable(),
  reason: z.string(),
  legalRef: z.string(),
  proposal: z.string(),
});
export type AnswerItem = z.infer<typeof AnswerItem>;
export const OpinionAnswer = z.object({
  id: Id,
  round: z.int(),
  items: z.array(AnswerItem),
  overall: OpinionPosition.nullable(),
  conclusion: z.string().nullable(),
  documentNumber: z.string().nullable(),
  by: PersonRef.nullable(),
  sentAt: Instant.nullable(),
  files: z.array(FileKept),
  /** Its reasons say no more than "theo quy định": for a person to look at, never a verdict. */
  vague: z.boolean(),
});
export type OpinionAnswer = z.infer<typeof OpinionAnswer>;

export const Reminder = z.object({
  id: Id,
  by: PersonRef,
  sentAt: Instant,
  note: z.string().nullable(),
  seenBy: PersonRef.nullable(),
  seenAt: Instant.nullable(),
});

export const AskedPart = ConsultationRow.extend({
  version: z.int(),
  why: z.string(),
  vertical: z.boolean(),
  readAt: Instant.nullable(),
  clarifyReason: z.string().nullable(),
  clarifyLastDay: LocalDate.nullable(),
  evasiveReason: z.string().nullable(),
  objection: z.string().nullable(),
  evasiveFoundReason: z.string().nullable(),
  acceptNote: z.string().nullable(),
  /** Sent answers, the latest last; the draft only for the answering side. */
  answers: z.array(OpinionAnswer),
  draft: OpinionAnswer.nullable(),
  reminders: z.array(Reminder),
  /** The report about its slowness, where there is one. */
  report: z.object({ id: Id, number: z.int(), state: z.string() }).nullable(),
  /** The person may report the asked agency for it now. */
  mayReport: z.boolean(),
  acts: z.array(AllowedAct),
});
export type AskedPart = z.infer<typeof AskedPart>;

export const ConsultationDetail = z.object({
  id: Id,
  version: z.int(),
  number: z.int(),
  matter: z.string(),
  ownView: z.string(),
  urgent: z.boolean(),
  asking: UnitRef,
  /** What it is about, where the person may see it. */
  about: z.object({ type: z.enum(["task", "document"]), id: Id, title: z.string() }).nullable(),
  items: z.array(z.object({ id: Id, ordinal: z.int(), question: z.string() })),
  silence: SilenceRule,
  silenceBasis: z.string().nullable(),
  /** The sentence that stands in the printed request. */
  silenceText: z.string().nullable(),
  needsHead: z.boolean(),
  createdBy: PersonRef,
  createdAt: Instant,
  confirmedBy: PersonRef.nullable(),
  sentAt: Instant.nullable(),
  lastDay: LocalDate.nullable(),
  limitBecause: z.string().nullable(),
  withdrawReason: z.string().nullable(),
  files: z.array(FileKept),
  /** The parts the person may see: an asked agency its own only. */
  parts: z.array(AskedPart),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type ConsultationDetail = z.infer<typeof ConsultationDetail>;

const OnConsultation = z.object({ consultationId: Id, version: Version });
const OnAsked = z.object({ askedId: Id, version: Version });
export const ConfirmManyAsked = OnConsultation;
export const WithdrawConsultation = OnConsultation.extend({ reason: words(1000) });
export const ReceiveConsultation = OnAsked;
export const AllocateConsultation = OnAsked.extend({ personId: Id });
const AnswerFields = z.object({
  items: z
    .array(
      z.object({
        itemId: Id,
        position: OpinionPosition.nullable().default(null),
        reason: z.string().max(4000).default(""),
        legalRef: z.string().max(500).default(""),
        proposal: z.string().max(4000).default(""),
      }),
    )
    .max(30)
    .default([]),
  overall: OpinionPosition.nullable().default(null),
  conclusion: z.string().max(4000).default(""),
  documentNumber: z.string().max(100).optional(),
  files: z.array(FileGiven).max(10).default([]),
});
export const DraftAnswer = OnAsked.extend(AnswerFields.shape);
export const SendAnswer = OnAsked.extend(AnswerFields.shape);
export const AcceptAnswer = OnAsked.extend({ note: z.string().max(2000).optional() });
export const ReturnAnswer = OnAsked.extend({ reason: words(2000) });
export const MarkEvasive = OnAsked.extend({ reason: words(2000) });
export const ObjectEvasive = OnAsked.extend({ objection: words(2000) });
export const FindEvasive = OnAsked.extend({ upheld: z.boolean(), reason: words(2000) });
export const RemindAsked = OnAsked.extend({ note: z.string().max(1000).optional() });

/** Figures of one agency, as asker or as answerer; each opens its rows. */
export const CoordinationFigures = z.object({
  unit: UnitRef,
  sent: z.int(),
  due: z.int(),
  onTime: z.int(),
  late: z.int(),
  answeredLate: z.int(),
  /** Not answered by the limit, and taken back after it. */
  withdrawnLate: z.int(),
  answered: z.int(),
  /** Working days from sending to the first answer. */
  medianDays: z.number().nullable(),
  clear: z.int(),
  evasive: z.int(),
  deemed: z.int(),
  withoutFunction: z.int(),
});
export type CoordinationFigures = z.infer<typeof CoordinationFigures>;
export const CoordinationStatisticsQuery = z.object({
  side: z.enum(["asked", "asking"]).default("asked"),
  /** "2026-11", "2026-Q4", "2026" or "2026-10-05..2026-11-15"; the last twelve months where it is left out. */
  period: z.string().max(30).optional(),
});
export const CoordinationStatistics = z.object({
  asOf: LocalDate,
  /** Requests sent within these days are counted. */
  period: z.object({ code: z.string(), title: z.string(), from: LocalDate, to: LocalDate }),
  items: z.array(CoordinationFigures),
});
export type CoordinationStatistics = z.infer<typeof CoordinationStatistics>;

/** What a task's or document's page shows of coordination. */
export const TaskCoordination = z.object({
  asOf: LocalDate,
  consultations: z.array(ConsultationRow),
  acts: z.array(AllowedAct),
});
export type TaskCoordination = z.infer<typeof TaskCoordination>;
export const CoordinationFile = z.object({
  fileHash: z.string(),
  fileName: z.string(),
  size: z.int(),
});
export type CoordinationFile = z.infer<typeof CoordinationFile>;
