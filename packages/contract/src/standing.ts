import { z } from "zod";

export const TaskState = z.enum([
  "ASSIGNED",
  "IN_PROGRESS",
  "SUBMITTED",
  "RETURNED",
  "COMPLETED",
  "SUSPENDED",
  "TRANSFERRED",
  "REVOKED",
]);
export type TaskState = z.infer<typeof TaskState>;
export const Timeliness = z.enum([
  "NOT_COUNTED",
  "DONE_NO_DEADLINE",
  "DONE_NOT_ASSESSED",
  "DONE_LATE",
  "DONE_EARLY",
  "DONE_ON_TIME",
  "PAUSED",
  "OPEN_NO_DEADLINE",
  "RECEIVED_AFTER_DUE",
  "AWAITING_CONFIRMATION",
  "AWAITING_CONFIRMATION_LATE",
  "EXTENSION_PENDING",
  "OPEN_OVERDUE",
  "OPEN_DUE_SOON",
  "OPEN_WITHIN_DUE",
]);
export type Timeliness = z.infer<typeof Timeliness>;
export const AlertLevel = z.enum(["GREEN", "YELLOW", "RED", "SPECIAL_RED", "GREY"]);
export type AlertLevel = z.infer<typeof AlertLevel>;

/** Where a task stands against its deadline on the day asked: derived, never stored. */
export const Standing = z.object({
  timeliness: Timeliness,
  alert: AlertLevel,
  /** Calendar days after the last day; 0 when not late. */
  daysLate: z.int(),
  /** Working days to the last day; null when late, done or undated. */
  workingDaysLeft: z.int().nullable(),
  /** Approved extensions: a date that was moved is never shown without them. */
  extensionCount: z.int(),
});
export type Standing = z.infer<typeof Standing>;
