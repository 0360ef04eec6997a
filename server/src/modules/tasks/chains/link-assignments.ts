import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";

/**
 * Links the tasks of assignments that hand in to one another, as the directive was read, in the release's transaction and one
 * statement. An agency that both hands in and sums up hands in to itself; the pairs hold no circle.
 */
export async function linkAssignments(
  context: ActContext,
  pairs: readonly { feedId: string; collectorId: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  const { tx, now } = context;
  const { rows } = await sql<{ id: string; feeds: number }>`
    with made as (
      insert into app.task_link (feed_id, collector_id, found_by, linked_at)
      select feed.id, collector.id, 'reading', ${now}
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair ("feedId" uuid, "collectorId" uuid)
      join app.task feed on feed.assignment_id = pair."feedId" and feed.duty_id is null
      join app.task collector on collector.assignment_id = pair."collectorId" and collector.duty_id is null
      on conflict do nothing returning collector_id
    ) select collector_id as id, count(*)::int as feeds from made group by collector_id`.execute(
    tx,
  );
  for (const { id, feeds } of rows) context.record("task", id, { feeds });
}
