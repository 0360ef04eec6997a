import { PassBriefingItem } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../kernel/act.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { maySettleItem } from "../domain/instruction-rules.ts";
import { lockItem } from "./lock-item.ts";

/** The leaders take note of a line and decide nothing: its task goes on as it was. */
export const passItem = defineAct({
  name: "briefing.pass",
  title: "Không có ý kiến thêm",
  input: PassBriefingItem,
  load: (context, { itemId }) => lockItem(context, itemId),
  policy: (actor, item) => maySettleItem(actor, item),
  async run(context, { id, briefingId, heldOn, task }, { reason }) {
    const { tx, now, actor } = context;
    if (actor.accountId === null) throw refusals.NOT_SIGNED_IN();
    await sql`
      update app.briefing_item set passed_by = ${actor.accountId}, passed_at = ${now}, passed_because = ${reason}
      where id = ${id}`.execute(tx);
    context.record("briefing", briefingId, { heldOn, reason, about: `NV-${task.number}` });
    context.record("task", task.id, { heldOn, reason, about: `NV-${task.number}` });
    return { id, version: 1 };
  },
  tell: telling<{ heldOn: string; about: string; reason: string | null }>(
    ({ heldOn, about, reason }) =>
      `ghi nhận ${about} tại giao ban ngày ${vietnameseDate(heldOn)}, không có ý kiến thêm${reason === null ? "" : `: “${reason}”`}`,
  ),
});
