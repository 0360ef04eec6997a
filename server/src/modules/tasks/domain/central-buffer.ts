import type { Origin } from "@dondoc/contract";
import { subtractWorkingDays, vietnameseDate, type Calendar } from "@dondoc/workcalendar";
import type { ServesAnother } from "./parent-due.ts";

export interface ServesOrigin extends ServesAnother {
  parentOrigin: Origin | null;
}

/**
 * What is wrong with a date of the province's own under a date of the centre: the province cannot move that one, so its own days
 * end some working days before (task digest 10.7). A warning, since a leader may use the days that are kept; null where it keeps
 * them, or serves no task of the centre.
 */
export function insideBuffer(
  dueOn: string | null,
  { parentLastDay, parentNumber, parentOrigin }: ServesOrigin,
  { days, calendar }: { days: number; calendar: Calendar },
): string | null {
  if (dueOn === null || parentLastDay === null || parentOrigin !== "CENTRAL") return null;
  const latest = subtractWorkingDays(calendar, parentLastDay, days).date;
  return dueOn <= latest
    ? null
    : `Ngày ${vietnameseDate(dueOn)} lấn vào ${days} ngày làm việc dự phòng trước hạn Trung ương giao của NV-${parentNumber ?? 0} (${vietnameseDate(parentLastDay)}); nên chậm nhất là ${vietnameseDate(latest)}.`;
}
