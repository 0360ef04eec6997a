import type { Calendar } from "./calendar.ts";
import type { Step } from "./explanation.ts";
import { fromDayNumber, weekdayOf } from "./local-date.ts";

/**
 * What is worth telling about the days `first` to `last`: weekdays off, as runs of one name, and make-up days. Plain weekends
 * go without saying; they do not break a run, a working day does.
 */
export function passedDays(calendar: Calendar, first: number, last: number): Step[] {
  const steps: Step[] = [];
  let inRun = false;
  for (let day = first; day <= last; day += 1) {
    const weekend = weekdayOf(day) > 5;
    if (calendar.worksOn(day)) inRun = false;
    else if (weekend) continue;
    const row = calendar.rowOn(day);
    if (row === undefined) continue;
    if (row.kind === "make-up") {
      if (weekend) steps.push({ step: "make-up", day: row.day, name: row.name });
      continue;
    }
    const previous = steps.at(-1);
    if (inRun && previous?.step === "skip" && previous.name === row.name) {
      previous.to = fromDayNumber(day);
    } else {
      steps.push({ step: "skip", from: row.day, to: row.day, name: row.name });
      inRun = true;
    }
  }
  return steps;
}
