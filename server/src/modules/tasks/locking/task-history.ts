import { sql, type RawBuilder } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";

/** What app.task_history keeps of a task; a change of anything else makes no row. */
export const REMEMBERED = [
  "state",
  "holder_unit_id",
  "last_day",
  "original_due_on",
  "received_on",
  "start_estimated",
  "submitted_on",
  "completed_on",
  "extension_pending",
] as const;

/**
 * Three parts of a `with`, after one called `changed` that holds whole rows of app.task as they have become: the row that was
 * true until now ends on this day, the next one begins where it ended: also where midnight fell between two changes that came in
 * the other order. All wait for `changed`, so a lost race writes no history.
 */
export function remembering({
  now,
  today,
}: Pick<ActContext, "now" | "today">): RawBuilder<unknown> {
  return sql`latest as (
      select changed.id, o.ordinal from changed cross join lateral (
        select ordinal from app.task_history where task_id = changed.id order by ordinal desc limit 1) o
    ), ended as (
      update app.task_history h set until_day = greatest(h.day, ${today}::date) from latest
      where h.task_id = latest.id and h.ordinal = latest.ordinal and h.until_day = 'infinity'
      returning h.task_id, h.ordinal, h.state, h.state_since, h.until_day
    ), remembered as (
      insert into app.task_history (task_id, ordinal, at, day, state, state_since, holder_unit_id, original_due_on, last_day, origin,
        received_on, start_estimated, submitted_on, completed_on, extension_pending)
      select changed.id, coalesce(ended.ordinal, 0) + 1, ${now}, coalesce(ended.until_day, ${today}::date), changed.state,
        case when ended.state = changed.state then ended.state_since else coalesce(ended.until_day, ${today}::date) end,
        changed.holder_unit_id, changed.original_due_on, changed.last_day, changed.origin, changed.received_on, changed.start_estimated,
        changed.submitted_on, changed.completed_on, changed.extension_pending
      from changed left join ended on ended.task_id = changed.id
      returning task_id
    )`;
}

/**
 * Remembers what tasks have become, for acts and rounds that make or change many at once: call it after their statement, with
 * the ids it wrote, in the same transaction. One statement whatever their number.
 */
export async function rememberTasks(
  context: Pick<ActContext, "tx" | "now" | "today">,
  taskIds: readonly string[],
): Promise<void> {
  if (taskIds.length === 0) return;
  await sql`with changed as (select * from app.task where id = any (${[...taskIds]}::uuid[])), ${remembering(context)}
    select count(*) from remembered`.execute(context.tx);
}
