import type { Due } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { TaskSubject } from "../domain/task-subject.ts";
import { principals } from "../locking/follow-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import type { DutySubject } from "./domain/duty-policies.ts";

type DutyFacts = Pick<DutySubject, "recurs" | "every" | "endProposal">;

export async function dutyFacts(tx: Tx, taskId: string): Promise<DutyFacts> {
  const { rows } = await sql<{
    recurs: boolean;
    due: Due[] | null;
    endProposal: DutySubject["endProposal"];
  }>`
    select task.next_occurrence_on is not null as recurs, task.due_rule -> 'due' as due,
      (select case when review.decision = 'end' then jsonb_build_object('accountId', review.reviewed_by,
          'personId', account.person_id, 'principals', ${principals("review.reviewed_at")}, 'by', person.full_name, 'note', review.note) end
        from app.duty_review review join app.account on account.id = review.reviewed_by
        join app.person on person.id = account.person_id
        where review.task_id = task.id order by review.reviewed_at desc, review.id desc limit 1) as "endProposal"
    from app.task where id = ${taskId}`.execute(tx);
  const row = rows[0];
  const [periodic] = (row?.due ?? []).flatMap((due) =>
    due !== "standing" && "every" in due ? [due.every] : [],
  );
  return {
    recurs: row?.recurs ?? false,
    endProposal: row?.endProposal ?? null,
    every: periodic ?? null,
  };
}

/** Takes the duty's row for this transaction, with what a review looks at. */
export async function lockDuty(
  context: ActContext,
  input: { taskId: string; version: number },
): Promise<DutySubject> {
  const task: TaskSubject = await lockTask(context, input);
  return { ...task, ...(await dutyFacts(context.tx, task.id)) };
}
