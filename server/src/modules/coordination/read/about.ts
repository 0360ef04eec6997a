import { sql } from "kysely";
import { refusals } from "../../../kernel/refusal.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { About } from "../domain/asking-policy.ts";
import { coordinationRefusals } from "../domain/refusals.ts";
import { unitName } from "../unit-ref.ts";

/** The task or document a request is to be about, as far as the person may see it. */
export async function readAbout(
  tx: Tx,
  actor: Actor,
  { taskId, documentId }: { taskId?: string | undefined; documentId?: string | undefined },
  today: string,
): Promise<About> {
  if (taskId !== undefined && documentId === undefined) return aboutTask(tx, taskId, today);
  if (documentId !== undefined && taskId === undefined) return aboutDocument(tx, actor, documentId, today); // prettier-ignore
  throw coordinationRefusals.ABOUT_ONE_THING();
}

async function aboutTask(tx: Tx, taskId: string, today: string): Promise<About> {
  const { rows } = await sql<About>`
    select 'task' as type, task.id, task.title, task.holder_unit_id as "askingUnitId",
      ${unitName("task.holder_unit_id", today)} as "askingName",
      task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') as open
    from app.task where task.id = ${taskId}`.execute(tx);
  const [about] = rows;
  if (!about) throw refusals.NOT_FOUND("nhiệm vụ này");
  return about;
}

/** The Office asks about documents: in the name of the unit of kind "office" that the person's grant is for. */
async function aboutDocument(
  tx: Tx,
  actor: Actor,
  documentId: string,
  today: string,
): Promise<About> {
  const units = actor.grants.map(({ unitId }) => unitId);
  const { rows } = await sql<About>`
    select 'document' as type, document.id, coalesce(document.subject, concat_ws('/', document.number, document.symbol)) as title,
      office.unit_id as "askingUnitId", coalesce(office.name, 'Văn phòng UBND tỉnh') as "askingName",
      document.state <> 'expunged' as open
    from app.document
    left join lateral (select version.unit_id, version.name from app.unit_version version
      where version.unit_id = any (${units}::uuid[]) and version.kind = 'office'
        and daterange(version.valid_from, version.valid_to) @> ${today}::date limit 1) office on true
    where document.id = ${documentId}`.execute(tx);
  const [about] = rows;
  if (!about) throw refusals.NOT_FOUND("văn bản này");
  return about;
}
