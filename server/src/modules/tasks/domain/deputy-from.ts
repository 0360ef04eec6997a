import { addDays, addWorkingDays, type Calendar } from "@dondoc/workcalendar";

/**
 * The day from which a deputy may confirm a result that waits too long: the one after so many working days (digest, case 15). The
 * clock on a task's page, the ladder and the preview of the setting all ask here.
 */
export const deputyFrom = (
  submittedOn: string,
  { after, calendar }: { after: number; calendar: Calendar },
): string => addDays(addWorkingDays(calendar, submittedOn, after).date, 1);
