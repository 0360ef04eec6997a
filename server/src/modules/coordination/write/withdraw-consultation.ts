import { WithdrawConsultation } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { consultationPolicies } from "../domain/consultation-policies.ts";
import { numbered } from "../domain/words.ts";
import { lockConsultation } from "./lock-consultation.ts";
import { tellAgencies } from "./tell-agencies.ts";

/**
 * Takes a request back that nobody has answered yet. Within its limit it is counted for nobody; after it the agencies that were late
 * by then stay late.
 */
export const withdrawConsultation = defineAct({
  name: "coordination.withdraw",
  title: "Rút lại yêu cầu",
  input: WithdrawConsultation,
  load: (context, input) => lockConsultation(context, input),
  policy: consultationPolicies.withdraw,
  async run(context, { id, number, version, sent, askingName }, { reason }) {
    const { tx, now, today } = context;
    await tx
      .updateTable("app.consultation")
      .set({ withdrawn_at: now, withdraw_reason: reason, version: version + 1 })
      .where("id", "=", id)
      .execute();
    const parts = await tx
      .updateTable("app.consultation_asked")
      .set((part) => ({ withdrawn_at: now, version: part("version", "+", 1) }))
      .where("consultation_id", "=", id)
      .returning(["unit_id", "last_day"])
      .execute();
    const late = parts.some(({ last_day }) => last_day !== null && today > last_day);
    if (sent) {
      await tellAgencies(
        context,
        parts.map(({ unit_id }) => unit_id),
        {
          kind: "coordination.withdrawn",
          subject: { type: "consultation", id },
          title: `${askingName} đã rút lại yêu cầu lấy ý kiến ${numbered("LYK", number)}; cơ quan không phải trả lời nữa${late ? ", việc quá hạn trả lời trước đó vẫn được tính" : ""}.`,
          key: "withdrawn",
        },
      );
    }
    context.record("consultation", id, { number, reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ number: number; reason: string }>(
    ({ number, reason }) => `rút lại yêu cầu ${numbered("LYK", number)}, lý do: “${reason}”`,
  ),
});
