import type { Officer, OfficerQuery } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../../kernel/database/scope.ts";

/** People who can be entrusted with something: an open account and an office in force today; by unit, act or role. */
export async function listOfficers(
  tx: Tx,
  today: string,
  { unitId, act, role }: z.output<typeof OfficerQuery>,
): Promise<Officer[]> {
  const { rows } = await sql<Officer>`
    select distinct on (person.full_name collate app.vi, account.id) account.id as "accountId", person.id as "personId",
      person.full_name as name, coalesce(post.title, role.name) as title, post.unit
    from app.account
    join app.person on person.id = account.person_id
    join app.role_grant held on held.account_id = account.id and daterange(held.valid_from, held.valid_to) @> ${today}::date
    join app.role on role.code = held.role_code
    left join lateral (
      select appointment.title, jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name) as unit
      from app.appointment join app.unit_version version on version.unit_id = appointment.unit_id
        and daterange(version.valid_from, version.valid_to) @> ${today}::date
      where appointment.person_id = person.id and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
      order by version.kind = 'division' desc, appointment.is_head desc, appointment.valid_from desc limit 1) post on true
    where account.locked_at is null
      and (${role ?? null}::text is null or held.role_code = ${role ?? null})
      and (${act ?? null}::text is null or exists (select from app.role_act where role_act.role_code = held.role_code and role_act.act = ${act ?? null}))
      and (${unitId ?? null}::uuid is null or exists (select from app.appointment
        join app.unit_closure closure on closure.descendant_id = appointment.unit_id and closure.ancestor_id = ${unitId ?? null}::uuid
        where appointment.person_id = person.id and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date))
    order by person.full_name collate app.vi, account.id, role.rank`.execute(tx);
  return rows;
}
