import type { ReportCheck } from "@dondoc/contract";
import type { Cell } from "../../../../kernel/workbook/cell.ts";

/** What was counted of an indicator over the whole province. */
interface Count {
  numerator: number;
  denominator: number;
}

/** An agency of the report, with what is printed of it. */
export interface ReportAgency {
  unitId: string;
  name: string;
  counts: Record<string, number>;
  /** The official rate, or n/N. */
  rate: Cell;
  /** Days that its longest overdue task is late; 0 without one. */
  worst: number;
}

/** A task that stood otherwise than an earlier report said. */
export interface Adjustment {
  ofPeriod: string;
  ofReportId: string;
  taskId: string;
  number: number;
  unitId: string;
  agency: string;
  kind: "late-entry" | "back-dated" | "reopened" | "revoked" | "objective";
  /** The standing that was reported; null for what was not in it. */
  before: string | null;
  after: string;
  onDay: string;
}

/** The figures of an agency that an earlier report would have given otherwise. */
export interface AdjustedFigure {
  ofPeriod: string;
  agency: string;
  figure: string;
  before: number;
  after: number;
}

/** What a rate is compared with: the report of the period before, or that period counted to the same day of it. */
export interface Against {
  /** "2026-10" where its frozen report is quoted. */
  report: string | null;
  asOf: string;
}

/** Everything a report says in figures, with the rules they were counted by. What is frozen is this, to the letter. */
export interface ReportContent {
  period: { code: string; title: string; from: string; to: string; asOf: string; rule: string };
  totals: Record<string, Count>;
  /** The official rate of this period and of the one before; null where there is too little for one. */
  rate: {
    code: string;
    name: string;
    formula: string;
    now: number | null;
    before: number | null;
    /** Where `before` comes from; not kept in what was frozen before 22 November 2026. */
    against?: Against;
  };
  agencies: ReportAgency[];
  checks: ReportCheck[];
  overdue: { total: number; longer: number; shown: number };
  adjustments: Adjustment[];
  adjustedFigures: AdjustedFigure[];
  rules: {
    settings: Record<string, unknown>;
    indicators: { code: string; version: number; formula: string }[];
    template: number;
  };
}

/** A task that is overdue, in words; kept beside the figures, since the law may take words away. */
export interface OverdueLine {
  taskId: string;
  number: number;
  title: string;
  agency: string;
  reference: string | null;
  lastDay: string;
  daysLate: number;
  urged: number;
}

/** Which names the sums agree by; a report whose sums do not agree is not frozen. */
export const disagreements = ({ checks }: Pick<ReportContent, "checks">): string[] =>
  checks.filter(({ holds }) => !holds).map(({ name }) => name);
