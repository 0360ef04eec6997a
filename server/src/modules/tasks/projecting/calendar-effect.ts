import { officersOf } from "../../access/index.ts";
import { notify } from "../../notifications/index.ts";
import type { ActContext } from "../../../kernel/act.ts";
import type { CarriedOut, onCalendarChanged } from "../../settings/index.ts";
import { concerned, dueMovement } from "./due-groups.ts";
import { reproject } from "./reproject.ts";

const CONCERNED_OFFICERS = ["AGENCY_HEAD", "AGENCY_FOCAL"];

/**
 * What a notice of days off moves: relative terms that count over its days. A fixed date stays, only its reminders go out on
 * other days (domain section 5.4); they are derived anew each night.
 */
export const calendarEffect: Parameters<typeof onCalendarChanged>[0] = {
  preview: (tx, change) =>
    dueMovement(tx, concerned.calendarFrom(change.days[0] ?? "infinity"), change, change),
  async carryOut(context, change) {
    const [first] = change.days;
    if (first === undefined) return 0;
    const { count, unitIds } = await reproject(context, concerned.calendarFrom(first), change, {
      title: "Ngày cuối của nhiệm vụ theo lịch làm việc",
      legalBasis: change.ground,
    });
    if (count > 0) await tellAgencies(context, change, unitIds);
    return count;
  },
};

/** Tells each agency once that deadlines of its own have moved, however many: its head and its focal officers. */
async function tellAgencies(
  { tx, now, today }: ActContext,
  { noticeId, what, ground }: CarriedOut,
  unitIds: readonly string[],
): Promise<void> {
  const officers = await officersOf(tx, unitIds, CONCERNED_OFFICERS, today);
  const why = what === "entered" ? `theo ${ground}` : `do rút thông báo ${ground}`;
  await notify(
    tx,
    now,
    officers.map(({ accountId }) => accountId),
    {
      kind: "calendar.changed",
      subject: { type: "calendar-notice", id: noticeId },
      title: `Lịch làm việc thay đổi ${why}; ngày cuối của một số nhiệm vụ của cơ quan đã được tính lại.`,
      key: what,
    },
  );
}
