import type { StudyCounts, StudyState } from "@dondoc/contract";
import { calendarDaysBetween } from "@dondoc/workcalendar";

/** What is known of one agency and one document. */
export interface StudyFacts {
  mustStudy: boolean;
  dueOn: string | null;
  acknowledged: boolean;
  opened: boolean;
  studiedOn: string | null;
}

/** Who has studied a document has read it, who has opened it has received it, whether or not they said so apart. */
export function studyState({ acknowledged, opened, studiedOn }: StudyFacts): StudyState {
  if (studiedOn !== null) return "studied";
  if (opened) return "read";
  return acknowledged ? "received" : "sent";
}

/** Calendar days after the limit, by the day that the evidence shows, else until today. */
export function studyDaysLate({ mustStudy, dueOn, studiedOn }: StudyFacts, today: string): number {
  if (!mustStudy || dueOn === null) return 0;
  return Math.max(0, calendarDaysBetween(dueOn, studiedOn ?? today));
}

const isMissing = ({ mustStudy, studiedOn }: StudyFacts): boolean =>
  mustStudy && studiedOn === null;

/** What the board counts; each figure is the number of the rows it opens. */
export function studyCounts(rows: readonly StudyFacts[], today: string): StudyCounts {
  const missing = rows.filter(isMissing);
  const reached = (states: readonly StudyState[]) =>
    rows.filter((row) => states.includes(studyState(row))).length;
  return {
    sent: rows.length,
    received: reached(["received", "read", "studied"]),
    read: reached(["read", "studied"]),
    studied: reached(["studied"]),
    missing: missing.length,
    late: missing.filter((row) => studyDaysLate(row, today) > 0).length,
  };
}
