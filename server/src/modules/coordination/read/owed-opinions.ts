import { sql, type RawBuilder } from "kysely";
import { consultationLists } from "./lists.ts";

/**
 * The opinions that agencies owe on a day, one row each: an answer that has not been given, or a clearer one that was asked for.
 * Whoever the agency has given it to stands beside.
 */
export const owedOpinions = (today: string): RawBuilder<unknown> => sql`
  select asked.unit_id, asked.person_id, consultation.number, owed.last_day, owed.last_day < ${today}::date as late
  from app.consultation_asked asked join app.consultation on consultation.id = asked.consultation_id
  cross join lateral (
    select asked.last_day where ${consultationLists.open(today)} or ${consultationLists.late(today)}
    union all
    select coalesce(asked.clarify_last_day, asked.last_day) where ${consultationLists.clarifying(today)}
  ) owed`;
