import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** One change as the history of the task has it, with the line of the journal that was written in the same moment. */
export interface ChangeRow {
  taskId: string;
  ordinal: number;
  at: Date;
  /** The same instant as text, to the microsecond, for the place in the list. */
  instant: string;
  number: number;
  title: string;
  unitId: string;
  before: string | null;
  after: string | null;
  act: string | null;
  actor: string | null;
  subjectType: string | null;
  body: string | null;
  expunged: boolean;
}

interface Wanted {
  from: string;
  to: string;
  unitId?: string | undefined;
  limit: number;
  /** Instant, task and ordinal of the last one that was shown. */
  after: readonly (string | number | null)[] | null;
}

/**
 * Of the days of a period every change of a last day, the latest first. The history decides what changed, not the journal: a
 * change that no line tells of is shown without one.
 */
export async function readChanges(
  tx: Tx,
  { from, to, unitId, limit, after }: Wanted,
): Promise<ChangeRow[]> {
  const [instant = null, taskId = null, ordinal = null] = after ?? [];
  const { rows } = await sql<ChangeRow>`
    select h.task_id as "taskId", h.ordinal, h.at, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as instant,
      task.number, task.title, h.holder_unit_id as "unitId", earlier.last_day as before, h.last_day as after,
      event.act, event.actor_name as actor, event.subject_type as "subjectType", payload.body,
      expunged.event_id is not null as expunged
    from app.task_history h
    join app.task_history earlier on earlier.task_id = h.task_id and earlier.ordinal = h.ordinal - 1
    join app.task on task.id = h.task_id
    left join lateral (select * from audit.event where event.subject_id = h.task_id and event.at = h.at
      and event.subject_type = 'task' order by event.ordinal limit 1) event on true
    left join audit.payload payload on payload.event_id = event.id
    left join audit.expunged expunged on expunged.event_id = event.id
    where h.last_day is distinct from earlier.last_day
      and h.at >= ${from}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and h.at < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and ${unitId === undefined ? sql`true` : sql`h.holder_unit_id = ${unitId}::uuid`}
      and ${after === null ? sql`true` : sql`(h.at, h.task_id, h.ordinal) < (${instant}::timestamptz, ${taskId}::uuid, ${ordinal}::int)`}
    order by h.at desc, h.task_id desc, h.ordinal desc limit ${limit}`.execute(tx);
  return rows;
}
