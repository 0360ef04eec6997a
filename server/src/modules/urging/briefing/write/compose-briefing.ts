import { ComposeBriefing } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { vietnameseDate } from "@dondoc/workcalendar";
import { createDraft, readOrgans } from "../../../drafting/index.ts";
import { briefingText } from "../domain/briefing-text.ts";
import { takeForBriefing, type CandidateFacts } from "../read/candidates.ts";
import { briefingRefusals } from "../refusals.ts";

type Line = CandidateFacts & { proposal: string };

/** Draws up the list for a briefing and drafts its document; the leaders see it once that is issued. */
export const composeBriefing = defineAct({
  name: "briefing.compose",
  title: "Lập danh mục giao ban",
  input: ComposeBriefing,
  load: async ({ tx, today }, { items }) =>
    takeForBriefing(
      tx,
      items.map(({ taskId }) => taskId),
      today,
    ),
  policy: () => allowed,
  async run(context, free, { heldOn, items }) {
    const { tx, now, today, actor } = context;
    if (heldOn < today) throw atField(briefingRefusals.HELD_IN_PAST(), "heldOn");
    const proposals = new Map(items.map(({ taskId, proposal }) => [taskId, proposal]));
    const lines = [...proposals].flatMap(([taskId, proposal]): Line[] => {
      const facts = free.get(taskId);
      return facts ? [{ ...facts, proposal }] : [];
    });
    const lost = proposals.size - lines.length;
    if (lost > 0) throw briefingRefusals.TASK_NOT_FREE(lost);
    const id = newId(now.getTime());
    const draftId = await draftList(context, id, heldOn, lines);
    await sql`
      insert into app.briefing (id, held_on, draft_id, made_by, made_at)
      values (${id}, ${heldOn}, ${draftId}, ${actor.accountId}, ${now})`.execute(tx);
    await storeItems(context, id, lines);
    context.record("briefing", id, { heldOn, items: lines.length });
    return { id, draftId };
  },
  tell: telling<{ heldOn?: string; items?: number; subject?: string }>(
    ({ heldOn, items, subject }) =>
      heldOn === undefined
        ? `soạn dự thảo “${subject ?? ""}”`
        : `lập danh mục giao ban ngày ${vietnameseDate(heldOn)} gồm ${items ?? 0} nhiệm vụ`,
  ),
});

async function draftList(
  context: ActContext,
  briefingId: string,
  heldOn: string,
  lines: readonly Line[],
): Promise<string> {
  const sender = (await readOrgans(context.tx, context.today))?.office.name ?? "";
  const { subject, blocks, annex } = briefingText(
    heldOn,
    sender,
    lines.map(({ task, unit, ...line }) => ({
      ...line,
      number: task.number,
      title: task.title,
      agency: unit.name,
    })),
  );
  return createDraft(context, {
    kind: "báo cáo",
    purpose: "briefing",
    organ: "office",
    subject,
    addressees: ["Chủ tịch UBND tỉnh"],
    blocks,
    annexes: [annex],
    recipients: ["Như trên", "Các Phó Chủ tịch UBND tỉnh", "Lãnh đạo Văn phòng"],
    // Not for the agencies: what the Office proposes is decided first.
    recipientUnitIds: [],
    about: [
      { type: "briefing", id: briefingId },
      ...lines.map(({ task }) => ({ type: "task" as const, id: task.id })),
    ],
  });
}

async function storeItems(
  { tx }: ActContext,
  briefingId: string,
  lines: readonly Line[],
): Promise<void> {
  const rows = lines.map(
    ({ task, unit, lastDay, daysLate, urged, explained, proposal }, index) => ({
      ordinal: index + 1,
      task_id: task.id,
      unit_id: unit.id,
      last_day: lastDay,
      days_late: daysLate,
      urged,
      explained,
      proposal,
    }),
  );
  await sql`
    insert into app.briefing_item (briefing_id, ordinal, task_id, unit_id, last_day, days_late, urged, explained, proposal)
    select ${briefingId}::uuid, row.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (ordinal int, task_id uuid, unit_id uuid, last_day date, days_late int, urged int, explained text, proposal text)`.execute(
    tx,
  );
}
