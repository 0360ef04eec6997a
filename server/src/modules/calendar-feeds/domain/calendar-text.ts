import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { DueTask } from "../../tasks/index.ts";

interface Feed {
  name: string;
  /** Without the titles a calendar that others look into tells them no more than that something is due. */
  titles: boolean;
  /** Where the program stands: "https://dondoc.example". */
  origin: string;
  tasks: readonly DueTask[];
}

/** How often a calendar should ask again. */
const EVERY_SECONDS = 3600;

/**
 * The days on which work is due, each an event of the whole day on its last day in time (RFC 5545). The same tasks give the same
 * text, so that a calendar that asks again learns that nothing has changed.
 */
export function calendarText({ name, titles, origin, tasks }: Feed): string {
  const calendar = ical({
    name,
    prodId: { company: "dondoc", product: "dondoc", language: "VI" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: EVERY_SECONDS,
  });
  for (const task of tasks) {
    const number = `NV-${task.number}`;
    calendar.createEvent({
      id: `${task.id}@dondoc`,
      start: midnight(task.lastDay),
      allDay: true,
      stamp: task.changedAt,
      sequence: task.version,
      summary: titles ? `${number}: ${task.title}` : `${number} đến hạn`,
      description: titles
        ? [task.holder, task.reference].filter(Boolean).join("\n")
        : "Mở Đôn Đốc để xem nội dung.",
      url: `${origin}/nhiem-vu/${task.id}`,
      // Nobody is busy the whole day because something is due on it.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** An event of a whole day is written by the local date of the process. */
function midnight(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}
