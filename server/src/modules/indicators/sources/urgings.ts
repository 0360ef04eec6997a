import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";

/** Tasks named in urging letters that were signed in a period; a letter of five tasks urges five times. */
export const urgings: Source = {
  name: "urgings",
  personal: false,
  facts: () => sql`
    select period.ordinal, urging.unit_id, urging.id as row_id, urging.task_id, null::text as label, urging.issued_on as on_day, task.origin
    from period join app.urging urging on urging.issued_on between period.from_on and least(period.to_on, period.day)
    join app.task on task.id = urging.task_id
    where urging.unit_id in (select id from unit)`,
};
