import type { ReturnedFault } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { accountOf } from "../locking/change-task.ts";

export interface WaitingSubmission {
  id: string;
  evidenceDates: string[];
}

/** The submission of the locked task that waits for a decision. */
export async function waitingSubmission(
  { tx }: ActContext,
  taskId: string,
): Promise<WaitingSubmission> {
  const { rows } = await sql<WaitingSubmission>`
    select submission.id, coalesce(array_agg(distinct evidence.issued_on::text order by evidence.issued_on::text)
      filter (where evidence.id is not null), '{}') as "evidenceDates"
    from app.task_submission submission
    left join app.evidence on evidence.submission_id = submission.id
    where submission.task_id = ${taskId} and submission.outcome is null
    group by submission.id, submission.submitted_at
    order by submission.submitted_at desc limit 1`.execute(tx);
  if (!rows[0]) throw refusals.NOT_FOUND("báo cáo hoàn thành đang chờ xác nhận");
  return rows[0];
}

/** A result that waits under a task which ends otherwise: nobody judges it any more. */
export async function lapseSubmission(
  { tx, now }: ActContext,
  taskId: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("app.task_submission")
    .set({ outcome: "lapsed", decision_reason: reason, decided_at: now })
    .where("task_id", "=", taskId)
    .where("outcome", "is", null)
    .execute();
}

/** Closes it with the outcome and who decided. */
export function decideSubmission(
  context: ActContext,
  id: string,
  decision: {
    outcome: "confirmed" | "returned";
    decision_reason: string | null;
    completed_on: string | null;
    returned_fault?: ReturnedFault;
  },
): void {
  const deciding = context.tx
    .updateTable("app.task_submission")
    .set({ ...decision, decided_by: accountOf(context), decided_at: context.now })
    .where("id", "=", id)
    .execute();
  context.leave(deciding);
}
