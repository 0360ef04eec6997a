import { z } from "zod";
import { Id } from "./primitives.ts";

/** What moves: a task's last day, or a limit that is kept beside it. */
export const MovedKind = z.enum([
  "task",
  "opinion",
  "clarification",
  "help",
  "report",
  "explanation",
  "instruction",
  "direction",
  "voice",
  "voice-hours",
]);
export type MovedKind = z.infer<typeof MovedKind>;

/** One open record that stands differently after a change: what stood, what will, and why. */
export const MovedRecord = z.object({
  id: Id,
  /** What people quote: "NV-12", "LYK-3". */
  label: z.string(),
  title: z.string(),
  agency: z.string(),
  before: z.string(),
  after: z.string(),
  why: z.string().nullable(),
  /** The record on whose page it stands: its own, or the task's or request's it belongs to. */
  opensId: Id,
});
export type MovedRecord = z.infer<typeof MovedRecord>;

/** What a change would move, counted whole and shown up to a hundred, the earliest first. */
export const Movement = z.object({
  kind: MovedKind,
  /** What stands under `before` and `after`: "Ngày cuối", "Mức cảnh báo". */
  what: z.string(),
  count: z.int(),
  agencies: z.int(),
  items: z.array(MovedRecord),
  /** Would move if they were not past already: they are left as they are, for a person to decide. */
  left: z.object({ count: z.int(), items: z.array(MovedRecord) }),
});
export type Movement = z.infer<typeof Movement>;
