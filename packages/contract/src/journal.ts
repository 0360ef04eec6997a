import { z } from "zod";
import { Id, Instant, LocalDate, page, PageQuery } from "./primitives.ts";

/** What of the journal is asked for; days are those of Việt Nam, both included. */
export const JournalQuery = PageQuery.extend({
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  /** Of the name of whoever did it, without regard to accents. */
  q: z.string().trim().max(100).optional(),
  act: z.string().max(100).optional(),
  subjectId: Id.optional(),
});
export type JournalQuery = z.output<typeof JournalQuery>;

/** One thing that was done, as a sentence. */
export const JournalLine = z.object({
  id: Id,
  at: Instant,
  act: z.string(),
  actor: z.string(),
  sentence: z.string(),
  subjectType: z.string(),
  subjectId: Id,
  /** Bound by a seal: it can no longer be changed unseen. */
  sealed: z.boolean(),
});
export type JournalLine = z.infer<typeof JournalLine>;

export const JournalPage = page(JournalLine).extend({
  /** The last seal; null before the first. */
  seal: z.object({ number: z.int(), at: Instant }).nullable(),
  /** Acts that can be asked for, by title. */
  acts: z.array(z.object({ act: z.string(), title: z.string() })),
});
export type JournalPage = z.infer<typeof JournalPage>;
