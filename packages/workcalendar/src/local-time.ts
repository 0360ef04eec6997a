import type { LocalDate } from "./local-date.ts";
import { toDayNumber } from "./local-date.ts";

/** A time of day in Asia/Ho_Chi_Minh, "HH:mm", 00:00 to 23:59. */
export type LocalTime = string;
/** A local date with its time, "YYYY-MM-DDTHH:mm". */
export type LocalDateTime = string;

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Minutes since midnight. Throws a RangeError for anything that is not HH:mm. */
export function minutesOf(time: LocalTime): number {
  if (!TIME.test(time)) throw new RangeError(`Not a time HH:mm: "${time}"`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function timeAt(minutes: number): LocalTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Date and time apart. Throws a RangeError for anything that is not YYYY-MM-DDTHH:mm. */
export function splitDateTime(at: LocalDateTime): { date: LocalDate; time: LocalTime } {
  if (at.charAt(10) !== "T") throw new RangeError(`Not a local time YYYY-MM-DDTHH:mm: "${at}"`);
  const date = at.slice(0, 10);
  const time = at.slice(11);
  toDayNumber(date);
  minutesOf(time);
  return { date, time };
}

/** Hours as whole minutes. Throws a RangeError when negative or finer than a minute. */
export function minutesInHours(hours: number): number {
  const minutes = Math.round(hours * 60);
  if (!(minutes >= 0) || Math.abs(minutes - hours * 60) > 1e-6) {
    throw new RangeError(`Not a number of hours in whole minutes: ${hours}`);
  }
  return minutes;
}
