import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";

/** Recommendations of inspections as a period counts them, at the end of a day. */
export interface RecommendationFigures {
  /** Asked before the period and not ended before it; asked within it. */
  carriedOver: number;
  issued: number;
  /** Of both: about a finding that repeats an earlier one. */
  repeating: number;
  /** How they ended within the period: put right, in part, not at all. */
  implemented: number;
  partly: number;
  notImplemented: number;
  /** Not ended on the day, and of these past their last day. */
  open: number;
  overdue: number;
  /** Ended before, by what repeats them open again within the period; the work goes on under the new recommendation. */
  reopened: number;
}

/**
 * Counts as of `day`: what was verified or closed later is open then. Verified is put right, until it is closed as less than that
 * (evaluation digest 15.2).
 */
export async function recommendationFigures(
  tx: Tx,
  { from, day }: { from: string; day: string },
): Promise<RecommendationFigures> {
  const { rows } = await sql<RecommendationFigures>`
    with known as (
      select asked.task_id, asked.issued_on, asked.reopened_on, finding.recurrence_of is not null as repeats,
        case when asked.closed_on <= ${day}::date then asked.closed_as end as closed_as,
        case when least(asked.verified_on, asked.closed_on) <= ${day}::date then least(asked.verified_on, asked.closed_on) end as ended_on
      from app.recommendation asked join app.finding on finding.id = asked.finding_id
      where asked.issued_on <= ${day}::date
    ), followed as (
      select known.*, known.ended_on is null and exists (
        select from app.tasks_as_of(${day}::date) held where held.task_id = known.task_id
          and app.timeliness(held.state, held.last_day, held.received_on, held.submitted_on, held.completed_on, ${day}::date, ${day}::date,
            held.extension_pending) = 'OPEN_OVERDUE') as overdue
      from known where known.ended_on is null or known.ended_on >= ${from}::date
    )
    select (count(*) filter (where issued_on < ${from}::date))::int as "carriedOver",
      (count(*) filter (where issued_on >= ${from}::date))::int as issued,
      (count(*) filter (where repeats))::int as repeating,
      (count(*) filter (where ended_on is not null and coalesce(closed_as, 'implemented') = 'implemented'))::int as implemented,
      (count(*) filter (where ended_on is not null and closed_as = 'partly'))::int as partly,
      (count(*) filter (where ended_on is not null and closed_as = 'not-implemented'))::int as "notImplemented",
      (count(*) filter (where ended_on is null))::int as open,
      (count(*) filter (where overdue))::int as overdue,
      (select count(*)::int from known where reopened_on between ${from}::date and ${day}::date) as reopened
    from followed`.execute(tx);
  const [figures] = rows;
  if (!figures) throw new Error("a count has one row");
  return figures;
}
