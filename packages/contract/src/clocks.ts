import { z } from "zod";
import { AllowedAct, Id, Instant, LocalDate, PersonRef, Version, words } from "./primitives.ts";
import { Standing, TaskState } from "./standing.ts";

const OnTask = z.object({ taskId: Id, version: Version });

/** A person looks again at a duty without a date: it goes on until the next look, gets a date, or is proposed to end. */
export const ReviewDuty = z.discriminatedUnion("decision", [
  OnTask.extend({ decision: z.literal("keep"), nextReviewOn: LocalDate, note: words(2000) }),
  OnTask.extend({ decision: z.literal("date"), dueOn: LocalDate, note: words(1000) }),
  OnTask.extend({ decision: z.literal("end"), note: words(2000) }),
]);
export type ReviewDuty = z.infer<typeof ReviewDuty>;
/** The answer to a proposal to end a duty; `note` is its result to be kept, or why it goes on. */
export const DecideEnd = OnTask.extend({ ends: z.boolean(), note: words(2000) });
export type DecideEnd = z.infer<typeof DecideEnd>;

/** One look at a duty by a person. */
export const DutyReview = z.object({
  id: Id,
  decision: z.enum(["keep", "date", "end", "ended", "not-ended"]),
  note: z.string(),
  nextReviewOn: LocalDate.nullable(),
  reviewedBy: PersonRef,
  reviewedAt: Instant,
});
export type DutyReview = z.infer<typeof DutyReview>;

/** One period of a periodic duty with how it went. */
export const SeriesPeriod = z.object({
  id: Id,
  number: z.int(),
  period: z.string(),
  lastDay: LocalDate,
  completedOn: LocalDate.nullable(),
  state: TaskState,
  standing: Standing,
});
export type SeriesPeriod = z.infer<typeof SeriesPeriod>;
export const Series = z.object({
  /** The task of the first period, on whose rule the others rest. */
  duty: z.object({ id: Id, number: z.int() }),
  /** "hằng tháng, trước ngày 25" */
  rule: z.string(),
  /** When the task of the next period is made; null when the duty has ended. */
  nextOn: LocalDate.nullable(),
  /** The latest first, as many as two years of months. */
  periods: z.array(SeriesPeriod),
});
export type Series = z.infer<typeof Series>;

/** What the calendar and the people who watch it make of a task. */
export const TaskClocks = z.object({
  asOf: LocalDate,
  version: z.int(),
  /** Null for a task that does not come back. */
  series: Series.nullable(),
  reviews: z.array(DutyReview),
  /** The latest day to which a review may be put off. */
  reviewAtLatest: LocalDate,
  acts: z.array(AllowedAct),
});
export type TaskClocks = z.infer<typeof TaskClocks>;
