import { z } from "zod";
import { Id, Instant, LocalDate, PersonRef, UnitRef, Version, words } from "./primitives.ts";

/** The lead says a task is not its function; it stays answerable until that is decided. */
export const Refusal = z.object({
  id: Id,
  unit: UnitRef,
  legalGround: z.string(),
  explanation: z.string(),
  by: PersonRef,
  at: Instant,
  decision: z.enum(["upheld", "rejected"]).nullable(),
  reason: z.string().nullable(),
  decidedBy: PersonRef.nullable(),
  decidedAt: Instant.nullable(),
});
export const Suspension = z.object({
  id: Id,
  decisionNumber: z.string(),
  reason: z.string(),
  reviewOn: LocalDate,
  by: PersonRef,
  at: Instant,
  resumedBy: PersonRef.nullable(),
  resumedAt: Instant.nullable(),
  resumeReason: z.string().nullable(),
  newDueOn: LocalDate.nullable(),
  /** The paper on which a date of the centre moved. */
  basis: z.string().nullable(),
  /** Calendar days late when the rest began; null of rests before this was kept. */
  daysLateBefore: z.int().nullable(),
});
/** One passing of a task from agency to agency; days late are the old one's. */
export const Transfer = z.object({
  from: z.object({ id: Id, number: z.int(), unit: UnitRef }),
  to: z.object({ id: Id, number: z.int(), unit: UnitRef }),
  basis: z.string(),
  reason: z.string(),
  daysLate: z.int(),
  on: LocalDate,
  by: PersonRef,
});
export const TaskLife = z.object({
  refusals: z.array(Refusal),
  suspensions: z.array(Suspension),
  /** The first one leads to the task's first holder. */
  transfers: z.array(Transfer),
  /** Leaders who look at it first. */
  stars: z.array(PersonRef),
});
export type TaskLife = z.infer<typeof TaskLife>;

const OnTask = z.object({ taskId: Id, version: Version });
/** No version: a star changes nothing that others are working on. */
export const StarTask = z.object({ taskId: Id });
export const RefuseTask = OnTask.extend({ legalGround: words(500), explanation: words(2000) });
export const DecideRefusal = OnTask.extend({
  decision: z.enum(["uphold", "reject"]),
  toUnitId: Id.optional(),
  reason: words(2000),
});
export const TransferTask = OnTask.extend({
  toUnitId: Id,
  basis: words(300),
  reason: words(2000),
});
export const SuspendTask = OnTask.extend({
  decisionNumber: words(100),
  reviewOn: LocalDate,
  reason: words(2000),
});
/**
 * The date from now on; left out only of a task that never had one. It may be later by the days of rest; of a task of the centre
 * only on the ground of a paper.
 */
export const ResumeTask = OnTask.extend({
  dueOn: LocalDate.optional(),
  basis: words(300).optional(),
  reason: words(2000),
});
export const RevokeTask = OnTask.extend({ basis: words(300), reason: words(2000) });
