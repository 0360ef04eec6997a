import { sql, type RawBuilder } from "kysely";
import type { FactScope, Source } from "../domain/indicator.ts";
import { beginningOf, dayOf } from "./local-days.ts";
import { whoseIn } from "./whose.ts";
import { openTasks, taskFacts } from "./tasks.ts";

/** The open tasks of a period, each with the day of its latest report that could still be called recent; null where there is none. */
export const taskUpdates: Source = {
  name: "task-updates",
  personal: true,
  facts: (scope) => sql`
    select task.*, latest.updated_on from (${taskFacts(openTasks, scope)}) task
    left join (${latestReports(scope)}) latest on latest.ordinal = task.ordinal and latest.task_id = task.task_id`,
};

const recent = sql`report.reported_at >= ${beginningOf(sql`period.day - greatest(period.every_days, period.stale_days)`)}
  and report.reported_at < ${beginningOf(sql`period.day + 1`)}`;

/** Of the whole province the reports of those days are read in one go; of a few agencies those of their open tasks. */
function latestReports(scope: FactScope): RawBuilder<unknown> {
  const whose = whoseIn(scope);
  return scope === "all"
    ? sql`select period.ordinal, report.task_id, ${dayOf(sql`max(report.reported_at)`)} as updated_on
        from period join app.task_report report on ${recent} group by period.ordinal, report.task_id`
    : sql`select period.ordinal, task.task_id, report.updated_on
        from period ${whose.from} cross join lateral (${openTasks(whose)}) task
        cross join lateral (select ${dayOf(sql`max(report.reported_at)`)} as updated_on from app.task_report report
          where report.task_id = task.task_id and ${recent}) report`;
}

/** The agency has it in hand; who never took it up owes the news of it as well. What was handed in waits for the Office. */
const withAgency = sql`fact.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')`;

/** Nobody needs to have told of a task that is not older than the interval; on its last day the news may still come. */
export const needsUpdate = sql`${withAgency} and fact.received_on < fact.day - fact.every_days`;
export const updatedLately = sql`fact.updated_on >= fact.day - fact.every_days`;
/** Silent for longer than the province allows, as the list of silent tasks has it. */
export const silentTooLong = sql`${withAgency} and fact.received_on < fact.day - fact.stale_days
  and (fact.updated_on >= fact.day - fact.stale_days) is not true`;
