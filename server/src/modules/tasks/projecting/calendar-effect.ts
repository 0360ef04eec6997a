import type { CalendarEffect } from "../../settings/index.ts";
import { concerned, dueMovement } from "./due-groups.ts";
import { reproject } from "./reproject.ts";

/**
 * What a notice of days off moves: relative terms that count over its days. A fixed date stays, only its reminders go out on
 * other days (domain section 5.4); they are derived anew each night.
 */
export const calendarEffect: CalendarEffect = {
  kind: "task",
  preview: (tx, change) =>
    dueMovement(tx, concerned.calendarFrom(change.days[0] ?? "infinity"), change, change),
  async carryOut(context, change) {
    const [first] = change.days;
    if (first === undefined) return { count: 0, unitIds: [] };
    return reproject(context, concerned.calendarFrom(first), change, {
      title: "Ngày cuối của nhiệm vụ theo lịch làm việc",
      legalBasis: change.ground,
    });
  },
};
