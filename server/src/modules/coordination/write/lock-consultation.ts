import type { Done } from "@dondoc/contract";
import { sql, type UpdateObject } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { DB } from "../../../kernel/database/schema.generated.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { AskedSubject, ConsultationSubject } from "../domain/asked-subject.ts";
import { actsFor } from "../domain/parties.ts";
import { readAskedSubjects, readConsultationSubject } from "../read/asked-subject.ts";

/** Takes one agency's part for this transaction, in the version the client saw. */
export async function lockAsked(
  { tx, today }: ActContext,
  { askedId, version }: { askedId: string; version: number },
): Promise<AskedSubject> {
  // The row first, alone: what hangs on it is read after the wait.
  const locked = await sql<{ version: number }>`
    select version from app.consultation_asked where id = ${askedId} for update`.execute(tx);
  const [row] = locked.rows;
  if (!row) throw refusals.NOT_FOUND("yêu cầu lấy ý kiến này");
  if (row.version !== version) throw refusals.VERSION_CONFLICT();
  const [subject] = await readAskedSubjects(tx, sql`asked.id = ${askedId}`, today);
  if (!subject) throw refusals.NOT_FOUND("yêu cầu lấy ý kiến này");
  return subject;
}

/** Writes what an act changes on the locked part. Whoever acts for the asked agency has seen the reminders that were sent to it. */
export async function changeAsked(
  context: ActContext,
  { id, version, unitId }: AskedSubject,
  act: string,
  changes: UpdateObject<DB, "app.consultation_asked">,
): Promise<Done> {
  const { tx, actor, now } = context;
  await tx
    .updateTable("app.consultation_asked")
    .set({ ...changes, version: version + 1 })
    .where("id", "=", id)
    .execute();
  if (actsFor(actor, act, unitId)) {
    await tx
      .updateTable("app.consultation_reminder")
      .set({ seen_at: now, seen_by: actor.accountId })
      .where("asked_id", "=", id)
      .where("seen_at", "is", null)
      .execute();
  }
  return { id, version: version + 1 };
}

export async function lockConsultation(
  { tx, today }: ActContext,
  { consultationId, version }: { consultationId: string; version: number },
): Promise<ConsultationSubject> {
  const locked = await sql<{ version: number }>`
    select version from app.consultation where id = ${consultationId} for update`.execute(tx);
  const [row] = locked.rows;
  if (!row) throw refusals.NOT_FOUND("yêu cầu lấy ý kiến này");
  if (row.version !== version) throw refusals.VERSION_CONFLICT();
  // Each agency answers under the lock of its own part: how many have is read after they are done.
  await sql`select from app.consultation_asked where consultation_id = ${consultationId} order by id for update`.execute(
    tx,
  );
  const subject = await readConsultationSubject(tx, consultationId, today);
  if (!subject) throw refusals.NOT_FOUND("yêu cầu lấy ý kiến này");
  return subject;
}
