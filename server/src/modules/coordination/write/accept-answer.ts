import { AcceptAnswer } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { askedPolicies } from "../domain/consultation-policies.ts";
import { consultationState } from "../domain/consultation-state.ts";
import { numbered } from "../domain/words.ts";
import { changeAsked, lockAsked } from "./lock-consultation.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** The asker takes the answer in, or notes that silence was agreement; the part ends. */
export const acceptAnswer = defineAct({
  name: "coordination.accept-answer",
  title: "Tiếp thu, kết thúc",
  input: AcceptAnswer,
  load: (context, input) => lockAsked(context, input),
  policy: askedPolicies.accept,
  async run(context, part, { note }) {
    const bySilence = consultationState(part, context.today) === "deemedAgree";
    context.record("consultation", part.id, { unit: part.unitName, note: note ?? "", bySilence });
    await tellAgencies(context, [part.unitId], {
      kind: "coordination.accepted",
      subject: { type: "consultation", id: part.consultationId },
      title: bySilence
        ? `${part.askingName} ghi nhận cơ quan đồng ý với ${numbered("LYK", part.number)} do quá hạn không trả lời.`
        : `${part.askingName} đã tiếp thu câu trả lời ${numbered("LYK", part.number)}.`,
      key: `accepted:${part.id}`,
    });
    return changeAsked(context, part, "coordination.accept-answer", {
      accepted_at: context.now,
      accept_note: note?.trim() ? note.trim() : null,
    });
  },
  tell: telling<{ unit: string; note: string; bySilence: boolean }>(
    ({ unit, note, bySilence }) =>
      `${bySilence ? `ghi nhận ${unit} đồng ý do không trả lời` : `tiếp thu ý kiến của ${unit}`}${note ? `: “${note}”` : ""}`,
  ),
});
