import type { UnitRef } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

export interface PersonOfUnit {
  id: string;
  name: string;
  title: string;
  unit: UnitRef;
}

/** Who serves in a unit and its divisions on a day, heads first; each person once, by the highest of their posts. */
export async function listPeople(tx: Tx, unitId: string, today: string): Promise<PersonOfUnit[]> {
  const { rows } = await sql<PersonOfUnit>`
    with recursive current as (
      select unit_id, parent_id, kind, name, short_name from app.unit_version
      where daterange(valid_from, valid_to) @> ${today}::date
    ), house (unit_id, name, short_name, depth) as (
      select unit_id, name, short_name, 0 from current where unit_id = ${unitId}::uuid
      union all
      select current.unit_id, current.name, current.short_name, depth + 1
      from house join current on current.parent_id = house.unit_id and current.kind = 'division'
      where depth < 5
    ), post as (
      select distinct on (person.id) person.id, person.full_name as name, appointment.title, appointment.is_head, depth,
        jsonb_build_object('id', house.unit_id, 'name', house.name, 'shortName', house.short_name) as unit,
        house.name as unit_name
      from house
      join app.appointment on appointment.unit_id = house.unit_id
        and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
      join app.person on person.id = appointment.person_id
      order by person.id, depth, appointment.is_head desc, appointment.valid_from
    )
    select id, name, title, unit from post
    order by depth, unit_name collate app.vi, is_head desc, name collate app.vi, id`.execute(tx);
  return rows;
}
