import type { Standing } from "@dondoc/contract";
import type { Dictionary } from "../app/words/use-words.tsx";

/** "còn 3 ngày làm việc", "quá hạn 12 ngày", "hạn là hôm nay"; empty when there is no distance to tell. */
export function distanceText(
  { daysLate, workingDaysLeft }: Pick<Standing, "daysLate" | "workingDaysLeft">,
  { distance }: Dictionary["ui"],
): string {
  if (daysLate > 0) return distance.late(daysLate);
  if (workingDaysLeft === null) return "";
  return workingDaysLeft === 0 ? distance.today : distance.left(workingDaysLeft);
}
