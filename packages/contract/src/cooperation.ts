import { z } from "zod";
import { FileGiven, SilenceRule } from "./coordination.ts";
import {
  AllowedAct,
  Id,
  JournalEntry,
  LocalDate,
  page,
  PageQuery,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";

/** What is asked for: data, people, a joint visit, something else. */
export const CooperationKind = z.enum(["data", "people", "visit", "other"]);
export type CooperationKind = z.infer<typeof CooperationKind>;
/** Derived as of a day. */
export const CooperationState = z.enum([
  "sent",
  "accepted",
  "overdue",
  "declined",
  "delivered",
  "deliveredLate",
  "confirmed",
]);
export type CooperationState = z.infer<typeof CooperationState>;

/** A request for something to be delivered, between the agencies of a task. */
export const CooperationRow = z.object({
  id: Id,
  number: z.int(),
  version: z.int(),
  taskId: Id,
  taskNumber: z.int().nullable(),
  asking: UnitRef,
  asked: UnitRef,
  kind: CooperationKind,
  content: z.string(),
  why: z.string(),
  urgent: z.boolean(),
  sentOn: LocalDate,
  lastDay: LocalDate,
  limitBecause: z.string(),
  state: CooperationState,
  daysLate: z.int(),
  workingDaysLeft: z.int().nullable(),
  declineGround: z.string().nullable(),
  declineLegalRef: z.string().nullable(),
  deliveredOn: LocalDate.nullable(),
  delivery: z.string().nullable(),
  documentNumber: z.string().nullable(),
  fileName: z.string().nullable(),
  vertical: z.boolean(),
  report: z.object({ id: Id, number: z.int(), state: z.string() }).nullable(),
  /** The person may report the asked agency for it now. */
  mayReport: z.boolean(),
  acts: z.array(AllowedAct),
});
export type CooperationRow = z.infer<typeof CooperationRow>;
export const CooperationList = z.enum(["open", "late", "delivered", "declined", "finished", "all"]);
export type CooperationList = z.infer<typeof CooperationList>;
export const CooperationQuery = PageQuery.extend({
  side: z.enum(["asked", "asking", "any"]).default("any"),
  list: CooperationList.default("open"),
  unitId: Id.optional(),
  taskId: Id.optional(),
});
export type CooperationQuery = z.output<typeof CooperationQuery>;
export const CooperationPage = page(CooperationRow).extend({ asOf: LocalDate });

/** The partners of a task that may be asked for something, from where the person stands. */
export const CooperationPartners = z.object({
  asking: UnitRef.nullable(),
  partners: z.array(UnitRef),
  acts: z.array(AllowedAct),
});
export const RequestHelp = z.object({
  taskId: Id,
  askedUnitId: Id,
  kind: CooperationKind,
  content: words(),
  why: words(1000),
  urgent: z.boolean().default(false),
  field: z.string().max(200).optional(),
});
const OnCooperation = z.object({ cooperationId: Id, version: Version });
export const AcceptHelp = OnCooperation;
export const DeclineHelp = OnCooperation.extend({ ground: words(2000), legalRef: words(500) });
export const DeliverHelp = OnCooperation.extend({
  delivery: words(),
  documentNumber: z.string().max(100).optional(),
  file: FileGiven.optional(),
});
export const ConfirmHelp = OnCooperation;

/** How a report about a slow partner stands: its finding, or whom it waits for. */
export const PartnerReportState = z.enum([
  "waiting-explanation",
  "waiting-finding",
  "accepted",
  "shared",
  "rejected",
]);
export type PartnerReportState = z.infer<typeof PartnerReportState>;
export const PartnerReportOutcome = z.enum(["accepted", "rejected", "shared"]);
export type PartnerReportOutcome = z.infer<typeof PartnerReportOutcome>;

/** Form F7: request, asker, asked, limit, answer, days late, quality, explanation, finding. */
export const PartnerReportRow = z.object({
  id: Id,
  number: z.int(),
  version: z.int(),
  request: z.object({
    kind: z.enum(["consultation", "cooperation"]),
    id: Id,
    number: z.int(),
  }),
  taskId: Id.nullable(),
  reporter: UnitRef,
  accused: UnitRef,
  vertical: z.boolean(),
  lastDay: LocalDate,
  answeredOn: LocalDate.nullable(),
  /** Calendar days from the limit to the answer, or to today. */
  daysLate: z.int(),
  evasive: z.boolean(),
  reportedOn: LocalDate,
  reportedProperly: z.boolean(),
  explainLastDay: LocalDate,
  explainedOn: LocalDate.nullable(),
  state: PartnerReportState,
  /** Calendar days charged to the partner. */
  days: z.int().nullable(),
  foundOn: LocalDate.nullable(),
});
export type PartnerReportRow = z.infer<typeof PartnerReportRow>;
export const PartnerReportDetail = PartnerReportRow.extend({
  content: z.string(),
  explanation: z.string().nullable(),
  findingReason: z.string().nullable(),
  foundBy: z.string().nullable(),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type PartnerReportDetail = z.infer<typeof PartnerReportDetail>;
export const PartnerReportList = z.enum([
  "open",
  "waiting-explanation",
  "waiting-finding",
  "accepted",
  "shared",
  "rejected",
  "proper",
  "all",
]);
export type PartnerReportList = z.infer<typeof PartnerReportList>;
export const PartnerReportQuery = PageQuery.extend({
  list: PartnerReportList.default("open"),
  side: z.enum(["reporter", "accused", "any"]).default("any"),
  unitId: Id.optional(),
  taskId: Id.optional(),
});
export type PartnerReportQuery = z.output<typeof PartnerReportQuery>;
export const PartnerReportPage = page(PartnerReportRow).extend({ asOf: LocalDate });

/** The prepared text of a report, and whether it may be made. */
export const PartnerReportDraft = z.object({
  text: z.string(),
  daysLate: z.int(),
  properlyUntil: LocalDate,
  vertical: z.boolean(),
  act: AllowedAct,
});
export const PartnerReportSource = z.object({
  askedId: Id.optional(),
  cooperationId: Id.optional(),
});
export const ReportPartner = PartnerReportSource.extend({ content: words() });
const OnReport = z.object({ reportId: Id, version: Version });
export const ExplainReport = OnReport.extend({ explanation: words() });
export const FindPartner = OnReport.extend({
  outcome: PartnerReportOutcome,
  /** The partner's share, where the delay is shared. */
  days: z.int().min(1).max(3000).optional(),
  reason: words(2000),
});

/** Credit both ways: what an agency reported, and what was found about it. */
export const PartnerCredit = z.object({
  unit: UnitRef,
  reported: z.int(),
  properly: z.int(),
  upheld: z.int(),
  dismissed: z.int(),
  accused: z.int(),
  foundSlow: z.int(),
  days: z.int(),
});
export type PartnerCredit = z.infer<typeof PartnerCredit>;
export const PartnerCredits = z.object({ asOf: LocalDate, items: z.array(PartnerCredit) });

export const RuleReviewState = z.enum(["current", "to-review", "amending", "ended"]);
export type RuleReviewState = z.infer<typeof RuleReviewState>;
export const CoordinationRule = z.object({
  id: Id,
  version: z.int(),
  title: z.string(),
  reference: z.string(),
  field: z.string().nullable(),
  /** Empty: every agency of the province. */
  parties: z.array(UnitRef),
  normalDays: z.int(),
  urgentDays: z.int(),
  silence: SilenceRule,
  silenceBasis: z.string().nullable(),
  owner: UnitRef,
  inForceFrom: LocalDate,
  inForceTo: LocalDate.nullable(),
  inForce: z.boolean(),
  reviewState: RuleReviewState,
  nextReviewOn: LocalDate.nullable(),
  reviewOverdue: z.boolean(),
  reviewNote: z.string().nullable(),
});
export type CoordinationRule = z.infer<typeof CoordinationRule>;
export const CoordinationRuleDetail = CoordinationRule.extend({
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type CoordinationRuleDetail = z.infer<typeof CoordinationRuleDetail>;
export const CoordinationRuleList = z.enum([
  "in-force",
  "review-overdue",
  "amending",
  "ended",
  "all",
]);
export type CoordinationRuleList = z.infer<typeof CoordinationRuleList>;
export const CoordinationRuleQuery = z.object({
  list: CoordinationRuleList.default("in-force"),
  unitId: Id.optional(),
});
export const CoordinationRules = z.object({ asOf: LocalDate, items: z.array(CoordinationRule) });
export const AddRule = z.object({
  title: words(300),
  reference: words(200),
  field: z.string().max(200).optional(),
  partyIds: z.array(Id).max(200).default([]),
  normalDays: z.int().min(0).max(60),
  urgentDays: z.int().min(0).max(60),
  silence: SilenceRule.default("none"),
  silenceBasis: z.string().max(500).optional(),
  ownerUnitId: Id,
  inForceFrom: LocalDate,
  nextReviewOn: LocalDate,
});
export type RuleFields = z.output<typeof AddRule>;
export const ReviseRule = AddRule.extend({ ruleId: Id, version: Version });
export const ReviewRule = z.object({
  ruleId: Id,
  version: Version,
  reviewState: RuleReviewState,
  /** Where it stays in force. */
  nextReviewOn: LocalDate.optional(),
  /** The first day without it, where it ends. */
  inForceTo: LocalDate.optional(),
  note: words(2000),
});
