import type { Extension } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { unitNames } from "../../unit-names.ts";
import { extensionObject, toExtension, type ExtensionRead } from "./extension-row.ts";

/** All requests about one task, the latest first. */
export async function extensionsOfTask(
  tx: Tx,
  taskId: string,
  today: string,
): Promise<Extension[]> {
  const { rows } = await sql<{ read: ExtensionRead }>`
    select ${extensionObject(unitNames(sql`select extension.unit_id`, today))} as read
    from app.task_extension extension where extension.task_id = ${taskId} order by extension.no desc`.execute(
    tx,
  );
  return rows.map(({ read }) => toExtension(read));
}
