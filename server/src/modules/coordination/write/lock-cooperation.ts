import type { Done } from "@dondoc/contract";
import { sql, type UpdateObject } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { DB } from "../../../kernel/database/schema.generated.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { CooperationSubject } from "../domain/cooperation-policies.ts";
import { readCooperationSubject } from "../read/cooperation.ts";

/** Takes a request for help for this transaction, in the version the client saw. */
export async function lockCooperation(
  { tx, today }: ActContext,
  { cooperationId, version }: { cooperationId: string; version: number },
): Promise<CooperationSubject> {
  const locked = await sql<{ version: number }>`
    select version from app.cooperation where id = ${cooperationId} for update`.execute(tx);
  const [row] = locked.rows;
  if (!row) throw refusals.NOT_FOUND("yêu cầu phối hợp này");
  if (row.version !== version) throw refusals.VERSION_CONFLICT();
  const subject = await readCooperationSubject(tx, cooperationId, today);
  if (!subject) throw refusals.NOT_FOUND("yêu cầu phối hợp này");
  return subject;
}

export async function changeCooperation(
  { tx }: ActContext,
  { id, version }: CooperationSubject,
  changes: UpdateObject<DB, "app.cooperation">,
): Promise<Done> {
  await tx
    .updateTable("app.cooperation")
    .set({ ...changes, version: version + 1 })
    .where("id", "=", id)
    .execute();
  return { id, version: version + 1 };
}
