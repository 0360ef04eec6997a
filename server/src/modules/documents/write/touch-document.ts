import { sql, type Updateable } from "kysely";
import type { AppAssignment, AppDocument } from "../../../kernel/database/schema.generated.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Writes to a locked document and tells its new version. */
export async function touchDocument(
  tx: Tx,
  id: string,
  changes: Updateable<AppDocument>,
): Promise<number> {
  const { version } = await tx
    .updateTable("app.document")
    .set({ ...changes, version: sql`version + 1` })
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** Writes to an assignment of a locked document and tells its new version. */
export async function touchAssignment(
  tx: Tx,
  id: string,
  changes: Updateable<AppAssignment>,
): Promise<number> {
  const { version } = await tx
    .updateTable("app.assignment")
    .set({ ...changes, version: sql`version + 1` })
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}
