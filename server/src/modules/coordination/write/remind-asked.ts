import { RemindAsked } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { askedPolicies } from "../domain/consultation-policies.ts";
import { coordinationRefusals } from "../domain/refusals.ts";
import { numbered } from "../domain/words.ts";
import { accountOf } from "./account-of.ts";
import { changeAsked, lockAsked } from "./lock-consultation.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** Reminds an agency of a request, at most once a day; both sides see when it was sent and when it was seen. */
export const remindAsked = defineAct({
  name: "coordination.remind",
  title: "Nhắc trả lời",
  input: RemindAsked,
  load: (context, input) => lockAsked(context, input),
  policy: askedPolicies.remind,
  async run(context, part, { note }) {
    const { tx, now, today } = context;
    if (part.lastRemindedOn === today) throw coordinationRefusals.REMINDED_TODAY(today);
    await tx
      .insertInto("app.consultation_reminder")
      .values({
        asked_id: part.id,
        note: note?.trim() ? note.trim() : null,
        sent_by: accountOf(context),
        sent_at: now,
      })
      .execute();
    const due = part.clarifyOn === null ? part.lastDay : null;
    const late = due !== null && due < today;
    await tellAgencies(context, [part.unitId], {
      kind: "coordination.reminded",
      subject: { type: "consultation", id: part.consultationId },
      title: `${part.askingName} nhắc cơ quan trả lời ${numbered("LYK", part.number)}${due === null ? "" : late ? `, đã quá hạn từ ngày ${vietnameseDate(due)}` : `, hạn ${vietnameseDate(due)}`}.`,
      key: `reminded:${part.id}:${today}`,
    });
    context.record("consultation", part.id, { unit: part.unitName, note: note?.trim() ?? "" });
    return changeAsked(context, part, "coordination.remind", {});
  },
  tell: telling<{ unit: string; note: string }>(
    ({ unit, note }) => `nhắc ${unit} trả lời${note ? `: “${note}”` : ""}`,
  ),
});
