import { sql, type RawBuilder } from "kysely";
import type { FactScope } from "../domain/indicator.ts";
import { beginningOf } from "./local-days.ts";

/** Whose tasks are looked at: what stands beside `period`, and the condition over `h`, a row of the history. */
export interface Whose {
  from: RawBuilder<unknown>;
  where: RawBuilder<unknown>;
}

/** What lay on the person when the day ended; the agency that held it stays answerable. */
export const allocatedTasks = sql`
  cross join person cross join lateral (select distinct allocation.task_id from app.task_allocation allocation
    where allocation.person_id = person.id and allocation.allocated_at < ${beginningOf(sql`period.day + 1`)}
      and (allocation.ended_at is null or allocation.ended_at >= ${beginningOf(sql`period.day + 1`)})) mine`;

const ofUnits: Whose = {
  from: sql`cross join unit`,
  where: sql`h.holder_unit_id = unit.id`,
};
const ofPerson: Whose = {
  from: allocatedTasks,
  where: sql`h.task_id = mine.task_id and h.holder_unit_id in (select id from unit)`,
};

export const whoseIn = (scope: FactScope): Whose => (scope === "person" ? ofPerson : ofUnits);
