import { z } from "zod";
import { InspectionKind, InspectionState } from "./inspections.ts";
import { AllowedAct, Id, JournalEntry, LocalDate, UnitRef, Version, words } from "./primitives.ts";
import { ProposalDraft } from "./risk.ts";

/**
 * Where a planned inspection stands on the day asked: `inspected` once its record is signed, `missed` where its last month has passed
 * and nothing has begun.
 */
export const YearPlanLineState = z.enum([
  "waiting",
  "proposed",
  "running",
  "inspected",
  "concluded",
  "missed",
  "dropped",
]);
export type YearPlanLineState = z.infer<typeof YearPlanLineState>;

/** How many lines stand where; `planned` all but the dropped, `done` those inspected or concluded, `late` those begun after their time. */
export const YearPlanTally = z.object({
  planned: z.int(),
  done: z.int(),
  late: z.int(),
  states: z.record(YearPlanLineState, z.int()),
});
export type YearPlanTally = z.infer<typeof YearPlanTally>;

const BodyRef = z.object({ id: Id, name: z.string() });
export const YearPlanDecision = z.object({
  id: Id,
  kind: z.enum(["approval", "adjustment"]),
  documentNumber: z.string(),
  documentOn: LocalDate,
  signer: z.string(),
  enteredOn: LocalDate,
  enteredBy: z.string(),
});
export type YearPlanDecision = z.infer<typeof YearPlanDecision>;

export const YearPlanRow = z.object({
  id: Id,
  number: z.int(),
  year: z.int(),
  title: z.string(),
  /** Null: the province's over all its bodies. */
  body: BodyRef.nullable(),
  /** The document that approves it; null: a draft. */
  approval: YearPlanDecision.nullable(),
  tally: YearPlanTally,
});
export type YearPlanRow = z.infer<typeof YearPlanRow>;
const Year = z.coerce.number().int().min(2017).max(2100);
export const YearPlanQuery = z.object({ year: Year.optional() });
export const YearPlanList = z.object({
  year: z.int(),
  items: z.array(YearPlanRow),
  acts: z.array(AllowedAct),
});
export type YearPlanList = z.infer<typeof YearPlanList>;

/** What a line says, or said before a document changed it. */
const LineSays = {
  kind: InspectionKind,
  /** Null: a theme or a sample, whose agency is named when it is proposed. */
  unit: UnitRef.nullable(),
  content: z.string(),
  firstMonth: z.int(),
  lastMonth: z.int(),
  body: BodyRef,
};
/** Another line or inspection of the same agency in the same year; one that is not announced is never among them. */
export const YearPlanWarning = z.object({
  line: z.object({ planId: Id, planNumber: z.int(), ordinal: z.int() }).nullable(),
  inspection: z.object({ id: Id, number: z.int().nullable() }).nullable(),
  body: z.string(),
  firstDay: LocalDate,
  lastDay: LocalDate,
  /** Their times touch. */
  sameTime: z.boolean(),
});
export type YearPlanWarning = z.infer<typeof YearPlanWarning>;
export const YearPlanLine = z.object({
  ...LineSays,
  id: Id,
  ordinal: z.int(),
  state: YearPlanLineState,
  /** Begun after the last month that was planned. */
  late: z.boolean(),
  inspection: z.object({ id: Id, number: z.int().nullable(), state: InspectionState }).nullable(),
  /** What it said before, the latest first, and which document changed it why. */
  before: z.array(
    z.object({ ...LineSays, document: z.string(), because: z.string(), dropped: z.boolean() }),
  ),
  warnings: z.array(YearPlanWarning),
  acts: z.array(AllowedAct),
});
export type YearPlanLine = z.infer<typeof YearPlanLine>;
export const YearPlanDetail = YearPlanRow.extend({
  version: z.int(),
  programme: z.object({ id: Id, title: z.string() }).nullable(),
  draftedBy: z.string(),
  draftedOn: LocalDate,
  decisions: z.array(YearPlanDecision),
  lines: z.array(YearPlanLine),
  /** Whoever sees the agencies of the whole province reads every line, an agency those that name it. */
  whole: z.boolean(),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type YearPlanDetail = z.infer<typeof YearPlanDetail>;

/** What the form of a plan and of its lines offers. */
export const YearPlanOffer = z.object({
  bodies: z.array(BodyRef),
  programmes: z.array(z.object({ id: Id, title: z.string() })),
});
export type YearPlanOffer = z.infer<typeof YearPlanOffer>;

/** How far a year's plans and inspections reach the agencies that there are. */
export const YearCoverage = z.object({
  year: z.int(),
  /** Every agency at least once in so many years. */
  everyYears: z.int(),
  rows: z.array(
    z.object({
      unit: UnitRef,
      /** Lines of approved plans of the year that name it, with their plans. */
      planned: z.array(z.object({ planId: Id, label: z.string() })),
      /** Inspections that began there within the year. */
      inspected: z.array(z.object({ id: Id, number: z.int() })),
      /** The last day before the end of the year, up to the day asked, on which one began there. */
      lastOn: LocalDate.nullable(),
      /** None began there within the years that are asked for, and none is planned. */
      forgotten: z.boolean(),
    }),
  ),
});
export type YearCoverage = z.infer<typeof YearCoverage>;

/** A proposal laid out from a line; whoever proposes completes it and sends it. */
export const LineProposal = ProposalDraft.extend({
  kind: InspectionKind,
  bodyId: Id,
  programmeId: Id.nullable(),
  planLineId: Id,
});
export type LineProposal = z.infer<typeof LineProposal>;

export const DraftYearPlan = z.object({
  year: z.int().min(2017).max(2100),
  bodyId: Id.nullable().default(null),
  title: words(500),
  programmeId: Id.nullable().default(null),
});
const OnPlan = { planId: Id, version: Version };
/** The document by which an approved plan is changed, and why; a draft is changed without. */
const ByDocument = {
  documentNumber: words(100).nullable().default(null),
  documentOn: LocalDate.nullable().default(null),
  signer: words(300).nullable().default(null),
  because: words(1000).nullable().default(null),
};
const Month = z.coerce.number().int().min(1).max(12);
const LineFields = {
  kind: InspectionKind,
  content: words(2000),
  firstMonth: Month,
  lastMonth: Month,
  bodyId: Id,
};
/** One line for each agency; without any as many as `count` whose agencies are named later. */
export const AddPlanLines = z.object({
  ...OnPlan,
  ...LineFields,
  ...ByDocument,
  unitIds: z.array(Id).max(50).default([]),
  count: z.coerce.number().int().min(1).max(50).default(1),
});
export type AddPlanLines = z.output<typeof AddPlanLines>;
export const RevisePlanLine = z.object({
  ...OnPlan,
  ...LineFields,
  ...ByDocument,
  lineId: Id,
  unitId: Id.nullable().default(null),
});
export type RevisePlanLine = z.output<typeof RevisePlanLine>;
export const DropPlanLine = z.object({ ...OnPlan, ...ByDocument, lineId: Id });
export type DropPlanLine = z.output<typeof DropPlanLine>;
export const ApproveYearPlan = z.object({
  ...OnPlan,
  documentNumber: words(100),
  documentOn: LocalDate,
  signer: words(300),
});
