import { z } from "zod";
import { Id, Instant } from "./primitives.ts";

/** What one follows or has to do; or all that one's units lead. */
const FeedHolds = z.enum(["own", "units"]);
/** An address from which a calendar takes the days on which work is due. */
export const CalendarFeed = z.object({
  id: Id,
  holds: FeedHolds,
  titles: z.boolean(),
  openedAt: Instant,
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;
export const CalendarFeeds = z.object({
  items: z.array(CalendarFeed),
  /** Whose work one could ask for. */
  mayHold: z.array(FeedHolds),
});
export const OpenCalendarFeed = z.object({ holds: FeedHolds, titles: z.boolean() });
/** Told once: the program keeps no more than a hash of it. */
export const OpenedCalendarFeed = z.object({ id: Id, path: z.string() });
export const CloseCalendarFeed = z.object({ id: Id });
