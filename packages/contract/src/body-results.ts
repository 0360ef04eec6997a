import { z } from "zod";
import { AllowedAct, Id, LocalDate, PersonRef, words } from "./primitives.ts";
import { TeamFunction } from "./inspections.ts";

/** A month of the calendar: "2026-11". */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What a member did for the body in a month (task digest 13.4: members → head monthly). */
export const BodyResult = z.object({
  done: z.string(),
  obstacles: z.string().nullable(),
  proposals: z.string().nullable(),
  sentOn: LocalDate,
  /** How often it was sent; the last counts. */
  times: z.int(),
});
export const BodyMonthMember = z.object({
  person: PersonRef,
  function: TeamFunction,
  /** Null: not sent. */
  result: BodyResult.nullable(),
  /** The inspections that began in the month with this person on the team. */
  inspections: z.array(z.object({ id: Id, label: z.string() })),
});
export type BodyMonthMember = z.infer<typeof BodyMonthMember>;
export const BodyMonthReport = z.object({
  draftId: Id,
  madeBy: z.string(),
  madeOn: LocalDate,
  /** No result was sent since it was drawn up. */
  complete: z.boolean(),
});
export const BodyMonthQuery = z.object({ month: Month.optional() });
export const BodyMonth = z.object({
  month: Month,
  members: z.array(BodyMonthMember),
  reports: z.array(BodyMonthReport),
  acts: z.array(AllowedAct),
});
export type BodyMonth = z.infer<typeof BodyMonth>;

export const SendBodyResult = z.object({
  bodyId: Id,
  month: Month,
  done: words(8000),
  obstacles: words(4000).nullable().default(null),
  proposals: words(4000).nullable().default(null),
});
export const MergeBodyResults = z.object({
  bodyId: Id,
  month: Month,
  proposals: words(4000).nullable().default(null),
});
