import { z } from "zod";
import { Id } from "./primitives.ts";

/** One open task that stands differently after a change: what stood, what will, and why. */
export const MovedTask = z.object({
  id: Id,
  number: z.int(),
  title: z.string(),
  agency: z.string(),
  before: z.string(),
  after: z.string(),
  why: z.string().nullable(),
});
export type MovedTask = z.infer<typeof MovedTask>;

/** What a change would move, counted whole and shown up to a hundred, the earliest first. */
export const Movement = z.object({
  /** What stands under `before` and `after`: "Ngày cuối", "Mức cảnh báo". */
  what: z.string(),
  count: z.int(),
  agencies: z.int(),
  items: z.array(MovedTask),
  /** Would move if they were not past already: they are left as they are, for a person to decide. */
  left: z.object({ count: z.int(), items: z.array(MovedTask) }),
});
export type Movement = z.infer<typeof Movement>;
