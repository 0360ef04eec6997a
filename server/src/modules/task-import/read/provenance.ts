import type { SheetMapping } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";

const stamp = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

interface From {
  importId: string;
  fileName: string;
  sheet: string;
  row: number;
  importedAt: string;
  by: string;
}

/** From which line of which sheet a task came; null of one that was given out here. */
export async function provenanceOf(tx: Tx, taskId: string): Promise<{ from: From | null }> {
  const { rows } = await sql<{ from: From | null }>`
    select case when import.id is not null then json_build_object('importId', import.id, 'fileName', import.file_name, 'sheet', import.sheet,
      'row', line.row, 'importedAt', ${stamp("import.imported_at")}, 'by', person.full_name) end as from
    from app.task left join app.task_import_row line on line.task_id = task.id left join app.task_import import on import.id = line.import_id
    left join app.account on account.id = import.imported_by left join app.person on person.id = account.person_id
    where task.id = ${taskId}`.execute(tx);
  if (!rows[0]) throw refusals.NOT_FOUND("nhiệm vụ này");
  return rows[0];
}

/** How headings were read before, the latest first. */
export async function listMappings(
  tx: Tx,
): Promise<{ name: string; columns: SheetMapping; savedAt: string }[]> {
  const { rows } = await sql<{ name: string; columns: SheetMapping; savedAt: string }>`
    select name, columns, ${stamp("saved_at")} as "savedAt" from app.sheet_mapping order by saved_at desc limit 50`.execute(
    tx,
  );
  return rows;
}

interface Listed {
  id: string;
  fileName: string;
  sheet: string;
  tasks: number;
  documents: number;
  importedAt: string;
  by: string;
  takenBackAt: string | null;
}

/** The latest imports, taken back or not. */
export async function listImports(tx: Tx): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select import.id, import.file_name as "fileName", import.sheet, import.tasks, import.documents, ${stamp("import.imported_at")} as "importedAt",
      person.full_name as by, ${stamp("import.taken_back_at")} as "takenBackAt"
    from app.task_import import join app.account on account.id = import.imported_by join app.person on person.id = account.person_id
    order by import.imported_at desc, import.id desc limit 50`.execute(tx);
  return rows;
}
