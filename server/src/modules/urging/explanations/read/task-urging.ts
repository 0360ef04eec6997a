import type { TaskUrging } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { explanationsOfTask, type OnExplanation } from "./explanations.ts";

/** How often and by which letters a task was urged, and what its agency explained. */
export async function readTaskUrging(
  tx: Tx,
  actor: Actor,
  taskId: string,
  asked: { today: string; acts: readonly OnExplanation[] },
): Promise<TaskUrging> {
  const seen = await sql`select from app.task where id = ${taskId}::uuid`.execute(tx);
  if (seen.rows.length === 0) throw refusals.NOT_FOUND("nhiệm vụ này");
  const { rows } = await sql<TaskUrging["urgings"][number]>`
    select row_number() over (order by urging.issued_on, urging.id)::int as ordinal, urging.issued_on as "issuedOn",
      (urging.issued_on - urging.last_day)::int as "daysLate", draft.id as "draftId",
      draft.number || '/' || draft.symbol as reference, signer.full_name as signer, urging.explain
    from app.urging join app.draft on draft.id = urging.draft_id join app.person signer on signer.id = draft.signer_person_id
    where urging.task_id = ${taskId}::uuid and urging.issued_on is not null
    order by urging.issued_on, urging.id`.execute(tx);
  return { urgings: rows, explanations: await explanationsOfTask(tx, actor, taskId, asked) };
}
