import { z } from "zod";
import { IndicatorFigure, IndicatorInfo, IndicatorPeriod } from "./indicators.ts";
import { Id, Instant, LocalDate, page, PageQuery, UnitRef } from "./primitives.ts";

/** Changes made in the days of a period; the running month unless another is named. */
export const DueChangeQuery = PageQuery.extend({
  period: z.string().max(30).optional(),
  unitId: Id.optional(),
});
export type DueChangeQuery = z.output<typeof DueChangeQuery>;

const Days = z.object({ before: z.int(), after: z.int() });

/** One time that the last day of a task became another one. */
export const DueChange = z.object({
  /** Of the task and of the row of its history. */
  key: z.string(),
  at: Instant,
  /** Who did it; null where no line of the journal belongs to the change, which none should lack. */
  actor: z.string().nullable(),
  /** The journal's sentence. */
  sentence: z.string().nullable(),
  /** The reason that was given, or what moved the calendar. */
  why: z.string().nullable(),
  task: z.object({ id: Id, number: z.int(), title: z.string() }),
  unit: UnitRef,
  before: LocalDate.nullable(),
  after: LocalDate.nullable(),
  /** Calendar days that the task is late by either date; null where it does not count in the period. */
  daysLate: Days.nullable(),
  /**
   * The agency's figures of the period with the one date and with the other, all else being as it is, in the order of the
   * page's indicators; null where the task does not count in the period.
   */
  figures: z.array(z.object({ before: IndicatorFigure, after: IndicatorFigure })).nullable(),
});
export type DueChange = z.infer<typeof DueChange>;

export const DueChangePage = page(DueChange).extend({
  period: IndicatorPeriod,
  /** What is shown before and after: the province's official rate of the period's day, and how many are overdue. */
  indicators: z.array(IndicatorInfo),
});
export type DueChangePage = z.infer<typeof DueChangePage>;
