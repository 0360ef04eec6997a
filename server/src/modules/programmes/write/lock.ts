import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { ProgrammeSubject, TargetSubject } from "../domain/programme-policies.ts";
import { programmeSubject, targetSubject } from "../read/subjects.ts";

/**
 * Takes a programme for this transaction, in the version the client saw. Policies say who may; the lock asks for the row as far as
 * everybody may read it, so that the refusal is in words.
 */
export async function lockProgramme(
  { tx }: ActContext,
  { programmeId, version }: { programmeId: string; version: number },
): Promise<ProgrammeSubject> {
  const subject = await readProgrammeSubject(tx, programmeId);
  if (!subject) throw refusals.NOT_FOUND("chương trình này");
  await sql`select pg_advisory_xact_lock(hashtextextended(${`programme:${programmeId}`}, 0))`.execute(
    tx,
  );
  const taken = await readProgrammeSubject(tx, programmeId);
  if (taken?.version !== version) throw refusals.VERSION_CONFLICT();
  return taken;
}

async function readProgrammeSubject(
  tx: ActContext["tx"],
  programmeId: string,
): Promise<ProgrammeSubject | null> {
  const { rows } = await sql<{ subject: ProgrammeSubject }>`
    select jsonb_build_object(${programmeSubject}) as subject from app.programme where id = ${programmeId}::uuid`.execute(
    tx,
  );
  return rows[0]?.subject ?? null;
}

/** Takes a target, with the programme it belongs to, in the version the client saw. */
export async function lockTarget(
  { tx }: ActContext,
  { targetId, version }: { targetId: string; version: number },
): Promise<TargetSubject> {
  const found = await sql<{ programmeId: string }>`
    select programme_id as "programmeId" from app.programme_target where id = ${targetId}::uuid`.execute(
    tx,
  );
  const programmeId = found.rows[0]?.programmeId;
  if (programmeId === undefined) throw refusals.NOT_FOUND("chỉ tiêu này");
  await sql`select pg_advisory_xact_lock(hashtextextended(${`programme:${programmeId}`}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<{ subject: TargetSubject }>`
    select jsonb_build_object(${targetSubject}) as subject from app.programme_target target
    join app.programme on programme.id = target.programme_id where target.id = ${targetId}::uuid`.execute(
    tx,
  );
  const subject = rows[0]?.subject;
  if (subject?.version !== version) throw refusals.VERSION_CONFLICT();
  return subject;
}
