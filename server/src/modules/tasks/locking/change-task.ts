import type { Done } from "@dondoc/contract";
import type { UpdateObject } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { DB } from "../../../kernel/database/schema.generated.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { TaskSubject } from "../domain/task-subject.ts";

/** Writes what an act changes on the locked task; every change, also of what hangs on it, is a new version. */
export async function changeTask(
  { tx }: ActContext,
  { id, version }: TaskSubject,
  changes: UpdateObject<DB, "app.task"> = {},
): Promise<Done> {
  const next = version + 1;
  const result = await tx
    .updateTable("app.task")
    .set({ ...changes, version: next })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw refusals.VERSION_CONFLICT();
  return { id, version: next };
}

/** Acts of accounts only: the program itself reports and confirms nothing. */
export function accountOf({ actor }: ActContext): string {
  if (actor.accountId === null) {
    throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
  }
  return actor.accountId;
}
