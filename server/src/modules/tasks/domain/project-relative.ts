import type { Due } from "@dondoc/contract";
import {
  addDays,
  computeTerm,
  explainInVietnamese,
  vietnameseDate,
  type Calendar,
} from "@dondoc/workcalendar";

type Within = Extract<Due, { within: number }>;
export interface DocumentDates {
  issuedOn: string | null;
  receivedOn: string;
}

/** From which day a relative term counts; the day of receipt stands in, marked, where the text's day of issue is unknown. */
function startOf(
  from: "issue" | "receipt",
  { issuedOn, receivedOn }: DocumentDates,
): { on: string; estimated: boolean } {
  return from === "issue" && issuedOn !== null
    ? { on: issuedOn, estimated: false }
    : { on: receivedOn, estimated: from === "issue" };
}

/**
 * "Trong N ngày kể từ …": the first day is not counted, and an end on a day off goes on to the next working day (Civil Code
 * 2015, articles 147 and 148). Only the day of the start is known, so hours run from the end of that day, never against the
 * agency.
 */
export function projectRelative(
  due: Within & { from: "issue" | "receipt" },
  dates: DocumentDates,
  calendar: Calendar,
): { lastDay: string; why: string } {
  const start = startOf(due.from, dates);
  const doubt = start.estimated ? "; chưa rõ ngày ban hành nên tính từ ngày nhận" : "";
  if (due.unit === "hour") {
    const lastDay = addDays(start.on, Math.ceil(due.within / 24));
    return {
      lastDay,
      why: `chỉ biết ngày bắt đầu ${vietnameseDate(start.on)}, không rõ giờ, nên tính đến hết ngày ${vietnameseDate(lastDay)}${doubt}`,
    };
  }
  const term = computeTerm(calendar, { n: due.within, unit: due.unit, from: start.on });
  return {
    lastDay: term.date,
    why: `${explainInVietnamese(term.explanation)}; tính đến hết ngày ${vietnameseDate(term.date)}, không tính ngày đầu${doubt}`,
  };
}
