import { addDays, type LocalDate } from "@dondoc/workcalendar";
import type { Round } from "./round.ts";

/** One day of one round, as the logbook has it. */
export interface Run {
  day: LocalDate;
  finished: boolean;
  nextTryAt: Date;
}

/** A program that was away longer makes up for this many days; each round's later days see what the earlier ones left. */
export const MAKES_UP_DAYS = 31;

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;
const VIETNAM = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "short",
});

/**
 * The days that wait to be run, the oldest first: today from the round's hour on, and every day since the round was first run
 * that has not been finished. A round that has never run begins today and owes nothing for the time before.
 */
export function daysDue(
  { at }: Pick<Round, "at">,
  { firstDay, runs }: { firstDay: LocalDate | null; runs: readonly Run[] },
  now: Date,
): LocalDate[] {
  const [today = "", hour = ""] = VIETNAM.format(now).split(" ");
  const last = hour >= at ? today : addDays(today, -1);
  const from = later(firstDay ?? today, addDays(today, -MAKES_UP_DAYS));
  const known = new Map(runs.map((run) => [run.day, run]));
  const days: LocalDate[] = [];
  for (let day = from; day <= last; day = addDays(day, 1)) {
    const run = known.get(day);
    if (run === undefined || (!run.finished && mayTry(run, now))) days.push(day);
  }
  return days;
}

/** No wait is longer than the longest: one that seems so was noted by a clock that ran ahead and was set right since. */
const mayTry = ({ nextTryAt }: Run, now: Date): boolean =>
  nextTryAt <= now || nextTryAt.getTime() - now.getTime() > LONGEST_WAIT_MS;

/** When a day is tried again should this try fail or be killed: at once the first time, then after 1, 2, 4… minutes, at most an hour. */
export function nextTryAfter(tries: number, now: Date): Date {
  const wait = tries < 2 ? 0 : Math.min(MINUTE_MS * 2 ** (tries - 2), LONGEST_WAIT_MS);
  return new Date(now.getTime() + wait);
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
