import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { StoredDue } from "../domain/moved-day.ts";

/** Open tasks that keep the same rule and the same day: most of them came from one assignment. */
export interface DueGroup extends StoredDue {
  ids: string[];
}

/** Which open tasks a change may concern. Each is a clause over app.task that an index serves. */
export const concerned = {
  /** "Trước ngày D" without an hour, alone or among several terms. */
  beforeDate: sql<boolean>`(due_bound = 'before' and due_time is null or jsonb_array_length(due_rule -> 'due') > 1)`,
  /** Relative terms that end on a day or after it: an earlier end does not pass that day. */
  calendarFrom: (
    day: string,
  ) => sql<boolean>`(term_class = 'RELATIVE' or jsonb_array_length(due_rule -> 'due') > 1)
    and last_day >= ${day}::date`,
};

/**
 * Open tasks with a deadline in groups, locked when they are to be written. What is done, revoked or handed over is never
 * among them: it keeps the day by which it was judged.
 */
export async function dueGroups(
  tx: Tx,
  where: RawBuilder<boolean>,
  { lock }: { lock: boolean },
): Promise<DueGroup[]> {
  const { rows } = await sql<DueGroup>`
    with concerned as (
      select id, due_rule, due_on, due_time, due_bound, last_day from app.task
      where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED') and last_day is not null and ${where}
      order by id ${lock ? sql`for update` : sql``}
    )
    select due_rule -> 'due' as due, due_rule ->> 'issuedOn' as "issuedOn", due_rule ->> 'receivedOn' as "receivedOn",
      due_on as "dueOn", to_char(due_time, 'HH24:MI') as "dueTime", due_bound as bound, last_day as "lastDay",
      array_agg(id) as ids
    from concerned
    group by due_rule -> 'due', due_rule ->> 'issuedOn', due_rule ->> 'receivedOn', due_on, due_time, due_bound, last_day
    order by last_day`.execute(tx);
  return rows;
}
