import type { Done } from "@dondoc/contract";
import { sql, type UpdateObject } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { DB } from "../../../kernel/database/schema.generated.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { TaskSubject } from "../domain/task-subject.ts";
import { REMEMBERED, remembering } from "./task-history.ts";

/**
 * Writes what an act changes on the locked task; every change, also of what hangs on it, is a new version. What a figure of
 * this day would count by goes into the history, in the same statement.
 */
export async function changeTask(
  context: ActContext,
  { id, version }: TaskSubject,
  changes: UpdateObject<DB, "app.task"> = {},
): Promise<Done> {
  const next = version + 1;
  const changed = context.tx
    .updateTable("app.task")
    .set({ ...changes, version: next })
    .where("id", "=", id)
    .where("version", "=", version);
  const { rows } = REMEMBERED.some((column) => column in changes)
    ? await sql`with changed as (${changed.returningAll()}), ${remembering(context)}
        select task_id from remembered`.execute(context.tx)
    : { rows: await changed.returning("id").execute() };
  if (rows.length !== 1) throw refusals.VERSION_CONFLICT();
  return { id, version: next };
}

/** Acts of accounts only: the program itself reports and confirms nothing. */
export function accountOf({ actor }: ActContext): string {
  if (actor.accountId === null) {
    throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
  }
  return actor.accountId;
}
