import type { Standing } from "@dondoc/contract";
import type { Dictionary } from "../app/words/use-words.tsx";

/** "còn 3 ngày làm việc", "quá hạn 12 ngày", "hạn là hôm nay"; empty when there is no distance to tell. */
export function distanceText(
  { daysLate, workingDaysLeft, timeliness }: Omit<Standing, "alert">,
  { distance }: Dictionary["ui"],
): string {
  // The result came in time: the delay is the confirmer's.
  if (timeliness === "AWAITING_CONFIRMATION_LATE") return distance.waiting(daysLate);
  if (daysLate > 0) return distance.late(daysLate);
  if (workingDaysLeft === null) return "";
  return workingDaysLeft === 0 ? distance.today : distance.left(workingDaysLeft);
}
