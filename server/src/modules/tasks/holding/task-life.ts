import type { TaskLife } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { unitNames } from "../unit-names.ts";

const person = (account: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', person.id, 'name', person.full_name)
  from app.account join app.person on person.id = account.person_id where account.id = ${sql.ref(account)})`;
const stamp = (column: string): RawBuilder<unknown> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What happened to a task's holder and life, and who put a star on it; a chain of transfers from its first holder. */
export async function readTaskLife(tx: Tx, id: string, today: string): Promise<TaskLife> {
  const unit = (column: string) => sql`(
    select jsonb_build_object('id', ${sql.ref(column)}, 'name', coalesce(max(named.name), ''), 'shortName', max(named.short_name))
    from (${unitNames(sql`select ${sql.ref(column)}`, today)}) named)`;
  const { rows } = await sql<TaskLife>`
    with recursive passed as (
      select transfer.* from app.task_transfer transfer where transfer.from_task_id = ${id} or transfer.to_task_id = ${id}
      union select earlier.* from passed join app.task_transfer earlier on earlier.to_task_id = passed.from_task_id
    )
    select (select coalesce(jsonb_agg(jsonb_build_object('id', refusal.id, 'unit', ${unit("refusal.unit_id")},
        'legalGround', refusal.legal_ground, 'explanation', refusal.explanation, 'by', ${person("refusal.refused_by")},
        'at', ${stamp("refusal.refused_at")}, 'decision', refusal.decision, 'reason', refusal.reason,
        'decidedBy', ${person("refusal.decided_by")}, 'decidedAt', ${stamp("refusal.decided_at")})
        order by refusal.refused_at desc), '[]') from app.task_refusal refusal where refusal.task_id = ${id}) as refusals,
      (select coalesce(jsonb_agg(jsonb_build_object('id', suspension.id, 'decisionNumber', suspension.decision_number,
        'reason', suspension.reason, 'reviewOn', suspension.review_on, 'by', ${person("suspension.suspended_by")},
        'at', ${stamp("suspension.suspended_at")}, 'resumedBy', ${person("suspension.resumed_by")},
        'resumedAt', ${stamp("suspension.resumed_at")}, 'resumeReason', suspension.resume_reason,
        'newDueOn', suspension.new_due_on, 'basis', suspension.basis, 'daysLateBefore', suspension.days_late_before) order by suspension.suspended_at desc), '[]')
        from app.task_suspension suspension where suspension.task_id = ${id}) as suspensions,
      (select coalesce(jsonb_agg(jsonb_build_object(
        'from', jsonb_build_object('id', passed.from_task_id, 'unit', ${unit("passed.from_unit_id")},
          'number', coalesce((select number from app.task where id = passed.from_task_id), 0)),
        'to', jsonb_build_object('id', passed.to_task_id, 'unit', ${unit("passed.to_unit_id")},
          'number', coalesce((select number from app.task where id = passed.to_task_id), 0)),
        'basis', passed.basis, 'reason', passed.reason, 'daysLate', passed.days_late, 'on', passed.transferred_on,
        'by', ${person("passed.transferred_by")}) order by passed.transferred_at), '[]') from passed) as transfers,
      (select coalesce(jsonb_agg(${person("star.account_id")} order by star.starred_at), '[]')
        from app.task_star star where star.task_id = ${id}) as stars`.execute(tx);
  return rows[0] ?? { refusals: [], suspensions: [], transfers: [], stars: [] };
}
