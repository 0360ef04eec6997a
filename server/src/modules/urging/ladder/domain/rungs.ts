import {
  addWorkingDays,
  reminderDay,
  subtractWorkingDays,
  type FixedDue,
  type LocalDate,
} from "@dondoc/workcalendar";
import type { LadderRules } from "./ladder-rules.ts";

/** What a rung produces: a message that the program sends, or a paper that it prepares and a person signs. */
type RungForm = "message" | "urging" | "explanation" | "briefing";
type DueRungName = "before" | "on-day" | "after" | "urging" | "briefing";

export interface DueRung {
  rung: DueRungName;
  /** Working days before or after, or which urging; 0 where a rung has one step. */
  step: number;
  /** The working day on which it is due. */
  day: LocalDate;
  form: RungForm;
}

/** A task's deadline: the date in the text with its bound, and the last day on which it is in time. */
export interface LadderDue extends FixedDue {
  lastDay: LocalDate;
}

/**
 * The rungs of a deadline in the order of their days (section 11.1 of the task digest, L1 to L5). All are working days.
 * Before the end they count back from the last working day on or before the deadline, for "trước ngày D" from the last working
 * day before D, so that a day off moves a reminder to an earlier day; afterwards they count on from the last day.
 */
export function rungsOfDue(due: LadderDue, rules: LadderRules): DueRung[] {
  const { calendar } = rules;
  const aim = reminderDay(calendar, due).date;
  const after = (days: number) => addWorkingDays(calendar, due.lastDay, days).date;
  const message = (rung: DueRungName, step: number, day: LocalDate): DueRung => ({
    rung,
    step,
    day,
    form: "message",
  });
  const messages = [
    ...rules.before.map((days) =>
      message("before", days, subtractWorkingDays(calendar, aim, days).date),
    ),
    ...(rules.onDay ? [message("on-day", 0, aim)] : []),
    ...rules.after.map((days) => message("after", days, after(days))),
  ];
  const prepared = Array.from({ length: rules.urgings + 1 }, (_, index) => {
    const day = after(rules.urgeAfter + index * rules.urgeEvery);
    return preparedRung(index + 1, day, rules);
  });
  return [...messages, ...prepared].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/**
 * The urging with this number: the first urges, the later ones also ask for an explanation, and the one after the last that the
 * province wants puts the task on the leaders' briefing (Hà Nội 2023: urged more than three times).
 */
export function preparedRung(
  number: number,
  day: LocalDate,
  { urgings }: Pick<LadderRules, "urgings">,
): DueRung {
  if (number > urgings) return { rung: "briefing", step: 0, day, form: "briefing" };
  return { rung: "urging", step: number, day, form: number === 1 ? "urging" : "explanation" };
}

/**
 * The one message to send on a day: the latest whose day has come. Days that were missed are not made up for one by one, and
 * once the first urging is due only a message of a later day is still worth saying.
 */
export function messageOn(day: LocalDate, due: LadderDue, rules: LadderRules): DueRung | null {
  const reached = rungsOfDue(due, rules).filter((rung) => rung.day <= day);
  const latest = reached.findLast(({ form }) => form === "message") ?? null;
  const urging = reached.find(({ form }) => form !== "message");
  return latest && urging && urging.day >= latest.day ? null : latest;
}
