import { z } from "zod";
import { Id, Instant, LocalDate } from "./primitives.ts";

export const RungForm = z.enum(["message", "urging", "explanation", "briefing"]);
export type RungForm = z.infer<typeof RungForm>;

export const FiredRung = z.object({
  id: Id,
  /** "Nhắc trước hạn 3 ngày làm việc" */
  title: z.string(),
  form: RungForm,
  /** The date it was for: an extended task has rungs for more than one. */
  dueFor: LocalDate,
  firedOn: LocalDate,
  /** Why the ladder went no further after it; null while it stands. */
  stopped: z.string().nullable(),
  /** A person has signed what was prepared, or put it aside. */
  handledAt: Instant.nullable(),
  told: z.array(
    z.object({
      name: z.string(),
      readAt: Instant.nullable(),
      /** How the letter went, where one was to go: "đã gửi thư", "thư chưa đi được: …". */
      mail: z.string().nullable(),
    }),
  ),
});
export type FiredRung = z.infer<typeof FiredRung>;

/** What has been said about a task, what comes next and when, and why. */
export const TaskLadder = z.object({
  fired: z.array(FiredRung),
  next: z.array(z.object({ title: z.string(), form: RungForm, on: LocalDate })),
  /** Where nothing comes next: why. */
  still: z.string().nullable(),
  /** The rule the days follow, with the settings that are in force. */
  why: z.string(),
});
export type TaskLadder = z.infer<typeof TaskLadder>;
