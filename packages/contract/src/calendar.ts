import { z } from "zod";
import { Movement } from "./movements.ts";
import { AllowedAct, Id, Instant, LocalDate, words } from "./primitives.ts";

export const CalendarDayKind = z.enum(["holiday", "compensation", "swapped-off", "make-up"]);
export type CalendarDayKind = z.infer<typeof CalendarDayKind>;

/** A day that differs from its weekday, with its ground. */
export const CalendarDay = z.object({
  day: LocalDate,
  kind: CalendarDayKind,
  name: z.string(),
  basis: z.string(),
  source: z.enum(["law", "notice", "forecast"]),
  knownFrom: LocalDate,
  knownFromEstimated: z.boolean(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

export const NoticeDay = z.object({ day: LocalDate, kind: CalendarDayKind, name: words(200) });
export type NoticeDay = z.infer<typeof NoticeDay>;

/** A notice as somebody enters it. */
export const EnterNotice = z.object({
  reference: words(100),
  issuer: words(200),
  issuedOn: LocalDate,
  knownFrom: LocalDate,
  /** The yearly notice of holidays: what was only expected for its years falls away. */
  settlesYear: z.boolean(),
  days: z.array(NoticeDay).min(1).max(60),
});
export type EnterNotice = z.infer<typeof EnterNotice>;
export const WithdrawNotice = z.object({ id: Id, reason: words(1000) });
export const NoticeEntered = z.object({ id: Id, moved: z.int() });

export const CalendarNotice = EnterNotice.extend({
  id: Id,
  enteredBy: z.string(),
  enteredAt: Instant,
  /** How many limits of every kind. */
  moved: z.int(),
  withdrawn: z
    .object({ by: z.string(), at: Instant, reason: z.string(), moved: z.int() })
    .nullable(),
});
export type CalendarNotice = z.infer<typeof CalendarNotice>;

export const CalendarYearOf = z.object({ year: z.coerce.number().int().min(2017).max(2100) });
export const CalendarYear = z.object({
  year: z.int(),
  /** `provisional`: only days by law or a forecast are known. */
  status: z.enum(["official", "provisional", "unknown"]),
  workingDays: z.int(),
  days: z.array(CalendarDay),
  /** Notices that were entered for this year, also withdrawn ones, the latest first. */
  notices: z.array(CalendarNotice),
  acts: z.array(AllowedAct),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** What a notice, or its withdrawal, would change; nothing is written. */
export const CalendarPreview = z.object({
  /** Days that become off or worked, the forecast's that fall away among them. */
  changes: z.array(z.object({ day: LocalDate, works: z.boolean(), why: z.string() })),
  /** One for each kind of limit that follows from the calendar, tasks first. */
  movements: z.array(Movement),
});
export type CalendarPreview = z.infer<typeof CalendarPreview>;
