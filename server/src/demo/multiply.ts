import { sql } from "kysely";
import type { Database } from "../kernel/database/connect.ts";
import type { Tx } from "../kernel/database/scope.ts";

/**
 * Copies the released documents with everything that hangs on them until there are at least so many tasks. Set-based: one
 * statement a table and round; the copies share their agencies and people, and are shifted a day each.
 */
export async function multiplyTasks(owner: Database, wanted: number): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*) from app.task`.execute(owner);
  const count = rows[0]?.count ?? 0;
  if (count === 0) throw new Error("there is no task to copy");
  const copies = Math.ceil(wanted / count) - 1;
  if (copies < 1) return;
  await owner.transaction().execute(async (tx) => {
    await sql`create temporary table copied_document on commit drop as
      select id as old_id, app.uuid7() as new_id, copy from app.document, generate_series(1, ${copies}) as copy where state = 'released'`.execute(
      tx,
    );
    await sql`create temporary table copied_assignment on commit drop as
      select assignment.id as old_id, app.uuid7() as new_id, copied.new_id as document_id, copied.copy
      from app.assignment join copied_document copied on copied.old_id = assignment.document_id`.execute(
      tx,
    );
    await sql`create temporary table copied_task on commit drop as
      select task.id as old_id, app.uuid7() as new_id, copied.new_id as assignment_id, copied.document_id, copied.copy
      from app.task join copied_assignment copied on copied.old_id = task.assignment_id`.execute(
      tx,
    );
    await sql`create index on copied_task (old_id)`.execute(tx);
    await copy(tx, "app.document", "copied_document", { id: "copied.new_id" });
    await copy(tx, "app.assignment", "copied_assignment", {
      id: "copied.new_id",
      document_id: "copied.document_id",
    });
    await copy(
      tx,
      "app.assignment_party",
      "copied_assignment",
      { id: "app.uuid7()", assignment_id: "copied.new_id" },
      "assignment_id",
    );
    await copy(
      tx,
      "app.document_recipient",
      "copied_document",
      { document_id: "copied.new_id" },
      "document_id",
    );
    await copy(tx, "app.task", "copied_task", {
      id: "copied.new_id",
      assignment_id: "copied.assignment_id",
      document_id: "copied.document_id",
    });
    for (const part of ["app.task_holder", "app.task_report", "app.task_obstacle"]) {
      await copy(
        tx,
        part,
        "copied_task",
        { id: "app.uuid7()", task_id: "copied.new_id" },
        "task_id",
      );
    }
    await copyEvents(tx);
  });
}

/** Copies a table's rows whose `key` was copied; `changed` columns take the given expressions, generated ones make themselves. */
async function copy(
  tx: Tx,
  table: string,
  copied: string,
  changed: Record<string, string>,
  key = "id",
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' and attidentity = '' order by attnum`.execute(tx);
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => changed[name] ?? `source.${name}`);
  await sql
    .raw(`insert into ${table} (${columns.join(", ")}) select ${values.join(", ")}
    from ${table} source join ${copied} copied on copied.old_id = source.${key}`)
    .execute(tx);
}

async function copyEvents(tx: Tx): Promise<void> {
  await sql`create temporary table copied_event on commit drop as
    select event.id as old_id, app.uuid7() as new_id, copied.new_id as subject_id
    from audit.event join copied_task copied on copied.old_id = event.subject_id`.execute(tx);
  await copy(tx, "audit.event", "copied_event", {
    id: "copied.new_id",
    subject_id: "copied.subject_id",
  });
  await copy(tx, "audit.payload", "copied_event", { event_id: "copied.new_id" }, "event_id");
}
