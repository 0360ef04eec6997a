import {
  addDays,
  addWorkingDays,
  calendarDaysBetween,
  lastDayOf,
  subtractWorkingDays,
  vietnameseDate,
  workingDaysBetween,
  type BeforeDateMeans,
  type Calendar,
  type LocalDate,
} from "@dondoc/workcalendar";
import { deputyFrom } from "../../../tasks/index.ts";
import type { LadderRules } from "./ladder-rules.ts";
import { messageOn, type LadderDue } from "./rungs.ts";

/** The message that every task with this deadline gets on one day. */
export interface PlannedMessage {
  last_day: LocalDate;
  due_on: LocalDate;
  bound: "by" | "before";
  rung: string;
  step: number;
  day: LocalDate;
  /** Follows the task's number: "NV-12 còn 3 ngày làm việc…". */
  words: string;
}

/**
 * How a deadline can have come by its last day. "Trước ngày D" has two, whatever the province has decided meanwhile: an hour of D
 * leaves D itself (project-fixed.ts), and a day that a change of the setting left alone keeps the reading of then.
 */
const readings = [
  ["by", "SAME_DAY"],
  ["before", "SAME_DAY"],
  ["before", "DAY_BEFORE"],
] as const satisfies readonly (readonly ["by" | "before", BeforeDateMeans])[];

/**
 * The messages of a day for every deadline that has one, so that the database compares dates and needs no calendar. Deadlines
 * whose messages all lie further back than the first urging have none.
 */
export function messagesOf(day: LocalDate, rules: LadderRules): PlannedMessage[] {
  const { calendar } = rules;
  const back = Math.max(rules.urgeAfter, ...rules.after) + 1;
  const ahead = Math.max(0, ...rules.before) + 2;
  const first = subtractWorkingDays(calendar, day, back).date;
  const last = addDays(addWorkingDays(calendar, day, ahead).date, 1);
  const planned: PlannedMessage[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) {
    for (const [bound, means] of readings) {
      const due: LadderDue = { on, bound, lastDay: lastDayOf({ on, bound }, means).date };
      const message = messageOn(day, due, rules);
      if (!message) continue;
      const { rung, step } = message;
      planned.push({
        last_day: due.lastDay,
        due_on: on,
        bound,
        rung,
        step,
        day: message.day,
        words: wordsOf(due, day, calendar),
      });
    }
  }
  return planned;
}

/** How a deadline stands on a day, in words that follow the task's number. */
function wordsOf({ on, bound, lastDay }: LadderDue, day: LocalDate, calendar: Calendar): string {
  const due = `${bound === "before" ? "trước ngày" : "ngày"} ${vietnameseDate(on)}`;
  if (day > lastDay) return `đã quá hạn ${calendarDaysBetween(lastDay, day)} ngày (hạn: ${due}).`;
  if (day === lastDay) {
    // Rule R7 of the task digest: on its last day the lead says whether it is done.
    return `đến hạn hôm nay (hạn: ${due}). Hãy gửi kết quả, hoặc báo phương án xử lý và thời gian cần thêm.`;
  }
  const left = workingDaysBetween(calendar, day, lastDay);
  return left === 0
    ? `đến hạn ${due}; hôm nay là ngày làm việc cuối cùng trước hạn.`
    : `còn ${left} ngày làm việc (hạn: ${due}).`;
}

/** The latest day on which a result was handed in that a deputy may confirm on `day`. */
export function handedInForDeputy(day: LocalDate, after: number, calendar: Calendar): LocalDate {
  let handedIn = day;
  while (deputyFrom(handedIn, { after, calendar }) > day) handedIn = addDays(handedIn, -1);
  return handedIn;
}

/** The latest day from which so many working days have passed by `day`: what began on it or earlier is due. */
export function begunBy(day: LocalDate, workingDays: number, calendar: Calendar): LocalDate {
  let begun = day;
  while (addWorkingDays(calendar, begun, workingDays).date > day) begun = addDays(begun, -1);
  return begun;
}
