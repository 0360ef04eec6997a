import { z } from "zod";
import { Id, LocalDate, Version, words } from "./primitives.ts";
import { VoiceLimit } from "./voices.ts";

/** An obstacle beyond one's control, its first and last day; its days are not counted. */
export const ComplaintObstacle = z.object({ from: LocalDate, to: LocalDate, what: words(2000) });
export type ComplaintObstacle = z.infer<typeof ComplaintObstacle>;

/** When the decision or act was received or known, of a second complaint the first decision, and by what that is shown. */
export const NoteComplaintTime = z.object({
  voiceId: Id,
  version: Version,
  knownOn: LocalDate,
  shownBy: words(1000),
  obstacleFrom: LocalDate.nullable().default(null),
  obstacleTo: LocalDate.nullable().default(null),
  obstacle: words(2000).nullable().default(null),
});
export type NoteComplaintTime = z.output<typeof NoteComplaintTime>;

export const ComplaintTime = z.object({
  voiceId: Id,
  version: z.int(),
  /** 1 or 2: the first complaint or the second. */
  level: z.int(),
  complainedOn: LocalDate,
  /** Somebody asked for a part of it alone: when and why is not theirs to know. */
  closed: z.boolean(),
  /** Null until somebody has put it down. */
  known: z
    .object({
      on: LocalDate,
      shownBy: z.string(),
      obstacle: ComplaintObstacle.nullable(),
      by: z.string(),
    })
    .nullable(),
  /** Until when one could complain; null while the day is not known, or no row says it. */
  bar: z
    .object({
      on: LocalDate,
      why: z.string(),
      /** Days of the obstacle, of the unit of the limit. */
      notCounted: z.int(),
      legalBasis: z.string(),
      certainty: VoiceLimit.shape.certainty,
      /** Days of the calendar after it on which it was complained; 0 in time. */
      daysLate: z.int(),
    })
    .nullable(),
  may: z.boolean(),
});
export type ComplaintTime = z.infer<typeof ComplaintTime>;
