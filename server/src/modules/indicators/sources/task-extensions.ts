import { sql, type RawBuilder } from "kysely";
import type { FactScope, Source } from "../domain/indicator.ts";
import { beginningOf } from "./local-days.ts";
import { allTasks, taskFacts } from "./tasks.ts";

/** The tasks of a period, each with how many extensions it had been granted when the day ended. */
export const taskExtensions: Source = {
  name: "task-extensions",
  personal: true,
  facts: (scope) => sql`
    select task.*, coalesce(granted.times, 0) as times from (${taskFacts(allTasks, scope)}) task ${grantedTo(scope)}`,
};

const granted = (day: RawBuilder<unknown>) =>
  sql`extension.decision = 'approved' and extension.decided_at < ${beginningOf(sql`${day} + 1`)}`;

/** Of the whole province the extensions are read in one go; of a few agencies those of their tasks. */
const grantedTo = (scope: FactScope): RawBuilder<unknown> =>
  scope === "all"
    ? sql`left join (select period.ordinal, extension.task_id, count(*) as times
        from period join app.task_extension extension on ${granted(sql`period.day`)}
        group by period.ordinal, extension.task_id) granted on granted.ordinal = task.ordinal and granted.task_id = task.task_id`
    : sql`left join lateral (select count(*) as times from app.task_extension extension
        where extension.task_id = task.task_id and ${granted(sql`task.day`)}) granted on true`;
