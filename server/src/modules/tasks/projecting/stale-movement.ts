import type { Movement } from "@dondoc/contract";
import { addDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { ThoughtOf } from "../../settings/index.ts";
import { movementOf } from "./movement.ts";

const KEY = "noDeadline.staleDays";

/** Undated duties that would begin, or cease, to be named for lying still: without a report for so many days. */
export function staleMovement(
  tx: Tx,
  { before, after, from, today }: ThoughtOf,
): Promise<Movement> {
  return movementOf<{ lastHeard: string }>(tx, {
    what: "Nêu tên vì không có báo cáo",
    columns: {
      lastHeard: sql`greatest(received_on, (select max((reported_at at time zone 'Asia/Ho_Chi_Minh')::date)
        from app.task_report where task_report.task_id = task.id))`,
    },
    where: sql`state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and last_day is null and review_on is not null
      and received_on < ${addDays(from, -Math.min(before[KEY], after[KEY]))}::date`,
    today,
    judge: ({ lastHeard }) => {
      const stale = (days: number) => addDays(lastHeard, days) < from;
      const words = (days: number) => (stale(days) ? "bị nêu" : "chưa nêu");
      return stale(before[KEY]) === stale(after[KEY])
        ? null
        : {
            before: words(before[KEY]),
            after: words(after[KEY]),
            why: `Báo cáo hoặc nhận việc gần nhất ngày ${vietnameseDate(lastHeard)}.`,
          };
    },
  });
}
