import type { BeforeDateMeans } from "./fixed-due.ts";
import type { YearStatus } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import type { LocalTime } from "./local-time.ts";

export type TermUnit = "day" | "workday" | "week" | "month" | "hour";

/** One reason in how a date came about. `explainInVietnamese` puts them into words. */
export type Step =
  /** n units counted after `from`, which is not counted itself. */
  | {
      step: "count";
      n: number;
      unit: TermUnit | "working-hour";
      from: LocalDate;
      time: LocalTime | null;
    }
  /** n working days counted back from `from`. */
  | { step: "count-back"; n: number; from: LocalDate }
  /** Weekdays off between `from` and `to`, both included. */
  | { step: "skip"; from: LocalDate; to: LocalDate; name: string }
  /** A day of the weekend that counts because it is worked. */
  | { step: "make-up"; day: LocalDate; name: string }
  /** The month lacks the matching date, so its last day stands. */
  | { step: "month-end"; dayOfMonth: number; to: LocalDate }
  /** The last day is a day off; `name` is null for a plain weekend. */
  | { step: "roll-forward"; from: LocalDate; to: LocalDate; name: string | null }
  | { step: "before-date"; on: LocalDate; means: BeforeDateMeans; to: LocalDate }
  | { step: "by-date"; on: LocalDate }
  | { step: "last-working-day"; on: LocalDate; included: boolean; to: LocalDate }
  /** A dossier that came after the cut-off (`late`) or on a day off. */
  | {
      step: "dossier-start";
      on: LocalDate;
      time: LocalTime;
      cutOff: LocalTime;
      late: boolean;
      to: LocalDate;
    }
  /** The holidays of a year are not, or not surely, known. */
  | { step: "year-status"; from: number; to: number; status: Exclude<YearStatus, "official"> };

/** A date with the reasons for it. */
export interface Explained {
  date: LocalDate;
  explanation: Step[];
}

/** A date counted by the calendar, with how well the calendar knows the years it passed through (the worst of them). */
export interface Counted extends Explained {
  calendarStatus: YearStatus;
}

/** A moment counted by the calendar. */
export interface CountedMoment extends Counted {
  time: LocalTime;
}
