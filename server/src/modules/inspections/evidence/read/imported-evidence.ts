import type { ImportedEvidence, InspectionEvidence } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { inspectionSubject } from "../../read/inspection-record.ts";
import { nameBehind } from "../../read/refs.ts";

type OnInspection = Parameters<typeof verdictsOn<InspectionSubject>>[3];

/** What other systems gave to an inspection, as far as the reader may know of it, by when it was recorded. */
export async function inspectionEvidence(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: OnInspection },
): Promise<InspectionEvidence> {
  const found = await inspectionSubject(tx, id, { today });
  if (!found) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  const { rows } = await sql<{
    items: ImportedEvidence[];
    findings: InspectionEvidence["findings"];
    checks: InspectionEvidence["checks"];
  }>`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', given.id, 'kind', given.kind, 'origin', given.origin,
        'recordedAt', to_char(given.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'note', given.note,
        'hash', given.file_hash, 'hashSaid', given.hash_said, 'fileName', given.file_name,
        'about', coalesce((select finding.title from app.finding where finding.id = given.finding_id),
          (select item.text from app.checklist_item item where item.id = given.item_id)),
        'aboutId', coalesce(given.finding_id, given.item_id),
        'manifest', case when given.manifest_row is not null
          then jsonb_build_object('fileName', given.manifest_name, 'row', given.manifest_row) end,
        'importedBy', coalesce(${nameBehind("given.imported_by")}, ''),
        'importedAt', to_char(given.imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
        order by given.recorded_at, given.id), '[]')
      from app.inspection_evidence given where given.inspection_id = ${id}::uuid) as items,
    (select coalesce(jsonb_agg(jsonb_build_object('id', finding.id, 'text', finding.title) order by finding.ordinal), '[]')
      from app.finding where finding.inspection_id = ${id}::uuid and finding.struck_on is null) as findings,
    (select coalesce(jsonb_agg(jsonb_build_object('id', item.id, 'text', item.ordinal || '. ' || item.text)
        order by taken.taken_at, item.version_id, item.ordinal), '[]')
      from app.inspection_checklist taken join app.checklist_item item on item.version_id = taken.version_id
      where taken.inspection_id = ${id}::uuid) as checks`.execute(tx);
  const [whole] = rows;
  if (!whole) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  return { ...whole, acts: verdictsOn(actor, found.subject, today, acts) };
}
