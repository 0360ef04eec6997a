import type { AssignmentMode, Due, Duty, PartyRole } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { EngineReading } from "../domain/engine-reading.ts";
import type { Match } from "./match-names.ts";

export interface NewParty extends Match {
  role: PartyRole;
  name: string;
  excludedUnitIds: readonly string[];
}

export interface NewAssignment {
  id: string;
  path: string;
  start: number;
  end: number;
  text: string;
  deliverable: string | null;
  duty: Duty;
  due: readonly Due[];
  duePhrase: string | null;
  mode: AssignmentMode | null;
  foundBy: "engine" | "person";
  engine: EngineReading | null;
  parties: readonly NewParty[];
}

/** Writes assignments and their parties, each set in one statement. Their order is that of the text. */
export async function storeAssignments(
  tx: Tx,
  documentId: string,
  assignments: readonly NewAssignment[],
): Promise<void> {
  const rows = assignments.map(({ parties: _parties, ...row }) => row);
  await sql`
    insert into app.assignment (id, document_id, ordinal, provision_path, span_start, span_end, text, deliverable, duty, due,
      due_phrase, mode, state, found_by, engine)
    select id, ${documentId}::uuid, start, path, start, "end", text, deliverable, duty, due, "duePhrase", mode, 'proposed',
      "foundBy", nullif(engine, 'null')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, path text, start int, "end" int, text text,
      deliverable text, duty text, due jsonb, "duePhrase" text, mode text, "foundBy" text, engine jsonb)`.execute(
    tx,
  );
  await storeParties(
    tx,
    assignments.flatMap(({ id, parties }) =>
      parties.map((party) => ({ assignmentId: id, ...party })),
    ),
  );
}

/** Puts these parties in the place of those an assignment had. */
export async function replaceParties(
  tx: Tx,
  assignmentId: string,
  parties: readonly NewParty[],
): Promise<void> {
  await tx.deleteFrom("app.assignment_party").where("assignment_id", "=", assignmentId).execute();
  await storeParties(
    tx,
    parties.map((party) => ({ assignmentId, ...party })),
  );
}

async function storeParties(
  tx: Tx,
  parties: readonly (NewParty & { assignmentId: string })[],
): Promise<void> {
  const rows = parties.map(({ excludedUnitIds, ...party }, ordinal) => ({
    ...party,
    excluded: excludedUnitIds,
    ordinal,
  }));
  await sql`
    insert into app.assignment_party (assignment_id, ordinal, role, name, unit_id, group_id, excluded_unit_ids, resolved_by)
    select "assignmentId", ordinal, role, name, "unitId", "groupId",
      coalesce((select array_agg(value::uuid) from jsonb_array_elements_text(excluded)), '{}'), "resolvedBy"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("assignmentId" uuid, ordinal int, role text, name text,
      "unitId" uuid, "groupId" uuid, excluded jsonb, "resolvedBy" text)`.execute(tx);
}
