import type { InspectionsAbout, InspectionSourceKind, InspectionSourceRow } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { unitOn } from "./refs.ts";

/** What an inspection was opened from, as far as the reader sees each; the inspected read none of it. */
export async function sourcesOf(tx: Tx, id: string, today: string): Promise<InspectionSourceRow[]> {
  const seen = await sql`select from app.inspection where id = ${id}::uuid`.execute(tx);
  if (seen.rows.length === 0) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  const { rows } = await sql<InspectionSourceRow>`
    select * from (
      select source.id, 'risk' as kind, source.unit_id as "opensId", ${unitOn("source.unit_id", today)} ->> 'name' as label,
        source.as_of::text as "asOf" from app.inspection_source source where source.inspection_id = ${id}::uuid and source.unit_id is not null
      union all select source.id, 'voice', voice.id, 'PAKN-' || voice.number || ': ' || voice.subject, null
        from app.inspection_source source join app.voice on voice.id = source.voice_id where source.inspection_id = ${id}::uuid
      union all select source.id, 'task', task.id, 'NV-' || task.number || ': ' || task.title, null
        from app.inspection_source source join app.task on task.id = source.task_id where source.inspection_id = ${id}::uuid
      union all select source.id, 'finding', finding.inspection_id, 'KT-' || earlier.number || '.' || finding.ordinal || ': ' || finding.title, null
        from app.inspection_source source join app.finding on finding.id = source.finding_id
        join app.inspection earlier on earlier.id = finding.inspection_id where source.inspection_id = ${id}::uuid
      union all select source.id, 'measure', measure.id, 'STN-' || measure.number, null
        from app.inspection_source source join app.measure on measure.id = source.measure_id where source.inspection_id = ${id}::uuid
    ) found order by found.kind, found.id`.execute(tx);
  return rows;
}

const COLUMNS = {
  voice: "source.voice_id",
  task: "source.task_id",
  finding: "source.finding_id",
  measure: "source.measure_id",
} as const;

/** Inspections that were opened from a record; the policies leave out what the reader must not know of. */
export async function inspectionsAbout(
  tx: Tx,
  kind: Exclude<InspectionSourceKind, "risk">,
  id: string,
): Promise<InspectionsAbout["items"]> {
  const { rows } = await sql<InspectionsAbout["items"][number]>`
    select inspection.id, inspection.number::int, inspection.subject, inspection.state,
      inspection.kind = 'unannounced' and inspection.begun_on is null as hidden
    from app.inspection where exists (select from app.inspection_source source
      where source.inspection_id = inspection.id and ${sql.ref(COLUMNS[kind])} = ${id}::uuid)
    order by inspection.visit_from desc, inspection.id desc limit 100`.execute(tx);
  return rows;
}
