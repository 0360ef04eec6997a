import { sql, type RawBuilder } from "kysely";

/**
 * Whether `part` is of the one who sums up, after one of the two took the other over. What it has to say it enters itself: until
 * then nobody asks it, and it is not among those that have not reported. Almost no agency has ended, so that is looked at first.
 */
export const ofCollector = (today: string): RawBuilder<boolean> => sql<boolean>`
  case when exists (select from app.unit_succession ended where ended.from_id in (part.unit_id, part.collector_unit_id))
    then app.unit_now(part.unit_id, ${today}::date) = app.unit_now(part.collector_unit_id, ${today}::date) else false end`;
