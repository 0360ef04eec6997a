import type { TeamConflict } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/**
 * Members of a team who hold or held an office in an inspected agency, in one of its divisions or in the agency that an inspected
 * unit belongs to, on a day of the time that is looked at or of the visit; as JSON rows, over `inspection`. Whoever sits in the
 * committee above all agencies, or in a working group, looks at none of their own.
 */
export const conflictsSql: RawBuilder<unknown> = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', person.id, 'name', person.full_name),
      'post', post.title || ' ' || here.name, 'from', post.valid_from, 'to', post.valid_to) order by person.full_name, post.valid_from, post.id), '[]')
  from app.inspection_member member
  join app.person on person.id = member.person_id
  join app.appointment post on post.person_id = member.person_id
    and daterange(post.valid_from, post.valid_to) && daterange(least(inspection.covered_from, inspection.visit_from), inspection.visit_to, '[]')
  cross join lateral (select name, kind from app.unit_version where unit_id = post.unit_id
    order by valid_from <= inspection.visit_to desc, valid_from desc limit 1) here
  where member.inspection_id = inspection.id and member.left_on is null
    and exists (select from app.inspection_target target
      where target.inspection_id = inspection.id and (
        exists (select from app.unit_closure c where c.ancestor_id = target.unit_id and c.descendant_id = post.unit_id)
        or (here.kind not in ('committee', 'working-group')
          and exists (select from app.unit_closure c where c.ancestor_id = post.unit_id and c.descendant_id = target.unit_id)))))`;

/** The same of one inspection. */
export async function conflictsOf(tx: Tx, inspectionId: string): Promise<TeamConflict[]> {
  const { rows } = await sql<{ conflicts: TeamConflict[] }>`
    select ${conflictsSql} as conflicts from app.inspection where inspection.id = ${inspectionId}::uuid`.execute(
    tx,
  );
  return rows[0]?.conflicts ?? [];
}
