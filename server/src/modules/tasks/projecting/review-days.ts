import type { Movement } from "@dondoc/contract";
import { addDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { SettingChange, ThoughtOf } from "../../settings/index.ts";
import { movementOf } from "./movement.ts";

const KEY = "noDeadline.reviewDays";

/** Undated duties whose review is still to come; one that has come stays in the lists until somebody reports. */
const toCome = (
  today: string,
) => sql`state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and review_on > ${today}::date
  and last_day is null and term_class in ('STANDING', 'CONDITIONAL', 'NO_DEADLINE')`;

/** The day counted anew from where it was counted: as many days earlier or later, but not into the past. */
function movedReview(
  reviewOn: string,
  change: Pick<SettingChange, "before" | "after">,
  today: string,
): string {
  const moved = addDays(reviewOn, change.after[KEY] - change.before[KEY]);
  return moved < today ? today : moved;
}

export function reviewMovement(tx: Tx, { before, after, today }: ThoughtOf): Promise<Movement> {
  return movementOf<{ reviewOn: string }>(tx, {
    what: "Ngày rà soát",
    columns: { reviewOn: sql`review_on` },
    where: toCome(today),
    today,
    judge: ({ reviewOn }) => {
      const moved = movedReview(reviewOn, { before, after }, today);
      if (moved === reviewOn) return null;
      return {
        before: vietnameseDate(reviewOn),
        after: vietnameseDate(moved),
        why: `Rà soát mỗi ${after[KEY]} ngày thay vì ${before[KEY]} ngày.`,
      };
    },
  });
}

/** Moves the reviews that are to come, in one statement, one event a task. */
export async function moveReviews(
  context: ActContext,
  { before, after, legalBasis }: SettingChange,
): Promise<number> {
  const days = after[KEY] - before[KEY];
  if (days === 0) return 0;
  const { rows } = await sql<{ id: string; number: number; from: string; to: string }>`
    with moved as (
      select id, review_on as before, greatest(review_on + ${days}::int, ${context.today}::date) as after from app.task
      where ${toCome(context.today)} for update
    )
    update app.task set review_on = moved.after, version = version + 1
    from moved where task.id = moved.id and moved.after <> moved.before
    returning task.id, task.number, moved.before as "from", moved.after as "to"`.execute(
    context.tx,
  );
  for (const { id, number, from, to } of rows) {
    context.record("task", id, {
      task: `NV-${number}`,
      title: "Ngày rà soát của nhiệm vụ không có thời hạn",
      from: vietnameseDate(from),
      to: vietnameseDate(to),
      legalBasis,
    });
  }
  return rows.length;
}
