import { z } from "zod";
import {
  AllowedAct,
  Id,
  LocalDate,
  page,
  PageQuery,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";

/** One of the faults that a self-inspection left open: who puts it right until when, and by what it was. */
export const OpenPoint = z.object({
  id: Id,
  ordinal: z.int(),
  content: z.string(),
  unit: UnitRef,
  dueOn: LocalDate,
  /** Calendar days after that day, of what is still open or was put right later; 0 in time. */
  daysLate: z.int(),
  settled: z
    .object({
      on: LocalDate,
      words: z.string(),
      documentNumber: z.string().nullable(),
      by: z.string(),
    })
    .nullable(),
});
export type OpenPoint = z.infer<typeof OpenPoint>;

/** One thing that an agency looks at within itself. */
export const SelfCheck = z.object({
  id: Id,
  version: z.int(),
  number: z.int(),
  agency: UnitRef,
  /** A division of the agency, or the agency itself. */
  target: UnitRef,
  theme: z.string(),
  lastDay: LocalDate,
  done: z
    .object({
      on: LocalDate,
      summary: z.string(),
      found: z.int(),
      leftOpen: z.int(),
      documentNumber: z.string().nullable(),
      by: z.string(),
    })
    .nullable(),
  /** What was left open, point by point; fewer than the result says while nobody has written the others down. */
  points: z.array(OpenPoint),
  dropped: z.object({ on: LocalDate, because: z.string(), by: z.string() }).nullable(),
  /** Calendar days after the last day, of what was done late or is not done; 0 in time. */
  daysLate: z.int(),
  acts: z.array(AllowedAct),
});
export type SelfCheck = z.infer<typeof SelfCheck>;
const Year = z.coerce.number().int().min(2017).max(2100);
export const SelfCheckQuery = PageQuery.extend({ year: Year.optional(), unitId: Id.optional() });
export const SelfCheckPage = page(SelfCheck);

/** How far each agency looked at itself in a year, beside what others found there. */
export const SelfCheckCoverage = z.object({
  year: z.int(),
  /** The share of divisions that the province asks for, in percent. */
  wanted: z.int(),
  asOf: LocalDate,
  rows: z.array(
    z.object({
      unit: UnitRef,
      /** Divisions on the day asked; 1 for an agency without any: itself. */
      divisions: z.int(),
      covered: z.int(),
      planned: z.int(),
      done: z.int(),
      overdue: z.int(),
      /** Faults found by the agency itself, and by others in signed records of inspections; of these, after it had looked itself. */
      found: z.int(),
      /** Left open by its own results and not put right since; of the points written down those past their day. */
      stillOpen: z.int(),
      openLate: z.int(),
      foundByOthers: z.int(),
      foundAfterwards: z.int(),
      reached: z.boolean(),
    }),
  ),
  acts: z.array(AllowedAct),
});
export type SelfCheckCoverage = z.infer<typeof SelfCheckCoverage>;
export const SelfCheckCoverageQuery = z.object({ year: Year.optional() });

export const PlanSelfCheck = z.object({
  agencyUnitId: Id,
  targetUnitId: Id,
  theme: words(500),
  lastDay: LocalDate,
});
const OnSelfCheck = z.object({ selfCheckId: Id, version: Version });
export const RecordSelfCheck = OnSelfCheck.extend({
  doneOn: LocalDate,
  summary: words(4000),
  found: z.coerce.number().int().min(0).max(1000),
  leftOpen: z.coerce.number().int().min(0).max(1000),
  documentNumber: words(100).nullable().default(null),
});
export const NoteOpenPoint = OnSelfCheck.extend({
  content: words(2000),
  unitId: Id,
  dueOn: LocalDate,
});
export const SettleOpenPoint = OnSelfCheck.extend({
  pointId: Id,
  settledOn: LocalDate,
  words: words(2000),
  documentNumber: words(100).nullable().default(null),
});
export const DropSelfCheck = OnSelfCheck.extend({ reason: words(1000) });
