import { parseDate } from "./dates.ts";

/** ISO days that a date may not leave; a missing one does not bound. */
export interface DateBounds {
  minDate?: string;
  maxDate?: string;
}

/** What is wrong with a typed date: no day of the calendar at all, or a day that its field does not take. */
type DateFault = "not-a-day" | "too-early" | "too-late";

/** How each fault is said, naming the field. */
export type DateFaultWords = Record<
  DateFault,
  (typed: { label: string; text: string } & DateBounds) => string
>;

/** So much of a typed text as a sentence can quote. */
export const shortened = (text: string): string =>
  text.length <= 30 ? text : `${text.slice(0, 30)}…`;

/** A typed date as the form may use it: `value` is null when nothing or nothing usable is written. */
export interface DateReading {
  value: string | null;
  fault: DateFault | null;
}

/** Reads a typed date. Text that is wrong is never empty: it has a fault and no value. */
export function readDate(text: string, { minDate, maxDate }: DateBounds = {}): DateReading {
  if (text.trim() === "") return { value: null, fault: null };
  const day = parseDate(text);
  if (day === null) return { value: null, fault: "not-a-day" };
  // A bound may be an instant; its day is what a date is held against.
  if (minDate && day < minDate.slice(0, 10)) return { value: null, fault: "too-early" };
  if (maxDate && day > maxDate.slice(0, 10)) return { value: null, fault: "too-late" };
  return { value: day, fault: null };
}
