import {
  onCalendarChanged,
  onSettingChanged,
  onSettingExplained,
  onSettingPreviewed,
} from "../../settings/index.ts";
import { alertMovement } from "./alert-movement.ts";
import { calendarEffect } from "./calendar-effect.ts";
import {
  askMovement,
  countMovement,
  decideMovement,
  refuseMovement,
} from "./decision-movements.ts";
import { concerned, dueMovement } from "./due-groups.ts";
import { entryNote } from "./entry-note.ts";
import { reproject } from "./reproject.ts";
import { moveReviews, reviewMovement } from "./review-days.ts";
import { rightNote } from "./right-note.ts";
import { staleMovement } from "./stale-movement.ts";

/** Called once where the program is put together: what a change moves among the tasks, thought of and carried out. */
export function registerTaskEffects(): void {
  onCalendarChanged(calendarEffect);
  onSettingChanged("beforeDateMeans", async (context, change) => {
    const { count } = await reproject(context, concerned.beforeDate, change, {
      title: "Ngày cuối của nhiệm vụ theo cách hiểu “trước ngày”",
      legalBasis: change.legalBasis,
    });
    return count;
  });
  onSettingPreviewed(["beforeDateMeans"], (tx, thought) =>
    dueMovement(tx, concerned.beforeDate, thought, { today: thought.today }),
  );
  onSettingChanged("noDeadline.reviewDays", moveReviews);
  onSettingPreviewed(["noDeadline.reviewDays"], reviewMovement);
  onSettingPreviewed(["noDeadline.staleDays"], staleMovement);
  onSettingPreviewed(
    ["alert.dueSoonDays", "alert.yellowDays", "alert.specialRedDays"],
    alertMovement,
  );
  onSettingPreviewed(["extension.minDaysBefore"], askMovement);
  onSettingPreviewed(["extension.maxCount"], countMovement);
  onSettingPreviewed(["extension.decideDays"], decideMovement);
  onSettingPreviewed(["refusal.days"], refuseMovement);
  onSettingExplained(
    ["entry.urgentDays", "entry.normalDays", "entry.complexDays", "entry.complexFrom"],
    entryNote,
  );
  for (const key of [
    "extension.decidedBy",
    "suspension.decidedBy",
    "submission.handedInBy",
  ] as const) {
    onSettingExplained([key], rightNote(key));
  }
}
