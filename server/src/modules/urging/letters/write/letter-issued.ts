import { addWorkingDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import { officersOf } from "../../../access/index.ts";
import type { IssuedDraft } from "../../../drafting/index.ts";
import { notify } from "../../../notifications/index.ts";
import { readSettingsToProject } from "../../../settings/index.ts";

/**
 * What a signed urging letter does: its tasks are urged once more, each that must be explained has its day, what the ladder had
 * prepared is done, and the agency's head and focal officer learn of it.
 */
export async function letterIssued(
  context: ActContext,
  { id, reference, issuedOn, signer }: IssuedDraft,
): Promise<void> {
  const { tx, now, today, actor } = context;
  const settings = await readSettingsToProject(tx, issuedOn);
  const { rows: urged } = await sql<{ taskId: string; unitId: string; explain: boolean }>`
    update app.urging set issued_on = ${issuedOn} where draft_id = ${id}
    returning task_id as "taskId", unit_id as "unitId", explain`.execute(tx);
  const dueOn = addWorkingDays(settings.calendar, issuedOn, settings["explanation.days"]).date;
  await sql`
    insert into app.explanation (urging_id, task_id, unit_id, asked_on, due_on)
    select id, task_id, unit_id, ${issuedOn}, ${dueOn} from app.urging where draft_id = ${id} and explain`.execute(
    tx,
  );
  await sql`
    update app.rung_fired set handled_at = ${now}, handled_by = ${actor.accountId}, outcome_id = ${id}
    from app.urging where urging.draft_id = ${id} and rung_fired.task_id = urging.task_id and rung_fired.due_for = urging.last_day
      and form in ('urging', 'explanation') and handled_at is null and stopped_on is null`.execute(
    tx,
  );
  for (const { taskId } of urged) context.record("task", taskId, { reference, issuedOn, signer });
  const explains = urged.some(({ explain }) => explain);
  const units = [...new Set(urged.map(({ unitId }) => unitId))];
  const told = await officersOf(tx, units, ["AGENCY_HEAD", "AGENCY_FOCAL"], today);
  await notify(
    tx,
    now,
    told.map(({ accountId }) => accountId),
    {
      kind: explains ? "urging.explanation-asked" : "urging.letter",
      subject: { type: "draft", id },
      title: explains
        ? `Văn phòng UBND tỉnh yêu cầu giải trình ${urged.length} nhiệm vụ quá hạn (văn bản số ${reference}), chậm nhất ngày ${vietnameseDate(dueOn)}.`
        : `Văn phòng UBND tỉnh đôn đốc ${urged.length} nhiệm vụ quá hạn (văn bản số ${reference}).`,
      key: "issued",
    },
  );
}
