import { z } from "zod";
import { Origin } from "./documents.ts";
import { IndicatorPeriod } from "./indicators.ts";
import { InspectionKind } from "./inspections.ts";
import { Id, LocalDate, PageQuery, UnitRef } from "./primitives.ts";
import { RecommendationShow } from "./remediation.ts";

/** The report forms of the office (biểu), in the order in which pages show them. */
export const ReportForm = z.enum([
  "F2",
  "F1",
  "F3",
  "F4",
  "F5",
  "F6",
  "F7",
  "F8",
  "F12",
  "F13",
  "F14",
]);
export type ReportForm = z.infer<typeof ReportForm>;

/** Figures by the agency that held the work then, or rolled up to the one that stands for it today. */
export const StructureView = z.enum(["then", "now"]);
export type StructureView = z.infer<typeof StructureView>;

/** The indicator whose rows stand behind a figure. */
const Opens = z.object({
  code: z.string(),
  part: z.enum(["numerator", "denominator", "difference"]),
});

/** Of a line also: a list of the register of recommendations, or the inspections of a kind that began within the period. */
const LineOpens = z.union([
  Opens,
  z.object({ register: z.literal("recommendations"), show: RecommendationShow }),
  z.object({ register: z.literal("inspections"), kind: InspectionKind }),
]);
export type LineOpens = z.infer<typeof LineOpens>;

export const ReportColumn = z.object({
  key: z.string(),
  title: z.string(),
  /** The heading over several columns. */
  band: z.string().nullable(),
  type: z.enum(["text", "long", "whole", "percent", "points", "date"]),
  /** How its figures are reckoned. */
  note: z.string().nullable(),
  /** What its figures open. */
  opens: Opens.nullable(),
});
export type ReportColumn = z.infer<typeof ReportColumn>;

export const ReportLine = z.object({
  id: z.string(),
  /** Which of `groups` it stands in. */
  group: z.int().nullable(),
  taskId: Id.nullable(),
  unitId: Id.nullable(),
  /** What its number opens where every line counts something else. */
  opens: LineOpens.nullable(),
  /** As they are read, in the order of `columns`. */
  cells: z.array(z.string()),
});
export type ReportLine = z.infer<typeof ReportLine>;

/** Whether figures agree that must (task digest 14), with both sides in words. */
export const ReportCheck = z.object({ name: z.string(), holds: z.boolean(), words: z.string() });
export type ReportCheck = z.infer<typeof ReportCheck>;

export const ReportSheet = z.object({
  form: ReportForm,
  name: z.string(),
  title: z.string(),
  /** Asked for a period, or only as of a day. */
  scope: z.enum(["period", "day", "today"]),
  /** By what it can be narrowed. */
  filters: z.array(z.enum(["unit", "group", "field", "origin", "view"])),
  period: IndicatorPeriod,
  view: StructureView,
  unit: UnitRef.nullable(),
  columns: z.array(ReportColumn),
  groups: z.array(z.string()),
  lines: z.array(ReportLine),
  total: z.array(z.string()).nullable(),
  next: z.string().nullable(),
  checks: z.array(ReportCheck),
  notes: z.array(z.string()),
  empty: z.string(),
});
export type ReportSheet = z.infer<typeof ReportSheet>;

export const ReportQuery = z.object({
  period: z.string().max(30).optional(),
  asOf: LocalDate.optional(),
  unitId: Id.optional(),
  groupId: Id.optional(),
  fieldId: Id.optional(),
  origin: Origin.optional(),
  view: StructureView.default("then"),
});
export type ReportQuery = z.output<typeof ReportQuery>;
export const ReportSheetQuery = ReportQuery.extend(PageQuery.shape).extend({
  form: ReportForm.default("F2"),
});
/** Without a form: all that belong to a period together. */
export const ReportWorkbookQuery = ReportQuery.extend({ form: ReportForm.optional() });

/** All forms that the person may see, for choosing one. */
export const ReportForms = z.object({
  items: z.array(z.object({ form: ReportForm, name: z.string(), title: z.string() })),
});
