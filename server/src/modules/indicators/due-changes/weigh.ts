import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Counted } from "../domain/figure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { asked, type Question } from "../read/question.ts";

/** A task with a last day that it had, would have had, or has. */
export interface Dated {
  taskId: string;
  /** The day to reckon by; as it stood on the day of the question where none is given. */
  by?: { lastDay: string | null };
}
/** What one task brings to each indicator, and how many days it is late. */
export interface Weight {
  unitId: string;
  counted: Counted[];
  daysLate: number;
}

/**
 * What each of these tasks brings to the figures of a period by one date or another, by the very words of the indicators; null
 * for one that does not count in it. Only indicators over the tasks of a period are weighed so: they look at how a task stands.
 */
export async function weigh(
  tx: Tx,
  question: Question,
  indicators: readonly Indicator[],
  dated: readonly Dated[],
): Promise<(Weight | null)[]> {
  const wanted = dated.map(({ taskId, by }, at) => ({
    at,
    task_id: taskId,
    by_day: by?.lastDay ?? null,
    as_it_is: by === undefined,
  }));
  const parts = indicators.map(({ denominator, numerator }) => ({
    denominator: sql`(${denominator.where})::int`,
    numerator: sql`((${denominator.where}) and (${numerator.where}))::int`,
  }));
  const { rows } = await sql<{ at: number; unitId: string; numerators: number[]; denominators: number[]; daysLate: number }>`
    with ${asked(question)},
    wanted as (select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as one (at int, task_id uuid, by_day date, as_it_is bool))
    select fact.at, fact.holder_unit_id as "unitId", greatest(0, coalesce(fact.completed_on, fact.day) - fact.by_last_day) as "daysLate",
      array[${sql.join(parts.map(({ numerator }) => numerator))}] as numerators,
      array[${sql.join(parts.map(({ denominator }) => denominator))}] as denominators
    from (
      select wanted.at, h.holder_unit_id, h.state, h.completed_on, reckoned.by_last_day, period.day,
        app.timeliness(h.state, reckoned.by_last_day, h.received_on, h.submitted_on, h.completed_on, period.day, period.day,
          h.extension_pending) as standing, h.received_on < period.from_on as carried_over
      from wanted cross join period cross join lateral app.tasks_as_of(period.day) h
      cross join lateral (select case when wanted.as_it_is then h.last_day else wanted.by_day end as by_last_day) reckoned
      where h.task_id = wanted.task_id and h.received_on <= period.to_on
        and (h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
          or (h.state = 'COMPLETED' and h.state_since between period.from_on and period.day))
    ) fact`.execute(tx); // prettier-ignore
  const weights = new Map(rows.map((row) => [row.at, row]));
  return dated.map((_, at) => {
    const row = weights.get(at);
    if (!row) return null;
    const counted = indicators.map((__, index) => ({
      numerator: row.numerators[index] ?? 0,
      denominator: row.denominators[index] ?? 0,
      median: null,
    }));
    return { unitId: row.unitId, daysLate: row.daysLate ?? 0, counted };
  });
}
