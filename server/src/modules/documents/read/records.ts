import type { Due, Duty, PartyRole } from "@dondoc/contract";
import { sql, type Selectable } from "kysely";
import type { AppAssignment, AppDocument } from "../../../kernel/database/schema.generated.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { AssignmentMode } from "@dondoc/contract";
import type { AssignmentStanding } from "../domain/assignment-policies.ts";
import { fromEngine, type EngineReading } from "../domain/engine-reading.ts";

export type DocumentRecord = Selectable<AppDocument>;

export interface PartyRecord {
  id: string;
  role: PartyRole;
  name: string;
  unitId: string | null;
  groupId: string | null;
  groupName: string | null;
  excludedUnitIds: string[];
  resolvedBy: "register" | "person" | null;
}

/** A row of app.assignment with its words in their types and its parties in order. */
export interface AssignmentRecord
  extends
    EngineReading,
    Pick<
      Selectable<AppAssignment>,
      "id" | "document_id" | "span_start" | "span_end" | "text" | "deliverable" | "version"
    > {
  path: string;
  duty: Duty;
  due: Due[];
  duePhrase: string | null;
  mode: AssignmentMode | null;
  state: AssignmentStanding["state"];
  foundBy: "engine" | "person";
  replaced: boolean;
  rejectReason: string | null;
  fieldId: string | null;
  parties: PartyRecord[];
}

/** The assignments of a document in the order of its text, or one of them; parties in the same query. */
export async function readAssignments(
  tx: Tx,
  which: { documentId: string } | { ids: readonly string[] },
): Promise<AssignmentRecord[]> {
  const query = tx
    .selectFrom("app.assignment as assignment")
    .selectAll("assignment")
    .select(
      sql<PartyRecord[]>`coalesce((
        select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'name', p.name, 'unitId', p.unit_id,
          'groupId', p.group_id, 'groupName', g.name, 'excludedUnitIds', p.excluded_unit_ids, 'resolvedBy', p.resolved_by)
          order by p.ordinal)
        from app.assignment_party p left join app.unit_group g on g.id = p.group_id
        where p.assignment_id = assignment.id), '[]')`.as("parties"),
    )
    .orderBy("assignment.ordinal")
    .orderBy("assignment.id");
  const rows = await (
    "documentId" in which
      ? query.where("assignment.document_id", "=", which.documentId)
      : query.where("assignment.id", "in", which.ids)
  ).execute();
  return rows.map((row) => ({
    id: row.id,
    document_id: row.document_id,
    span_start: row.span_start,
    span_end: row.span_end,
    text: row.text,
    deliverable: row.deliverable,
    version: row.version,
    path: row.provision_path,
    duty: row.duty as Duty,
    due: row.due as Due[],
    duePhrase: row.due_phrase,
    mode: row.mode as AssignmentMode | null,
    state: row.state as AssignmentStanding["state"],
    foundBy: row.found_by as "engine" | "person",
    ...fromEngine(row.engine),
    replaced: row.replaced_by.length > 0,
    rejectReason: row.reject_reason,
    fieldId: row.field_id,
    parties: row.parties,
  }));
}
