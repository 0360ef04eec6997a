import { z } from "zod";
import { AllowedAct, Id, LocalDate, page, PageQuery, UnitRef, words } from "./primitives.ts";

/** What speaks for looking at an agency (task digest 13.3), in the order of the page. */
export const RiskCode = z.enum([
  "OVERDUE_LONG",
  "URGED_OFTEN",
  "ON_TIME_LOW",
  "RETURNED_OFTEN",
  "UPDATED_LOW",
  "PARTNER_COMPLAINTS",
  "UNDATED_LONG",
  "VOICES_LATE",
  "VOICES_AGAIN",
  "VOICES_ON_TASKS",
  "FINDINGS_OPEN",
  "FINDINGS_REPEATED",
  "NOT_INSPECTED",
]);
export type RiskCode = z.infer<typeof RiskCode>;
/** Rows are counted, a rate is low, or too long a time has passed. */
export const RiskMeasure = z.enum(["count", "rate", "age"]);
export type RiskMeasure = z.infer<typeof RiskMeasure>;

/** One criterion as a weighing has it. */
export const RiskCriterion = z.object({
  code: RiskCode,
  /** With its bound: "Nhiệm vụ quá hạn trên 30 ngày". */
  name: z.string(),
  measure: RiskMeasure,
  /** What its bound is counted in; null where it has none. */
  boundUnit: z.enum(["days", "times", "percent", "months", "years"]).nullable(),
  weight: z.int(),
  bound: z.int(),
  least: z.int(),
  /** Also said of a field, not only of an agency. */
  ofFields: z.boolean(),
});
export type RiskCriterion = z.infer<typeof RiskCriterion>;

export const RiskWeighing = z.object({
  id: Id,
  number: z.int(),
  validFrom: LocalDate,
  basis: z.string(),
  certainty: z.enum(["proposed", "decided"]),
  most: z.int(),
  setBy: z.string().nullable(),
  setOn: LocalDate.nullable(),
  criteria: z.array(RiskCriterion),
});
export type RiskWeighing = z.infer<typeof RiskWeighing>;
export const RiskWeighings = z.object({
  items: z.array(RiskWeighing),
  acts: z.array(AllowedAct),
});

export const RiskBy = z.enum(["unit", "field"]);
export type RiskBy = z.infer<typeof RiskBy>;
export const RiskQuery = z.object({ by: RiskBy.default("unit"), asOf: LocalDate.optional() });

/** A figure of an indicator's page, for a rate: where its rows are opened. */
export const RiskFigure = z.object({
  code: z.string(),
  period: z.string(),
  asOf: LocalDate,
  title: z.string(),
  value: z.number().nullable(),
  numerator: z.number(),
  denominator: z.number(),
});
export type RiskFigure = z.infer<typeof RiskFigure>;
/** What one criterion says of one agency or field. */
export const RiskLine = z.object({
  code: RiskCode,
  /** How many rows; of an age always one. */
  rows: z.int(),
  points: z.int(),
  /** Of a rate: the figures, the earliest first. */
  figures: z.array(RiskFigure),
  /** Of an age: the last time; null: never. */
  lastOn: LocalDate.nullable(),
});
export type RiskLine = z.infer<typeof RiskLine>;
export const RiskRow = z.object({
  id: Id,
  name: z.string(),
  /** Equal points share a rank. */
  rank: z.int(),
  points: z.int(),
  lines: z.array(RiskLine),
});
export type RiskRow = z.infer<typeof RiskRow>;
export const RiskList = z.object({
  by: RiskBy,
  asOf: LocalDate,
  weighing: RiskWeighing,
  rows: z.array(RiskRow),
  mayPropose: z.boolean(),
});
export type RiskList = z.infer<typeof RiskList>;

export const RiskRowsQuery = PageQuery.extend({
  by: RiskBy.default("unit"),
  id: Id,
  code: RiskCode,
  asOf: LocalDate.optional(),
});
/** One row behind a figure. What the reader may not open has no title. */
export const RiskEvidence = z.object({
  id: Id,
  kind: z.enum(["task", "voice", "finding", "inspection", "partner-report"]),
  /** The record that it opens. */
  opensId: Id,
  label: z.string(),
  title: z.string().nullable(),
  /** What is said of it: days late, how often. */
  note: z.string(),
  onDay: LocalDate.nullable(),
});
export type RiskEvidence = z.infer<typeof RiskEvidence>;
export const RiskRows = page(RiskEvidence);

/** What gives reason for an inspection. */
export const InspectionSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("risk"), id: Id, asOf: LocalDate }),
  z.object({ kind: z.enum(["voice", "task", "finding", "measure"]), id: Id }),
]);
export type InspectionSource = z.output<typeof InspectionSource>;
export const InspectionSourceKind = z.enum(["risk", "voice", "task", "finding", "measure"]);
export type InspectionSourceKind = z.infer<typeof InspectionSourceKind>;

/** A proposal as it is laid before whoever proposes: they choose type, days and team and send it. */
export const ProposalDraftQuery = z.object({
  kind: InspectionSourceKind,
  id: Id,
  asOf: LocalDate.optional(),
});
export const ProposalDraft = z.object({
  units: z.array(UnitRef),
  subject: z.string(),
  scope: z.string(),
  ground: z.string(),
  visitFrom: LocalDate,
  visitTo: LocalDate,
  sources: z.array(InspectionSource),
});
export type ProposalDraft = z.infer<typeof ProposalDraft>;

/** What an inspection was opened from, as far as the reader may open it. */
export const InspectionSourceRow = z.object({
  id: Id,
  kind: InspectionSourceKind,
  opensId: Id,
  label: z.string(),
  asOf: LocalDate.nullable(),
});
export type InspectionSourceRow = z.infer<typeof InspectionSourceRow>;
export const InspectionSources = z.object({ items: z.array(InspectionSourceRow) });

/** Inspections that were opened from a record, as far as the reader may know of them. */
export const InspectionsAboutQuery = z.object({
  kind: InspectionSourceKind.exclude(["risk"]),
  id: Id,
});
export const InspectionsAbout = z.object({
  items: z.array(
    z.object({
      id: Id,
      number: z.int().nullable(),
      subject: z.string(),
      state: z.string(),
      hidden: z.boolean(),
    }),
  ),
  mayPropose: z.boolean(),
});
export type InspectionsAbout = z.infer<typeof InspectionsAbout>;

/** Another weighing from a day on, with its basis; each criterion once. */
export const SetRiskWeighing = z.object({
  validFrom: LocalDate,
  basis: words(1000),
  most: z.int().min(1).max(20),
  weights: z
    .array(
      z.object({
        code: RiskCode,
        weight: z.int().min(0).max(100),
        bound: z.int().min(1).max(1000),
        least: z.int().min(1).max(1000),
      }),
    )
    .min(1)
    .max(50),
});
export type SetRiskWeighing = z.output<typeof SetRiskWeighing>;
