import { onSettingPreviewed } from "../settings/index.ts";
import { ladderMovement, waitingMovement } from "./ladder/read/ladder-movement.ts";

/** Called once where the program is put together: which reminders a change of the settings would move. They are derived anew each night. */
export function registerLadderPreviews(): void {
  onSettingPreviewed(
    [
      "reminder.daysBefore",
      "reminder.onDay",
      "reminder.daysAfter",
      "urge.firstAfterDays",
      "urge.intervalDays",
      "urge.escalateAfter",
    ],
    ladderMovement,
  );
  onSettingPreviewed(["acknowledge.days"], waitingMovement("acknowledge.days"));
  onSettingPreviewed(["confirm.remindAfter"], waitingMovement("confirm.remindAfter"));
  onSettingPreviewed(["confirm.deputyAfter"], waitingMovement("confirm.deputyAfter"));
}
