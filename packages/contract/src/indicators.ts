import { z } from "zod";
import { Origin } from "./documents.ts";
import { Id, LocalDate, PageQuery, PersonRef, UnitRef } from "./primitives.ts";
import { Timeliness } from "./standing.ts";

export const IndicatorUnit = z.enum(["percent", "tasks", "days", "times"]);
export type IndicatorUnit = z.infer<typeof IndicatorUnit>;
/** Which way is better. */
export const IndicatorDirection = z.enum(["up", "down", "none"]);
export type IndicatorDirection = z.infer<typeof IndicatorDirection>;
export const IndicatorGroup = z.enum([
  "result",
  "overdue",
  "delay",
  "quality",
  "steps",
  "office",
  "coordination",
  "inspection",
  "body",
  "measures",
  "voices",
  "volume",
]);
export type IndicatorGroup = z.infer<typeof IndicatorGroup>;

const Code = z.string().regex(/^[A-Z][A-Z0-9_]{2,40}$/);

/** What an indicator is, as it stands beside each of its figures. */
export const IndicatorInfo = z.object({
  code: z.string(),
  name: z.string(),
  group: IndicatorGroup,
  unit: IndicatorUnit,
  direction: IndicatorDirection,
  legalBasis: z.string(),
  formula: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  measure: z.enum(["share", "count", "sum", "mean", "median"]),
  /** The one the province has chosen to be judged by, on the day asked. */
  official: z.boolean(),
  /** What it counts was given by somebody: it can be asked for by origin. */
  hasOrigin: z.boolean(),
});
export type IndicatorInfo = z.infer<typeof IndicatorInfo>;

/** n, N and what they make; no value where N is smaller than the province allows a rate of. Of days the numerator is their sum. */
export const IndicatorFigure = z.object({
  numerator: z.number(),
  denominator: z.number(),
  value: z.number().nullable(),
});
export type IndicatorFigure = z.infer<typeof IndicatorFigure>;

export const IndicatorPeriod = z.object({
  /** "2026-11", "2026-Q4", "2026" or "2026-10-05..2026-11-15". */
  code: z.string(),
  title: z.string(),
  from: LocalDate,
  to: LocalDate,
  /** The figures are what was known when this day ended. */
  asOf: LocalDate,
  previous: z.string(),
  /** By the decree on reporting: from the 15th to the 14th. */
  decreeMonths: z.boolean(),
});
export type IndicatorPeriod = z.infer<typeof IndicatorPeriod>;

/** Agencies as they were on the day, or with what they have taken over since: the same rows under those who stand for them today. */
export const IndicatorStructure = z.enum(["then", "now"]);
export type IndicatorStructure = z.infer<typeof IndicatorStructure>;

export const IndicatorQuery = z.object({
  period: z.string().max(30).optional(),
  asOf: LocalDate.optional(),
  unitId: Id.optional(),
  /** Of one person: what lay on them, their steps, what they confirmed. */
  personId: Id.optional(),
  /** Only what came from there. */
  origin: Origin.optional(),
  structure: IndicatorStructure.optional(),
});
export type IndicatorQuery = z.infer<typeof IndicatorQuery>;

export const IndicatorLine = z.object({
  indicator: IndicatorInfo,
  now: IndicatorFigure,
  before: IndicatorFigure,
});
export type IndicatorLine = z.infer<typeof IndicatorLine>;
export const IndicatorList = z.object({
  period: IndicatorPeriod,
  before: IndicatorPeriod,
  unit: UnitRef.nullable(),
  person: PersonRef.nullable(),
  origin: Origin.nullable(),
  smallest: z.int(),
  items: z.array(IndicatorLine),
});
export type IndicatorList = z.infer<typeof IndicatorList>;

export const IndicatorTrendQuery = IndicatorQuery.extend({
  /** One alone. */
  code: Code.optional(),
});
/** Months up to the period asked for, the earliest first. */
export const IndicatorTrend = z.object({
  months: z.array(IndicatorPeriod),
  items: z.array(z.object({ code: z.string(), figures: z.array(IndicatorFigure) })),
});
export type IndicatorTrend = z.infer<typeof IndicatorTrend>;

export const VolumeGroup = z.object({ title: z.string() });
/** One indicator or the summary table by agency: within each group by volume, the agencies by name. */
export const IndicatorTable = z.object({
  period: IndicatorPeriod,
  before: IndicatorPeriod,
  person: PersonRef.nullable(),
  origin: Origin.nullable(),
  structure: IndicatorStructure,
  smallest: z.int(),
  indicators: z.array(IndicatorInfo),
  groups: z.array(VolumeGroup),
  rows: z.array(
    z.object({
      unit: UnitRef,
      group: z.int(),
      /** In the order of `indicators`. */
      figures: z.array(IndicatorFigure),
      before: z.array(IndicatorFigure),
    }),
  ),
  total: z.array(IndicatorFigure),
});
export type IndicatorTable = z.infer<typeof IndicatorTable>;
export const IndicatorTableQuery = IndicatorQuery.extend({
  /** The summary table of reports, the ages of what is overdue, whose the days of delay are, or one indicator. */
  set: z.union([z.enum(["summary", "ages", "delays"]), Code]).default("summary"),
});

export const IndicatorPart = z.enum(["numerator", "denominator", "difference"]);
export type IndicatorPart = z.infer<typeof IndicatorPart>;
export const IndicatorRowsQuery = IndicatorQuery.extend(PageQuery.shape).extend({
  code: Code,
  part: IndicatorPart.default("numerator"),
});
/** What a row of another register than that of tasks opens. */
export const IndicatorOpens = z.enum([
  "inspection",
  "inspecting-body",
  "measure",
  "unit",
  "voice",
  "year-plan",
  /** By the agency whose it is: its list shows it. */
  "self-check",
]);
export type IndicatorOpens = z.infer<typeof IndicatorOpens>;
export const IndicatorRow = z.object({
  id: z.string(),
  taskId: Id.nullable(),
  opens: z.object({ kind: IndicatorOpens, id: Id }).nullable(),
  /** The day by which it is in the period. */
  onDay: LocalDate.nullable(),
  /** NV-12, LYK-3, or the number of a document. */
  label: z.string(),
  title: z.string(),
  unit: UnitRef.nullable(),
  /** Where a task stood on the day asked. */
  timeliness: Timeliness.nullable(),
  lastDay: LocalDate.nullable(),
  daysLate: z.int(),
  /** What this row adds to a sum of days. */
  value: z.number().nullable(),
});
export type IndicatorRow = z.infer<typeof IndicatorRow>;
export const IndicatorRows = z.object({
  indicator: IndicatorInfo,
  period: IndicatorPeriod,
  unit: UnitRef.nullable(),
  person: PersonRef.nullable(),
  origin: Origin.nullable(),
  part: IndicatorPart,
  smallest: z.int(),
  figure: IndicatorFigure,
  items: z.array(IndicatorRow),
  next: z.string().nullable(),
});
export type IndicatorRows = z.infer<typeof IndicatorRows>;

/** An indicator for each agency in each of twelve months. */
export const HeatMap = z.object({
  indicator: IndicatorInfo,
  origin: Origin.nullable(),
  smallest: z.int(),
  months: z.array(IndicatorPeriod),
  groups: z.array(VolumeGroup),
  rows: z.array(z.object({ unit: UnitRef, group: z.int(), figures: z.array(IndicatorFigure) })),
});
export type HeatMap = z.infer<typeof HeatMap>;
export const HeatMapQuery = z.object({
  code: Code.optional(),
  /** The last of the twelve months; the running one unless said otherwise. */
  until: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  origin: Origin.optional(),
});
