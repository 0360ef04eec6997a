import { sql } from "kysely";
import type { Database } from "../kernel/database/connect.ts";
import type { Tx } from "../kernel/database/scope.ts";

/**
 * Copies the released documents with everything that hangs on them until there are as many tasks as wanted. Set-based: a few
 * statements a table; the copies keep the dates, agencies, people and order of events of what they
 * copy, and get ids and task numbers of their own. The last copies go without the tasks that would be too many.
 */
export async function multiplyTasks(owner: Database, wanted: number): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*) from app.task`.execute(owner);
  const count = rows[0]?.count ?? 0;
  if (count === 0) throw new Error("there is no task to copy");
  const copies = Math.ceil(wanted / count) - 1;
  if (copies < 1) return;
  await owner.transaction().execute(async (tx) => {
    await sql`set local work_mem = '256MB'`.execute(tx);
    await withoutAskingAgain(tx);
    await copyDocuments(tx, copies);
    await copyTasks(tx, wanted - count);
    await copyEvents(tx);
    // The copies have a past that no night has counted.
    await sql`delete from app.task_tally`.execute(tx);
    await sql`delete from app.task_tally_day`.execute(tx);
  });
}

/**
 * A copy refers to what its original refers to, or to that thing's copy: where the owner may, its foreign keys are not asked
 * one by one, which is two thirds of the time. Keys and checks stay; multiply.test.ts asks the foreign keys once for all.
 */
async function withoutAskingAgain(tx: Tx): Promise<void> {
  await sql`select set_config('session_replication_role', 'replica', true)
    where has_parameter_privilege('session_replication_role', 'set')`.execute(tx);
}

async function copyDocuments(tx: Tx, copies: number): Promise<void> {
  await note(
    tx,
    "copied_document",
    `select id as old_id, app.uuid7() as new_id
      from app.document, generate_series(1, ${copies}) where state = 'released'`,
  );
  await copy(tx, "app.document", "copied_document", "id", { id: "copied.new_id" });
  for (const part of ["app.citation", "app.document_recipient"]) {
    await copy(tx, part, "copied_document", "document_id", { document_id: "copied.new_id" });
  }
  await copy(tx, "app.document_words", "copied_document", "document_id", {
    document_id: "copied.new_id",
  });
  await note(
    tx,
    "copied_assignment",
    `select assignment.id as old_id, app.uuid7() as new_id, document.new_id as document_id
      from app.assignment join copied_document document on document.old_id = assignment.document_id`,
  );
  await copy(tx, "app.assignment", "copied_assignment", "id", {
    id: "copied.new_id",
    document_id: "copied.document_id",
  });
  await copy(tx, "app.assignment_party", "copied_assignment", "assignment_id", {
    id: "app.uuid7()",
    assignment_id: "copied.new_id",
  });
}

async function copyTasks(tx: Tx, most: number): Promise<void> {
  await note(
    tx,
    "copied_task",
    `select task.id as old_id, app.uuid7() as new_id, assignment.new_id as assignment_id, assignment.document_id
      from app.task join copied_assignment assignment on assignment.old_id = task.assignment_id
      where task.duty_id is null
      order by assignment.document_id limit ${most}`,
  );
  await copy(tx, "app.task", "copied_task", "id", {
    id: "copied.new_id",
    assignment_id: "copied.assignment_id",
    document_id: "copied.document_id",
  });
  await copy(tx, "app.task_words", "copied_task", "task_id", {
    task_id: "copied.new_id",
    number: "(select made.number from app.task made where made.id = copied.new_id)",
  });
  for (const part of ["task_history", "task_holder", "task_step", "task_report", "task_obstacle"]) {
    await copy(tx, `app.${part}`, "copied_task", "task_id", {
      id: "app.uuid7()",
      task_id: "copied.new_id",
    });
  }
  await note(
    tx,
    "copied_rest",
    `select rest.id as old_id, app.uuid7() as new_id, task.new_id as task_id
      from app.task_suspension rest join copied_task task on task.old_id = rest.task_id`,
  );
  const rested = { task_id: "copied.task_id" };
  await copy(tx, "app.task_suspension", "copied_rest", "id", { ...rested, id: "copied.new_id" });
  await copy(tx, "app.waiting_period", "copied_rest", "source_id", {
    ...rested,
    id: "app.uuid7()",
    source_id: "copied.new_id",
  });
  await note(
    tx,
    "copied_submission",
    `select submission.id as old_id, app.uuid7() as new_id, task.new_id as task_id
      from app.task_submission submission join copied_task task on task.old_id = submission.task_id`,
  );
  await copy(tx, "app.task_submission", "copied_submission", "id", {
    id: "copied.new_id",
    task_id: "copied.task_id",
  });
  await copy(tx, "app.evidence", "copied_submission", "submission_id", {
    id: "app.uuid7()",
    submission_id: "copied.new_id",
  });
}

/** The journal of the documents, their assignments and their tasks, written in the order of what it copies. */
async function copyEvents(tx: Tx): Promise<void> {
  await note(
    tx,
    "copied_event",
    `select event.id as old_id, app.uuid7() as new_id, subject.new_id as subject_id
      from audit.event event join (
        select old_id, new_id from copied_document union all select old_id, new_id from copied_assignment
        union all select old_id, new_id from copied_task) subject on subject.old_id = event.subject_id`,
  );
  const changed = { id: "copied.new_id", subject_id: "copied.subject_id" };
  await copy(tx, "audit.event", "copied_event", "id", changed, "source.ordinal");
  await copy(tx, "audit.payload", "copied_event", "event_id", { event_id: "copied.new_id" });
}

/** Keeps which row gets which copies, so that what hangs on it can follow. */
async function note(tx: Tx, name: string, query: string): Promise<void> {
  await sql.raw(`create temporary table ${name} on commit drop as ${query}`).execute(tx);
  await sql.raw(`analyze ${name}`).execute(tx);
}

/** Copies a table's rows whose `key` was copied; `changed` columns take the given expressions, generated ones make themselves. */
async function copy(
  tx: Tx,
  table: string,
  copied: string,
  key: string,
  changed: Record<string, string>,
  order?: string,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' and attidentity = '' order by attnum`.execute(tx);
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => changed[name] ?? `source.${name}`);
  await sql
    .raw(
      `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")}
      from ${table} source join ${copied} copied on copied.old_id = source.${key} ${order ? `order by ${order}` : ""}`,
    )
    .execute(tx);
}
