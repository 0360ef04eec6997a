import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { CHAINING } from "./link-tasks.ts";

/** The months of a period's key ("2026-11", "2026-Q4", "2026-H2", "2026"), counted from year 0. */
const monthsOf = (task: string): RawBuilder<unknown> => {
  const period = sql.ref(`${task}.period`);
  const year = sql`left(${period}, 4)::int * 12`;
  const part = sql`right(${period}, 1)::int`;
  return sql`case
    when ${period} like '%-Q_' then int4range(${year} + ${part} * 3 - 3, ${year} + ${part} * 3)
    when ${period} like '%-H_' then int4range(${year} + ${part} * 6 - 6, ${year} + ${part} * 6)
    when length(${period}) = 7 then int4range(${year} + right(${period}, 2)::int - 1, ${year} + right(${period}, 2)::int)
    else int4range(${year}, ${year} + 12) end`;
};

const everyOf = (task: string): RawBuilder<unknown> => {
  const period = sql.ref(`${task}.period`);
  return sql`case when ${period} like '%-Q_' then 'quarter' when ${period} like '%-H_' then 'half-year'
    when length(${period}) = 7 then 'month' else 'year' end`;
};

/** The same period; or the longer one that holds it, where the summary does not come as often as its inputs. */
const goesInto = (
  feed: string,
  whole: string,
): RawBuilder<unknown> => sql`(${sql.ref(`${feed}.period`)} = ${sql.ref(`${whole}.period`)}
  or (${monthsOf(whole)} @> ${monthsOf(feed)}
    and not collector.due_rule -> 'due' @> jsonb_build_array(jsonb_build_object('every', ${everyOf(feed)}))))`;

/** A duty's own row, which is its first period, and its later ones; what was taken back or handed on is nobody's period. */
const periodsOf = (duty: string): RawBuilder<unknown> => sql`lateral (
  select period_of.id, period_of.period from (
    select id, period, state from app.task where id = ${sql.ref(duty)}
    union all select id, period, state from app.task where duty_id = ${sql.ref(duty)}
  ) period_of where period_of.period is not null and period_of.state not in ('REVOKED', 'TRANSFERRED'))`;

/**
 * Links new periods as their duties are linked: each period's inputs to the summary of that period, whichever of the two was
 * made first. Again changes nothing. What a person links later holds from the next period on.
 */
export async function linkPeriods(tx: Tx, now: Date, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`select pg_advisory_xact_lock(${CHAINING})`.execute(tx);
  await sql`
    with made as (select id, duty_id, period from app.task where id = any (${ids}::uuid[])), pair as (
      select made.id as feed_id, other.id as collector_id, link.found_by, link.linked_by
      from made join app.task_link link on link.feed_id = made.duty_id
      join app.task collector on collector.id = link.collector_id
      join ${periodsOf("link.collector_id")} other on ${goesInto("made", "other")}
      union select other.id, made.id, link.found_by, link.linked_by
      from made join app.task_link link on link.collector_id = made.duty_id
      join app.task collector on collector.id = made.duty_id
      join ${periodsOf("link.feed_id")} other on ${goesInto("other", "made")}
    )
    insert into app.task_link (feed_id, collector_id, found_by, linked_by, linked_at)
    select feed_id, collector_id, found_by, linked_by, ${now} from pair where feed_id <> collector_id
    on conflict do nothing`.execute(tx);
}
