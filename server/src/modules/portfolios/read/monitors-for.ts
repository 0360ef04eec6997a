import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import {
  chooseMonitor,
  type Candidate,
  type Monitor,
  type ToMonitor,
} from "../domain/choose-monitor.ts";

/** Who monitors each of these by the charges of a day, in the same order: one statement, however many there are. */
export async function monitorsFor(
  tx: Tx,
  today: string,
  wanted: readonly ToMonitor[],
): Promise<(Monitor | null)[]> {
  if (wanted.length === 0) return [];
  const candidates = await readCandidates(tx, today, wanted);
  const byUnit = Map.groupBy(candidates, ({ unitId }) => unitId);
  const general = byUnit.get(null) ?? [];
  return wanted.map((one) => chooseMonitor([...(byUnit.get(one.unitId) ?? []), ...general], one));
}

const distinct = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

/** An officer counts as long as their account is open and they hold an office today; so does a head. */
async function readCandidates(
  tx: Tx,
  today: string,
  wanted: readonly ToMonitor[],
): Promise<Candidate[]> {
  const units = distinct(wanted.map(({ unitId }) => unitId));
  const fields = distinct(wanted.map(({ fieldId }) => fieldId));
  const divisions = distinct(wanted.map(({ divisionId }) => divisionId));
  const { rows } = await sql<Candidate>`
    with charge as (
      select * from app.portfolio
      where duty = 'monitor' and daterange(valid_from, valid_to) @> ${today}::date
    ), reach as (
      select case when closure.ancestor_id = closure.descendant_id then 'unit' else 'above' end as by,
        closure.descendant_id as unit_id, null::uuid as field_id, charge.division_id, charge.account_id, charge.valid_from
      from charge join app.unit_closure closure on closure.ancestor_id = charge.unit_id
      where closure.descendant_id = any (${units}::uuid[])
      union all
      select 'group', version.unit_id, null, charge.division_id, charge.account_id, charge.valid_from
      from charge join app.unit_group on unit_group.id = charge.group_id
      join app.unit_version version on version.unit_id = any (${units}::uuid[])
        and daterange(version.valid_from, version.valid_to) @> ${today}::date
        and (version.kind = any (unit_group.unit_kinds) or exists (select from app.unit_group_member member
          where member.group_id = unit_group.id and member.unit_id = version.unit_id
            and daterange(member.valid_from, member.valid_to) @> ${today}::date))
      union all
      select 'field', null, field_id, division_id, account_id, valid_from from charge
      where field_id = any (${fields}::uuid[])
      union all
      select 'chosen', null, null, division_id, null, '-infinity' from unnest(${divisions}::uuid[]) as division_id
    ), serving as (
      select account.id, account.person_id, person.full_name from app.account
      join app.person on person.id = account.person_id
      where account.locked_at is null and exists (select from app.role_grant held
        where held.account_id = account.id and daterange(held.valid_from, held.valid_to) @> ${today}::date)
    ), division as (
      select distinct on (version.unit_id) version.unit_id, version.name, version.short_name,
        (select jsonb_build_object('accountId', serving.id, 'name', serving.full_name)
          from app.appointment join serving on serving.person_id = appointment.person_id
          where appointment.unit_id = version.unit_id and appointment.is_head
            and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
          order by appointment.valid_from desc, appointment.id desc limit 1) as head
      from app.unit_version version where version.unit_id in (select division_id from reach)
      order by version.unit_id, daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc
    )
    select reach.by, reach.unit_id as "unitId", reach.field_id as "fieldId", reach.valid_from::text as since,
      jsonb_build_object('id', division.unit_id, 'name', division.name, 'shortName', division.short_name) as division,
      division.head, case when serving.id is not null
        then jsonb_build_object('accountId', serving.id, 'name', serving.full_name) end as officer
    from reach join division on division.unit_id = reach.division_id
    left join serving on serving.id = reach.account_id`.execute(tx);
  return rows;
}
