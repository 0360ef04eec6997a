import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";
import { tasks } from "./tasks.ts";

/**
 * The tasks of a period for whoever asks only how they stood: the rows are those of `tasks`, their numbers come from what the
 * nights have counted and what changed since (app.task_standings), so that no page reads the whole history.
 */
export const standings: Source = {
  name: "standings",
  personal: true,
  facts: (scope) => tasks.facts(scope),
  tallies: (scope, origin) => sql`
    select period.ordinal, counted.unit_id, counted.standing, counted.carried_over, counted.tasks as times,
      case when counted.standing like 'DONE%' then 'COMPLETED' else 'OPEN' end as state
    from period cross join lateral app.task_standings(period.from_on, period.to_on, period.day,
      ${scope === "all" ? sql`null` : sql`array(select id from unit)`}, ${origin ?? null}::text) counted`,
};
