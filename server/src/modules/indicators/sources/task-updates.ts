import { sql, type RawBuilder } from "kysely";
import type { Source } from "../domain/indicator.ts";
import { beginningOf } from "./local-days.ts";
import { openTasks, taskFacts } from "./tasks.ts";

/**
 * The open tasks of a period, each with whether there was news of it in the days within which it is owed (told_lately) and in those
 * after which a silence is too long (told_since). What no indicator asks for is not looked up; over a whole province the tasks told
 * of are gathered first, of few each is looked up.
 */
export const taskUpdates: Source = {
  name: "task-updates",
  personal: true,
  facts: (scope) => sql`
    select task.*, ${toldWithin(sql`asked.every_days`)} as told_lately, ${toldWithin(sql`asked.stale_days`)} as told_since
    from (${taskFacts(openTasks, scope)}) task`,
};

const toldWithin = (days: RawBuilder<unknown>) => sql`exists (
      select from period asked join app.task_report report on report.reported_at >= ${beginningOf(sql`asked.day - ${days}`)}
        and report.reported_at < ${beginningOf(sql`asked.day + 1`)}
      where asked.ordinal = task.ordinal and report.task_id = task.task_id)`;

/** The agency has it in hand; who never took it up owes the news of it as well. What was handed in waits for the Office. */
const withAgency = sql`fact.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')`;

/** Nobody needs to have told of a task that is not older than the interval; on its last day the news may still come. */
export const needsUpdate = sql`${withAgency} and fact.received_on < fact.day - fact.every_days`;
export const updatedLately = sql`fact.told_lately`;
/** Silent for longer than the province allows, as the list of silent tasks has it. */
export const silentTooLong = sql`${withAgency} and fact.received_on < fact.day - fact.stale_days
  and not fact.told_since`;
