import { z } from "zod";
import {
  AllowedAct,
  Id,
  Instant,
  JournalEntry,
  LocalDate,
  page,
  PageQuery,
  Version,
  words,
} from "./primitives.ts";
import { DocumentAnnex, DocumentBlock, DraftState } from "./drafting.ts";
import { ReportCheck } from "./reports.ts";

export const ReportState = z.enum(["open", "frozen"]);
export type ReportState = z.infer<typeof ReportState>;

export const MonthlyReportRow = z.object({
  id: Id,
  title: z.string(),
  from: LocalDate,
  to: LocalDate,
  asOf: LocalDate,
  state: ReportState,
  madeBy: z.string(),
  frozenBy: z.string().nullable(),
  frozenAt: Instant.nullable(),
  /** Its document: where it stands, and its number once it is sent. */
  document: z.object({ id: Id, state: DraftState, reference: z.string() }).nullable(),
});
export type MonthlyReportRow = z.infer<typeof MonthlyReportRow>;
export const MonthlyReportPage = page(MonthlyReportRow).extend({
  /** The report of this month while it is not sent, and the last day for it. */
  toSend: z.object({ title: z.string(), by: LocalDate, late: z.boolean() }).nullable(),
  acts: z.array(AllowedAct),
});

/** A task that stood otherwise than an earlier report said. */
export const ReportAdjustment = z.object({
  ofPeriod: z.string(),
  taskId: Id,
  number: z.int(),
  agency: z.string(),
  before: z.string(),
  after: z.string(),
  because: z.string(),
});
export type ReportAdjustment = z.infer<typeof ReportAdjustment>;
export const AdjustedFigure = z.object({
  ofPeriod: z.string(),
  agency: z.string(),
  figure: z.string(),
  before: z.int(),
  after: z.int(),
});
export type AdjustedFigure = z.infer<typeof AdjustedFigure>;

export const MonthlyReport = MonthlyReportRow.extend({
  version: z.int(),
  obstacles: z.string(),
  proposals: z.string(),
  checks: z.array(ReportCheck),
  adjustments: z.array(ReportAdjustment),
  adjustedFigures: z.array(AdjustedFigure),
  /** What its document says: of an open report by the figures of now. */
  subject: z.string(),
  blocks: z.array(DocumentBlock),
  annexes: z.array(DocumentAnnex),
  /** SHA-256 of the frozen figures, and whether they still are what was frozen. */
  hash: z.string().nullable(),
  intact: z.boolean().nullable(),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type MonthlyReport = z.infer<typeof MonthlyReport>;

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const MonthlyReportQuery = PageQuery;
export const PrepareReport = z.object({ period: Month, asOf: LocalDate });
const OnReport = z.object({ reportId: Id, version: Version });
export const WriteReport = OnReport.extend({
  asOf: LocalDate,
  obstacles: words(6000),
  proposals: words(6000),
});
export const FreezeReport = OnReport;
export const DraftReport = OnReport;
export const DraftedReport = z.object({ id: Id, version: z.int(), draftId: Id });

export const ReportTemplateVersion = z.object({
  version: z.int(),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: Instant,
  subject: z.string(),
  body: z.string(),
});
export type ReportTemplateVersion = z.infer<typeof ReportTemplateVersion>;
export const ReportTemplate = z.object({
  /** 0: the one that the program brings. */
  version: z.int(),
  subject: z.string(),
  body: z.string(),
  fields: z.array(z.object({ name: z.string(), words: z.string(), required: z.boolean() })),
  versions: z.array(ReportTemplateVersion),
  acts: z.array(AllowedAct),
});
export type ReportTemplate = z.infer<typeof ReportTemplate>;
export const SaveReportTemplate = z.object({
  /** The version that was edited: another's change is not overwritten. */
  version: z.int().min(0),
  subject: words(500),
  body: words(20_000),
  reason: words(500),
});
