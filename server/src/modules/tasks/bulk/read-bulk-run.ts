import type { BulkRun, BulkRunList } from "@dondoc/contract";
import { sql } from "kysely";
import { allActs } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** So many failures are named; the count says how many there are. */
const MOST_FAILURES = 200;

/** So many of one's latest runs are found again. */
const LATEST = 10;
const stamp = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const columns = sql`run.id, run.act, ${stamp("run.created_at")} as "createdAt", ${stamp("run.ended_at")} as "endedAt",
      count(item.task_id) as total, count(*) filter (where item.outcome = 'done') as done,
      count(*) filter (where item.outcome = 'failed') as failed`;
const titleOf = (act: string): string => allActs().get(act)?.title ?? act;

type Line = BulkRunList["items"][number];

/** One's latest runs, the last first. */
export async function listBulkRuns(tx: Tx, actor: Actor): Promise<BulkRunList> {
  const { rows } = await sql<Omit<Line, "title">>`
    with latest as (select * from app.bulk_run where account_id = ${actor.accountId}::uuid
      order by created_at desc limit ${LATEST})
    select ${columns} from latest run join app.bulk_item item on item.run_id = run.id
    group by run.id, run.act, run.created_at, run.ended_at order by run.created_at desc, run.id desc`.execute(
    tx,
  );
  return { items: rows.map((row) => ({ ...row, title: titleOf(row.act) })) };
}

/** How far a run of one's own is, and what could not be done. */
export async function readBulkRun(tx: Tx, actor: Actor, id: string): Promise<BulkRun> {
  const { rows } = await sql<Omit<BulkRun, "title">>`
    select ${columns},
      (select coalesce(jsonb_agg(jsonb_build_object('taskId', failed.task_id, 'number', task.number, 'title', task.title,
          'reason', failed.reason) order by failed.ordinal), '[]')
        from (select * from app.bulk_item where run_id = run.id and outcome = 'failed' order by ordinal limit ${MOST_FAILURES}) failed
        left join app.task on task.id = failed.task_id) as failures
    from app.bulk_run run join app.bulk_item item on item.run_id = run.id
    where run.id = ${id} and run.account_id = ${actor.accountId}::uuid group by run.id`.execute(tx);
  const run = rows[0];
  if (!run) throw refusals.NOT_FOUND("loạt việc này");
  return { ...run, title: titleOf(run.act) };
}
