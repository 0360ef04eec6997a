import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { monitorsFor } from "../../portfolios/index.ts";
import { readSettingsToProject } from "../../settings/index.ts";
import { projectDue } from "../../tasks/index.ts";
import type { PlannedTask } from "../domain/plan-tasks.ts";
import type { PlannedDocument } from "../read/planned-documents.ts";
import { newHistory } from "./new-history.ts";

/** So many rows a statement. */
const CHUNK = 5_000;

type Row = Record<string, unknown>;

/** Writes everything of an import in one transaction: one statement a table and five thousand rows, none a line. */
export async function writeTasks(
  context: ActContext,
  plan: { documents: readonly PlannedDocument[] },
  { importId, fileName, sheet }: { importId: string; fileName: string; sheet: string },
): Promise<number> {
  const { tx, now, today } = context;
  const settings = await readSettingsToProject(tx, today);
  const holders = [
    ...new Set(plan.documents.flatMap(({ tasks }) => tasks.map(({ holderId }) => holderId))),
  ];
  const found = await monitorsFor(
    tx,
    today,
    holders.map((unitId) => ({ unitId, fieldId: null, divisionId: null })),
  );
  const monitors = new Map(holders.map((id, at) => [id, found[at]?.officer.accountId ?? null]));
  const documents: Row[] = [];
  const assignments: Row[] = [];
  const tasks: Row[] = [];
  const units: Row[] = [];
  const recipients = new Map<string, Row>();
  const origins: Row[] = [];
  const ids: string[] = [];
  const ordinals = new Map<string, number>();
  for (const document of plan.documents) {
    const documentId = document.id ?? newId(now.getTime());
    const spans = spansOf(document);
    if (document.id === null) documents.push(documentRow(documentId, document, fileName, today));
    for (const [at, task] of document.tasks.entries()) {
      const [assignmentId, id] = [newId(now.getTime()), newId(now.getTime())];
      ids.push(id);
      const ordinal = (ordinals.get(documentId) ?? document.assignments) + 1;
      ordinals.set(documentId, ordinal);
      const receivedOn = task.receivedOn ?? task.issuedOn ?? today;
      const due = task.due === null ? [] : [{ by: task.due }];
      const dates = { issuedOn: task.issuedOn, receivedOn };
      const { termClass, reviewOn } = projectDue(due, dates, settings);
      assignments.push({
        id: assignmentId,
        document_id: documentId,
        ordinal,
        provision_path: task.place.slice(0, 100),
        span_start: spans[at]?.[0] ?? 0,
        span_end: spans[at]?.[1] ?? 0,
        text: task.content,
        deliverable: task.deliverable,
        due,
      });
      tasks.push({
        id,
        assignment_id: assignmentId,
        document_id: documentId,
        holder_unit_id: task.holderId,
        monitor_account_id: monitors.get(task.holderId) ?? null,
        title: task.content,
        deliverable: task.deliverable,
        term_class: termClass,
        origin: task.origin,
        due_rule: { due, duty: "product", ...dates },
        original_due_on: task.originalDue,
        due_on: task.due,
        review_on: task.due === null ? reviewOn : null,
        received_on: receivedOn,
        start_estimated: task.receivedOn === null,
        state: task.state,
        completed_on: task.state === "COMPLETED" ? task.completedOn : null,
      });
      for (const [unitId, role] of [
        [task.holderId, "lead"] as const,
        ...task.partnerIds.map((own) => [own, "coordinating"] as const),
      ]) {
        units.push({ task_id: id, unit_id: unitId, role, valid_from: receivedOn });
        recipients.set(`${documentId} ${unitId}`, { document_id: documentId, unit_id: unitId });
      }
      origins.push({ task_id: id, row: task.row, row_key: task.key, work_key: task.workKey });
    }
  }
  const by = context.actor.accountId;
  await inChunks(documents, (rows) =>
    sql`
    insert into app.document (id, number, symbol, issuer_name, issued_on, received_on, subject, text, state, fully_read, origin, entered_by, entered_at)
    select id, number, symbol, issuer_name, issued_on, received_on, subject, text, 'released', true, origin, ${by}::uuid, ${now}
    from json_to_recordset(${rows}::json) as d (id uuid, number text, symbol text, issuer_name text, issued_on date, received_on date, subject text, text text, origin text)`.execute(
      tx,
    ),
  );
  await inChunks(assignments, (rows) =>
    sql`
    insert into app.assignment (id, document_id, ordinal, provision_path, span_start, span_end, text, deliverable, duty, due, mode, state, found_by, decided_by, decided_at)
    select id, document_id, ordinal, provision_path, span_start, span_end, text, deliverable, 'product', due, 'followed', 'released', 'person', ${by}::uuid, ${now}
    from json_to_recordset(${rows}::json) as a (id uuid, document_id uuid, ordinal int, provision_path text, span_start int, span_end int, text text, deliverable text, due jsonb)`.execute(
      tx,
    ),
  );
  await inChunks(tasks, (rows) =>
    sql`
    insert into app.task (id, assignment_id, document_id, holder_unit_id, monitor_account_id, title, deliverable, term_class, origin, due_rule,
      original_due_on, due_on, due_bound, last_day, review_on, received_on, start_estimated, state, completed_on, created_at)
    select id, assignment_id, document_id, holder_unit_id, monitor_account_id, title, deliverable, term_class, origin, due_rule,
      original_due_on, due_on, case when due_on is not null then 'by' end, due_on, review_on, received_on, start_estimated, state, completed_on, ${now}
    from json_to_recordset(${rows}::json) as t (id uuid, assignment_id uuid, document_id uuid, holder_unit_id uuid, monitor_account_id uuid, title text,
      deliverable text, term_class text, origin text, due_rule jsonb, original_due_on date, due_on date, review_on date, received_on date, start_estimated boolean, state text, completed_on date)`.execute(
      tx,
    ),
  );
  await inChunks(units, (rows) =>
    sql`
    insert into app.task_holder (task_id, unit_id, role, valid_from)
    select * from json_to_recordset(${rows}::json) as h (task_id uuid, unit_id uuid, role text, valid_from date)`.execute(
      tx,
    ),
  );
  await inChunks([...recipients.values()], (rows) =>
    sql`
    insert into app.document_recipient (document_id, unit_id, sent_at)
    select document_id, unit_id, ${now} from json_to_recordset(${rows}::json) as r (document_id uuid, unit_id uuid) on conflict do nothing`.execute(
      tx,
    ),
  );
  await newHistory(tx, ids, { now, today });
  await sql`insert into app.task_import (id, file_name, sheet, tasks, documents, imported_by, imported_at)
    values (${importId}, ${fileName}, ${sheet}, ${ids.length}, ${documents.length}, ${by}::uuid, ${now})`.execute(
    tx,
  );
  await inChunks(origins, (rows) =>
    sql`
    insert into app.task_import_row (task_id, import_id, row, row_key, work_key)
    select task_id, ${importId}::uuid, row, row_key, work_key from json_to_recordset(${rows}::json) as o (task_id uuid, row int, row_key text, work_key text)`.execute(
      tx,
    ),
  );
  return ids.length;
}

/** The next rows are put into words while the database writes these. */
async function inChunks(
  rows: readonly Row[],
  write: (json: string) => Promise<unknown>,
): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for (let at = 0; at < rows.length; at += CHUNK) {
    const json = JSON.stringify(rows.slice(at, at + CHUNK));
    await writing;
    writing = write(json);
    writing.catch(() => undefined); // awaited with the next rows
    // Let it be sent before the next rows are put into words.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await writing;
}

/** Lines without a document stand under the sheet itself. */
function documentRow(
  id: string,
  { number, symbol, issuer, issuedOn, receivedOn, tasks }: PlannedDocument,
  fileName: string,
  today: string,
): Row {
  return {
    id,
    number,
    symbol,
    issuer_name: issuer || null,
    issued_on: issuedOn,
    received_on: receivedOn ?? issuedOn ?? today,
    subject:
      number === null
        ? `Nhiệm vụ chưa ghi số văn bản, theo sổ theo dõi ${fileName}`
        : `Văn bản theo sổ theo dõi: ${tasks[0].content.slice(0, 270)}`,
    origin: tasks[0].origin,
    text: tasks.map(({ content }) => content).join("\n"),
  };
}

/** Where each task stands in the text that was made of a new document's lines. */
function spansOf({ id, tasks }: PlannedDocument): [number, number][] {
  if (id !== null) return [];
  let at = 0;
  return tasks.map(({ content }: PlannedTask) => {
    const from = at;
    at += content.length + 1;
    return [from, from + content.length];
  });
}
