import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import type { IssuedDraft } from "../../../drafting/index.ts";
import { notify } from "../../../notifications/index.ts";
import { leadersOn } from "../read/leaders.ts";

/** The list is signed: it is before the leaders, what the ladders had prepared is done, and each task's record says so. */
export async function briefingIssued(
  context: ActContext,
  { id: draftId, reference, issuedOn, signer }: IssuedDraft,
): Promise<void> {
  const { tx, now, today, actor } = context;
  const { rows } = await sql<{ id: string; heldOn: string; taskId: string }>`
    select briefing.id, briefing.held_on as "heldOn", item.task_id as "taskId"
    from app.briefing join app.briefing_item item on item.briefing_id = briefing.id
    where briefing.draft_id = ${draftId} order by item.ordinal`.execute(tx);
  const [briefing] = rows;
  if (!briefing) return;
  const { id, heldOn } = briefing;
  await sql`
    update app.rung_fired set handled_at = ${now}, handled_by = ${actor.accountId}, outcome_id = ${id}
    where task_id = any (${rows.map(({ taskId }) => taskId)}::uuid[]) and form = 'briefing'
      and handled_at is null and stopped_on is null`.execute(tx);
  for (const { taskId } of rows) {
    context.record("task", taskId, { reference, issuedOn, signer, briefingOn: heldOn });
  }
  const leaders = await leadersOn(tx, today);
  await notify(
    tx,
    now,
    leaders.map(({ accountId }) => accountId),
    {
      kind: "briefing.presented",
      subject: { type: "briefing", id },
      title: `Văn phòng UBND tỉnh trình ${rows.length} nhiệm vụ xin ý kiến tại giao ban ngày ${vietnameseDate(heldOn)}.`,
      key: "presented",
    },
  );
}
