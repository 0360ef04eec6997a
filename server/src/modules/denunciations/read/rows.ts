import type { DenunciationClock, DenunciationRow } from "@dondoc/contract";
import { calendarDaysBetween, workingDaysBetween, type Calendar } from "@dondoc/workcalendar";
import { clocksOf, dueOf, type DenunciationLimit, type RunningClock } from "../domain/clocks.ts";
import type { OpenCase } from "./open-case.ts";

export interface Law {
  limits: readonly DenunciationLimit[];
  calendar: Calendar;
  today: string;
}

/** How far off its end a clock is; one that was done in time or late is judged by the day it was done. */
export function clockView(clock: RunningClock, { calendar, today }: Law): DenunciationClock {
  const day = clock.doneOn ?? today;
  return {
    ...clock,
    daysLate: day > clock.on ? calendarDaysBetween(clock.on, day) : 0,
    workingDaysLeft: day < clock.on ? workingDaysBetween(calendar, day, clock.on) : 0,
  };
}

export function rowOf(found: OpenCase, law: Law): DenunciationRow | null {
  const { id, code, content, facts, as } = found;
  if (as === null) return null;
  const due = dueOf(clocksOf(facts, law));
  const { step, on, daysLate, workingDaysLeft } = due ? clockView(due, law) : nothingDue;
  return {
    id,
    code,
    state: facts.state,
    subject: content?.subject ?? null,
    receivedOn: facts.receivedOn,
    closedOn: facts.closedOn,
    function: as,
    due: step === null ? null : { step, on, daysLate, workingDaysLeft },
  };
}
const nothingDue = { step: null, on: "", daysLate: 0, workingDaysLeft: 0 };
