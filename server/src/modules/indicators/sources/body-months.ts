import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";
import { bodyAsked } from "./inspections-run.ts";

/**
 * Each member of a body for each month that ended within a period: who sat in it on the month's last day, and whether
 * their result was sent by the day asked: as a period stands by itself, by its end.
 */
export const bodyMonths: Source = {
  name: "body-months",
  personal: false,
  records: "inspecting-body",
  facts: (scope) => sql`
    select period.ordinal, body.unit_id, md5(member.id::text || month.last::date)::uuid as row_id, null::uuid as task_id,
      to_char(month.last, 'MM/YYYY') as label, month.last::date as on_day, null::text as origin, person.full_name as title,
      body.id as opens_id, exists (select from app.body_result result where result.body_id = body.id
        and result.person_id = member.person_id and result.month = to_char(month.last, 'YYYY-MM') and result.sent_on <= period.day) as sent
    from period
    cross join lateral (select (first + interval '1 month - 1 day') as last
      from generate_series(date_trunc('month', period.from_on::timestamp), date_trunc('month', period.to_on::timestamp), interval '1 month') first) month
    join app.inspecting_body_member member on daterange(member.valid_from, member.valid_to) @> month.last::date
    join app.inspecting_body body on body.id = member.body_id
    join app.person on person.id = member.person_id
    where month.last::date between period.from_on and least(period.to_on, period.day) and ${bodyAsked(scope)}`,
};
