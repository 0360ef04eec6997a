import { z } from "zod";
import { Id, Instant, LocalDate } from "./primitives.ts";
import { TaskQuery } from "./tasks.ts";

/** Acts that may be done on many tasks at once. */
export const BulkAct = z.enum([
  "tasks.acknowledge",
  "tasks.confirm",
  "tasks.set-monitor",
  "tasks.set-field",
  "tasks.allocate",
  "tasks.star",
  "tasks.review",
]);
export type BulkAct = z.infer<typeof BulkAct>;

/** A list narrowed as the page narrows it. */
export const BulkQuery = TaskQuery.omit({ cursor: true, limit: true });
export const StartBulk = z.object({
  act: BulkAct,
  /** What the act is told beside the task, the same for all. */
  common: z
    .object({
      accountId: Id,
      fieldId: Id.nullable(),
      unitId: Id,
      personId: Id,
      reason: z.string().max(1000),
      note: z.string().max(1000),
      nextReviewOn: LocalDate,
    })
    .partial()
    .default({}),
  /** The tasks chosen one by one, or everything a list holds now. */
  taskIds: z.array(Id).max(10_000).default([]),
  query: BulkQuery.optional(),
});
export const BulkRun = z.object({
  id: Id,
  act: z.string(),
  title: z.string(),
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  createdAt: Instant,
  endedAt: Instant.nullable(),
  /** The first of those that could not be done, with the reason. */
  failures: z.array(
    z.object({
      taskId: Id,
      /** Nothing where the person may no longer see the task. */
      number: z.int().nullable(),
      title: z.string().nullable(),
      reason: z.string(),
    }),
  ),
});
export type BulkRun = z.infer<typeof BulkRun>;
/** What a person may do at once, and to how many at most. */
export const BulkOffer = z.object({
  most: z.int(),
  acts: z.array(z.object({ act: BulkAct, title: z.string() })),
});
export type BulkOffer = z.infer<typeof BulkOffer>;
/** How many tasks a list holds; one more than the most that can be done at once where it holds more. */
export const BulkReach = z.object({ matching: z.int() });
/** One's latest runs, the last first. */
export const BulkRunList = z.object({ items: z.array(BulkRun.omit({ failures: true })) });
export type BulkRunList = z.infer<typeof BulkRunList>;
export const RetryBulk = z.object({ runId: Id });
