import type { InspectionRow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { bodyName, unitOn } from "./refs.ts";

/** A line of the list, over `inspection`, as of a day. */
export const rowColumns = (today: string): RawBuilder<InspectionRow> => sql<InspectionRow>`
  inspection.id, inspection.number::int, inspection.kind, inspection.state, inspection.subject,
  (select coalesce(jsonb_agg(named.unit order by named.unit ->> 'name'), '[]') from (
    select ${unitOn("target.unit_id", today)} as unit from app.inspection_target target where target.inspection_id = inspection.id) named) as targets,
  jsonb_build_object('id', inspection.body_id, 'name', ${bodyName("inspection.body_id", today)}) as body,
  (select jsonb_build_object('id', person.id, 'name', person.full_name) from app.inspection_member member
    join app.person on person.id = member.person_id
    where member.inspection_id = inspection.id and member.left_on is null and member.function = 'head') as head,
  inspection.visit_from as "visitFrom", inspection.visit_to as "visitTo",
  inspection.kind = 'unannounced' and inspection.begun_on is null as hidden,
  app.on_inspection(inspection.id) as mine`;
