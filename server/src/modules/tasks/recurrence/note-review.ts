import type { DutyReview } from "@dondoc/contract";
import type { ActContext } from "../../../kernel/act.ts";
import { accountOf } from "../locking/change-task.ts";

/** Keeps one look at a duty, beside the event that tells it. */
export async function noteReview(
  context: ActContext,
  taskId: string,
  look: Pick<DutyReview, "decision" | "note"> & { nextReviewOn?: string | undefined },
): Promise<void> {
  await context.tx
    .insertInto("app.duty_review")
    .values({
      task_id: taskId,
      decision: look.decision,
      note: look.note,
      next_review_on: look.nextReviewOn ?? null,
      reviewed_by: accountOf(context),
      reviewed_at: context.now,
    })
    .execute();
}
