import { subtractWorkingDays, vietnameseDate } from "@dondoc/workcalendar";
import { allowed, refuse, type Verdict } from "../../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../../kernel/actor.ts";
import type { Settings } from "../../../settings/index.ts";
import type { TaskSubject } from "../../domain/task-subject.ts";

const ENDED = ["COMPLETED", "REVOKED", "TRANSFERRED"];

export const chainPolicies = {
  link: (actor: Actor, subject: TaskSubject): Verdict => {
    if (!holdsAct(actor, "tasks.link", subject.holderUnitId))
      return refuse("Việc nối chuỗi báo cáo do Văn phòng UBND tỉnh thực hiện.");
    return ENDED.includes(subject.state)
      ? refuse("Nhiệm vụ đã kết thúc nên không nối thêm đầu vào.")
      : allowed;
  },
  unlink: (actor: Actor, subject: TaskSubject): Verdict =>
    holdsAct(actor, "tasks.unlink", subject.holderUnitId)
      ? allowed
      : refuse("Việc bỏ nối chuỗi báo cáo do Văn phòng UBND tỉnh thực hiện."),
};

/**
 * What is wrong with the order of an input and its summary: the parts must come at least some working days before the whole is
 * due (task digest, section 5.1, report chain). Null when there is time, or when one of them has no date.
 */
export function tooClose(
  feedLastDay: string | null,
  collectorLastDay: string | null,
  settings: Pick<Settings, "chain.minDaysBetween" | "calendar">,
): string | null {
  if (feedLastDay === null || collectorLastDay === null) return null;
  const days = settings["chain.minDaysBetween"];
  const latest = subtractWorkingDays(settings.calendar, collectorLastDay, days).date;
  if (feedLastDay < latest) return null;
  const why =
    feedLastDay > collectorLastDay
      ? "sau hạn tổng hợp"
      : `cách hạn tổng hợp chưa đủ ${days} ngày làm việc`;
  return `Hạn đầu vào ${vietnameseDate(feedLastDay)} ${why} (${vietnameseDate(collectorLastDay)}).`;
}
