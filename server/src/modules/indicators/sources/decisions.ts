import { sql, type RawBuilder } from "kysely";
import type { Source } from "../domain/indicator.ts";
import { dayOf, withinPeriod } from "./local-days.ts";
import { allocatedTasks } from "./whose.ts";

/** Results that were confirmed or sent back in the period, narrowed. */
const decided = (where: RawBuilder<unknown>) => sql`
  cross join lateral (select * from app.task_submission submission
    where submission.outcome in ('confirmed', 'returned') and ${withinPeriod(sql`submission.decided_at`)} and ${where} offset 0) submission`;

// The results of the period first, then each its task: never the history of all tasks (hence offset and limit). Of a task's rows
// the latest is nearly always the one, so it is looked at first; the units asked are few and kept as an array, not joined anew
// for each result.
const facts = (submissions: RawBuilder<unknown>) => sql`
  select period.ordinal, task.holder_unit_id as unit_id, submission.id as row_id, submission.task_id, null::text as label,
    ${dayOf(sql`submission.decided_at`)} as on_day, submission.outcome, submission.returned_fault, task.origin,
    ${dayOf(sql`submission.decided_at`)} - ${dayOf(sql`submission.submitted_at`)} as days
  from period ${submissions}
  cross join lateral (select * from app.tasks_as_of(period.day) h where h.task_id = submission.task_id order by h.ordinal desc limit 1) task
  where task.holder_unit_id = any (array(select id from unit))`;

/**
 * Results that were confirmed or sent back in a period; each counts for the agency that holds the task on the day asked, and for
 * the person on whom it lay then.
 */
export const decisions: Source = {
  name: "decisions",
  personal: true,
  facts: (scope) =>
    scope === "person"
      ? facts(sql`${allocatedTasks} ${decided(sql`submission.task_id = mine.task_id`)}`)
      : facts(decided(sql`true`)),
};

/** The same results by how long they waited; of a person those that they decided, whoever had done the work. */
export const confirmations: Source = {
  name: "confirmations",
  personal: true,
  facts: (scope) =>
    scope === "person"
      ? facts(
          sql`cross join person ${decided(sql`submission.decided_by in
          (select account.id from app.account where account.person_id = person.id)`)}`,
        )
      : facts(decided(sql`true`)),
};
